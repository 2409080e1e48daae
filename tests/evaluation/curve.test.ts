// The curve: a higher threshold answers less and never adds a wrong answer; what rules settle stays.
import { openCatalogues } from '../../lambda/catalogues';
import { drawCurve } from '../../tools/evaluation/curve';
import { CATALOGUES } from '../../tools/root';
import { makeScored } from './fixture';

const { contract, open } = openCatalogues(CATALOGUES);
const language = contract.defaultLanguage;
const knowledge = open(language, contract.languages[language]?.locales[0] ?? '', contract.leaflets[0] ?? '');
const [question = ''] = Object.entries(contract.intents).find(([, meaning]) => 'question' in meaning) ?? [];

const asked = (text: string, labels: string[], followup = false) =>
  makeScored(labels, { intent: question }, { text, followup });

const SCORED = [
  asked('so what could possibly go wrong during kyphoplasty', ['risks']),
  asked('how long would it take my mother to recover', ['recovery']),
  asked('are there other treatments than these two', ['alternatives']),
  asked('how much would all of this cost me', ['not-covered']),
  asked('what did the roman emperors have for breakfast', ['off-topic']),
  asked('does the balloon stay inside of me', ['not-covered']),
  asked('and the other one', ['what-is-vertebroplasty'], true),
  makeScored(['emergency'], { intent: question, outcome: 'emergency' }, { text: 'i cannot feel my legs' }),
  makeScored(
    ['risks'],
    { intent: 'RisksIntent', outcome: 'answer', topics: ['risks'] },
    { text: 'what are the risks' },
  ),
];

const curve = drawCurve(SCORED, knowledge);

it('ranks single questions that no rule and no sample settles', () => {
  expect(curve).toMatchObject({ ranked: 6, of: 8 });
});

it('goes from answering what can be ranked to answering nothing but samples', () => {
  const shares = (name: 'topic' | 'refusal' | 'wrong') => curve.points.map((point) => point[name]);
  const falls = (values: number[]) => values.every((value, index) => index === 0 || value <= (values[index - 1] ?? 1));
  expect(falls(shares('topic'))).toBe(true);
  expect(falls(shares('wrong'))).toBe(true);
  expect(falls(shares('refusal').toReversed())).toBe(true);
  expect(curve.points[0]?.topic).toBeGreaterThan(curve.points.at(-1)?.topic ?? 1);
  expect(curve.points.at(-1)?.topic).toBeGreaterThanOrEqual(1 / 4);
});

it('shows the skill as it is beside the line', () => {
  expect(curve.shipped).toEqual({ topic: 1 / 4, refusal: 1, wrong: 0 });
  expect(curve.answeredFrom).toBeNull();
});

it('can be drawn of no questions at all', () => {
  expect(drawCurve([], knowledge)).toMatchObject({ ranked: 0, of: 0, answeredFrom: null });
});
