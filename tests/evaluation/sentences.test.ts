// The probes: as many as asked for, all different, the same every time, from every domain, free of warnings' words.
import { makeNonsense, makeSentences, readProbeWords } from '../../tools/evaluation/sentences';
import { readWords } from '../../lambda/core/understanding/readWords';
import { listCompiled } from './languages';
import { PROBES } from '../../tools/evaluation/probes';
import { ROOT } from '../../tools/root';

const WORDS = {
  functionWords: ['the', 'of', 'and', 'with'],
  lists: { food: ['soup', 'cake'], day: ['today'] },
  domains: { kitchen: ['(make|bake) [some] {food}', 'what is {food}'], calendar: ['what is {day}'] },
};

it('fills lists, expands brackets and draws from every domain in turn', () => {
  const sentences = makeSentences(WORDS, 4);
  expect(sentences.map(({ kind }) => kind)).toEqual(['kitchen', 'calendar', 'kitchen', 'kitchen']);
  expect(makeSentences(WORDS, 100).map(({ text }) => text)).toHaveLength(11);
  expect(sentences.every(({ text }) => /^(?:make|bake|what is) (?:some )?(?:soup|cake|today)$/u.test(text))).toBe(true);
});

it('refuses a list that does not exist', () => {
  expect(() => makeSentences({ ...WORDS, domains: { x: ['eat {fruit}'] } }, 1)).toThrow(/\{fruit\}/u);
});

describe.each(listCompiled())('in %s', (language) => {
  const words = readProbeWords(ROOT, language);
  if (words === null) {
    it.todo('has no probes yet');
    return;
  }
  const made = { sentences: makeSentences(words, PROBES), nonsense: makeNonsense(words, PROBES) };

  it.each(Object.entries(made))('%s are as many as wanted, all different, the same again', (name, sentences) => {
    expect(sentences).toHaveLength(PROBES);
    expect(new Set(sentences.map(({ text }) => text)).size).toBe(PROBES);
    const again = name === 'nonsense' ? makeNonsense(words, PROBES) : makeSentences(words, PROBES);
    expect(again).toEqual(sentences);
  });

  it('every sentence has words', () => {
    const empty = [...made.sentences, ...made.nonsense].filter(({ text }) => readWords(text, language).length === 0);
    expect(empty).toEqual([]);
  });

  it('every list is used', () => {
    const templates = Object.values(words.domains).flat().join('\n');
    expect(Object.keys(words.lists).filter((list) => !templates.includes(`{${list}}`))).toEqual([]);
  });
});
