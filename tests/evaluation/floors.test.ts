// No language may understand less than its floors say. Which questions were lost: `npm run evaluate`.
import { evaluateLanguage } from '../../tools/evaluation/evaluateLanguage';
import { findProbeShortfalls, findShortfalls, formatShortfall, readFloors } from '../../tools/evaluation/floors';
import { measure } from '../../tools/evaluation/measure';
import { rateOf } from '../../tools/evaluation/interval';
import { PROBES, type ProbeReport } from '../../tools/evaluation/probes';
import { readQuestions } from '../../tools/evaluation/readQuestions';
import { ROOT } from '../../tools/root';
import { ROUTINGS } from '../../tools/simulator/route';
import { makeScored } from './fixture';
import { listCompiled } from './languages';

const QUARTER = 4;
const MOST_MS = 60_000;
const floors = readFloors(ROOT);
const quiet = { begin: () => undefined, step: () => undefined, end: () => undefined };
const asked = listCompiled()
  .map((language) => [language, readQuestions(ROOT, language)] as const)
  .filter(([, questions]) => questions.length > 0);

it.each(asked)(
  '%s keeps its floors',
  async (language, questions) => {
    const { shortfalls } = await evaluateLanguage({
      language,
      name: language,
      questions,
      routings: ROUTINGS,
      probes: PROBES / QUARTER,
      floors: floors[language],
      progress: quiet,
    });
    expect(shortfalls.map(formatShortfall)).toEqual([]);
  },
  MOST_MS,
);

it('every language with questions has floors', () => {
  expect(asked.map(([language]) => language).filter((language) => !(language in floors))).toEqual([]);
});

describe('a floor', () => {
  const measures = measure([
    makeScored(['risks'], { outcome: 'answer', topics: ['risks'] }),
    makeScored(['risks'], { outcome: 'answer', topics: ['recovery'] }),
  ]);
  const lost = (floor: Record<string, number>) =>
    findShortfalls({ 'catch-all': floor, 'samples-only': {}, probes: {} }, 'catch-all', measures).map(formatShortfall);

  it('is kept when it is met exactly', () => expect(lost({ topic: 50, wrong: 50 })).toEqual([]));
  it('names a measure that should be high and is not', () =>
    expect(lost({ topic: 51 })).toEqual(['catch-all topic: 50.0 %, floor 51 %']));
  it('is a ceiling for what should be low', () =>
    expect(lost({ wrong: 49 })).toEqual(['catch-all wrong: 50.0 %, floor 49 %']));
  it('asks nothing of a measure without questions', () => expect(lost({ emergency: 100 })).toEqual([]));

  it('is a ceiling for probes', () => {
    const probe: ProbeReport = {
      kind: 'nonsense',
      heard: rateOf(3, 100),
      answered: rateOf(1, 100),
      alarms: rateOf(0, 100),
      parts: [],
      outcomes: {},
      hits: [],
    };
    const found = findProbeShortfalls({ 'catch-all': {}, 'samples-only': {}, probes: { nonsense: 2 } }, [probe]);
    expect(found.map(formatShortfall)).toEqual(['probes nonsense: 3.0 %, floor 2 %']);
  });
});
