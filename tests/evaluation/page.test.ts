// The report page: well-formed, self-contained, and nothing a listener said can become markup.
import { XMLValidator } from 'fast-xml-parser';
import { confuse } from '../../tools/evaluation/confusion';
import { rateOf } from '../../tools/evaluation/interval';
import { measure, measureGroups } from '../../tools/evaluation/measure';
import { writePage } from '../../tools/evaluation/page/page';
import { listMisses, type Report } from '../../tools/evaluation/report';
import { makeScored } from './fixture';

const SAID = '<script>alert("1")</script> & more';
const scored = [
  makeScored(['risks'], { outcome: 'answer', topics: ['recovery'], speech: SAID }, { text: SAID }),
  makeScored(['risks'], { outcome: 'answer', topics: ['risks'] }),
];

const REPORT: Report = {
  content: 'stamp',
  isQuick: false,
  languages: [
    {
      language: 'ar',
      name: 'العربية',
      direction: 'rtl',
      questions: 2,
      routings: (['catch-all', 'samples-only'] as const).map((routing) => ({
        routing,
        measures: measure(scored),
        groups: measureGroups(scored),
        confusion: confuse(scored, ['risks', 'recovery']),
        misses: listMisses(scored),
      })),
      curve: { points: [], shipped: { topic: 1, refusal: 1, wrong: 0 }, answeredFrom: null, ranked: 0, of: 0 },
      probes: [
        {
          kind: 'nonsense',
          heard: rateOf(1, 10),
          answered: rateOf(0, 10),
          alarms: rateOf(0, 10),
          parts: [{ kind: 'letters', heard: rateOf(1, 10) }],
          outcomes: { fallback: 9, answer: 1 },
          hits: [{ kind: 'letters', text: SAID, outcome: 'answer', topics: ['risks'], why: ['risks 0.1'] }],
        },
      ],
      timing: { turns: 2, medianMs: 0.1, p99Ms: 0.2 },
      floors: { 'catch-all': { topic: 60 }, 'samples-only': {}, probes: {} },
      shortfalls: [{ where: 'catch-all', what: 'topic', floor: 60, found: 50 }],
    },
  ],
};

const page = writePage(REPORT, [{ tradeOff: '<svg></svg>', alongThreshold: '<svg></svg>' }]);

it('is well-formed', () => {
  const xml = page.replace('<!doctype html>', '').replaceAll(/<(meta|br)([^>]*)>/gu, '<$1$2/>');
  expect(XMLValidator.validate(xml)).toBe(true);
});

it('escapes what was said', () => {
  expect(page).not.toContain('<script');
  expect(page).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; more');
});

it('loads nothing from anywhere', () => {
  expect(page).not.toMatch(/\b(?:src|href)="(?!#)|@import|url\(/u);
});

it('names the measure that is below its floor, and the direction of the language', () => {
  expect(page).toContain('Below the floor: topic (catch-all).');
  expect(page).toContain('lang="ar" dir="rtl"');
});
