// Every utterance of <language>.yaml must be judged as its list says; then properties that hold for any utterance.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { parse } from 'yaml';
import { judgeSafety, readWarningReply } from '../../lambda/core/safety/judgeSafety';
import type { SafetyJudgement } from '../../lambda/core/safety/rules';
import { readWords } from '../../lambda/core/understanding/readWords';
import { compileSafety } from '../../tools/content/compileSafety';

const LISTS = ['core', 'emergency', 'same-day', 'crisis', 'alone', 'information', 'none'] as const;
type ListName = (typeof LISTS)[number];
type Utterances = Record<ListName | 'playing-down' | 'not-playing-down', string[]>;

interface SafetyFile {
  intents: Record<'EmergencyIntent' | 'SameDayIntent' | 'CrisisIntent', string[]>;
  scripts: Record<string, string[]>;
}

const SAMPLE_VERDICTS = { EmergencyIntent: 'emergency', SameDayIntent: 'same-day', CrisisIntent: 'crisis' } as const;
const LEAST_UTTERANCES = 250;
const LEAST_CORE = 30;
const ROOT = join(__dirname, '..', '..');

const readYaml = (path: string): unknown => parse(readFileSync(path, 'utf8'));

const nameVerdict = (judgement: SafetyJudgement): string => {
  if (judgement.alone) return 'alone';
  return judgement.tier ?? (judgement.information ? 'information' : 'none');
};

const expectedVerdict = (list: ListName): string => (list === 'core' ? 'emergency' : list);

describe.each(['en', 'es'])('safety in %s', (language) => {
  const safetyYaml = readYaml(join(ROOT, 'content', language, 'safety.yaml'));
  const rules = compileSafety(safetyYaml, language);
  const file = safetyYaml as SafetyFile;
  const utterances = readYaml(join(__dirname, `${language}.yaml`)) as Utterances;
  const judge = (text: string): SafetyJudgement => judgeSafety(readWords(text, language), rules);

  test('there are enough utterances', () => {
    expect(LISTS.flatMap((list) => utterances[list]).length).toBeGreaterThanOrEqual(LEAST_UTTERANCES);
    expect(utterances.core.length).toBeGreaterThanOrEqual(LEAST_CORE);
  });

  describe.each(LISTS)('%s', (list) => {
    test.each(utterances[list])('%s', (text) => {
      const judgement = judge(text);
      expect({ verdict: nameVerdict(judgement), why: judgement.why }).toEqual({
        verdict: expectedVerdict(list),
        why: judgement.why,
      });
    });
  });

  test.each(utterances['playing-down'])('plays down: %s', (text) => {
    expect(readWarningReply(readWords(text, language), rules)).toBe('plays-down');
  });

  test.each(utterances['not-playing-down'])('does not play down: %s', (text) => {
    expect(readWarningReply(readWords(text, language), rules)).not.toBe('plays-down');
  });

  const samples = Object.entries(SAMPLE_VERDICTS).flatMap(([intent, verdict]) =>
    file.intents[intent as keyof typeof SAMPLE_VERDICTS].map((text) => ({ intent, verdict, text })),
  );
  test.each(samples)('$intent sample: $text', ({ verdict, text }) => {
    expect(text).toMatch(/^[\p{L}' -]+$/u);
    expect(nameVerdict(judge(text))).toBe(verdict);
  });

  test('no sample stands twice', () => {
    const folded = samples.map(({ text }) => readWords(text, language).join(' '));
    expect(new Set(folded).size).toBe(folded.length);
  });

  const filler = fc.array(
    fc.constantFrom(
      ...(language === 'en'
        ? ['okay', 'um', 'please', 'listen', 'alexa', 'doctor']
        : ['pues', 'este', 'por favor', 'mire', 'alexa', 'doctor']),
    ),
    { maxLength: 4 },
  );

  test('a core report fires amid filler', () => {
    fc.assert(
      fc.property(filler, fc.constantFrom(...utterances.core), filler, (before, core, after) => {
        expect(judge([...before, core, ...after].join(' ')).tier).toBe('emergency');
      }),
    );
  });

  test('case, accents and punctuation change nothing', () => {
    const marks = fc.constantFrom('.', ', ', '! ', '... ', ' ¿', ' - ');
    fc.assert(
      fc.property(fc.constantFrom(...LISTS.flatMap((list) => utterances[list])), marks, (text, mark) => {
        const loud = `${mark}${text
          .toUpperCase()
          .normalize('NFD')
          .replaceAll(' ', mark.includes(' ') ? mark : ' ')}${mark}`;
        expect(judge(loud)).toEqual(judge(text));
      }),
    );
  });

  test('a worse sign wins wherever it stands', () => {
    fc.assert(
      fc.property(fc.constantFrom(...utterances.crisis), fc.constantFrom(...utterances.core), (crisis, core) => {
        expect(judge(`${core} and ${crisis}`).tier).toBe('crisis');
        expect(judge(`${crisis} and ${core}`).tier).toBe('crisis');
      }),
    );
  });

  test('any string is judged without a throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(typeof judge(text).information).toBe('boolean');
      }),
    );
    expect(nameVerdict(judge(''))).toBe('none');
  });

  test('any order of known words is judged without a throw', () => {
    const words = LISTS.flatMap((list) => utterances[list]).flatMap((text) => readWords(text, language));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 40 }), (some) => {
        expect(judgeSafety(some, rules)).toEqual(judgeSafety(some, rules));
      }),
    );
  });

  test('rules are plain JSON', () => {
    expect(JSON.parse(JSON.stringify(rules))).toEqual(rules);
  });
});

describe('compileSafety', () => {
  const english = readYaml(join(ROOT, 'content', 'en', 'safety.yaml')) as Record<string, unknown>;

  test.each([
    ['@nowhere hurts', 'there is no list called @nowhere'],
    ['..', 'begin and end with a word'],
    ['[my]', 'every word of it is optional'],
    ['?!', 'has no words in it'],
  ])('names what is wrong with %s', (pattern, reason) => {
    expect(() => compileSafety({ ...english, crisis: [pattern] }, 'en')).toThrow(reason);
  });

  test('words may be written in a script without spaces', () => {
    const rules = compileSafety(
      { ...english, lists: { ...(english.lists as object), むね: ['胸'] }, crisis: ['死にたい'] },
      'ja',
    );
    expect(judgeSafety(readWords('もう死にたい', 'ja'), rules).tier).toBe('crisis');
  });
});
