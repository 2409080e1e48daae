// Every rule on what is heard: the built handler passes, and one change to its answers breaks the one rule it is made for.
import { readExchange } from '../../tools/certify/conversations/exchange';
import { indexScripts } from '../../tools/certify/conversations/scriptIndex';
import { REPLY_JUDGES, VISIT_JUDGES } from '../../tools/certify/judges';
import { judgeHeard, type Verdicts } from '../../tools/certify/report';
import { readSkill, type Skill } from '../../tools/certify/subjects';
import { type Base, ENGLISH, loadGiven, recordBase } from './fixture';
import { type Body, REPLY_CASES, type ReplyCase, VISIT_CASES } from './replyCases';

let base: Base;
let skill: Skill;
beforeAll(async () => {
  base = await recordBase(await loadGiven(ENGLISH));
  skill = readSkill(base.given);
}, 60_000);

/** Answers again what was asked, as the broken handler would. */
const answerAgain = ({ where, all = false, change }: ReplyCase): Base['recording'] => {
  const { subject, exchanges } = base.recording;
  const index = indexScripts(subject.language, subject.leaflets, subject.locale);
  const wanted = exchanges.filter(where);
  const changed = new Set(all ? wanted : wanted.slice(0, 1));
  return {
    ...base.recording,
    exchanges: exchanges.map((exchange) => {
      if (!changed.has(exchange)) return exchange;
      const body = change(JSON.parse(exchange.json) as Body, exchange, base);
      return readExchange(exchange, { json: JSON.stringify(body), ms: exchange.ms }, index);
    }),
  };
};

const judge = ({ given, recording, visits }: Base): Verdicts =>
  judgeHeard({ recording, visits }, given === base.given ? skill : readSkill(given));

const failed = (verdicts: Verdicts): string[] =>
  [...verdicts].flatMap(([id, byLocale]) =>
    [...byLocale.values()].flatMap((verdict) =>
      verdict.status === 'fail' ? [`${id}: ${verdict.evidence.join('; ')}`] : [],
    ),
  );

const rulesOf = (failures: readonly string[]): string[] => failures.map((failure) => failure.split(': ')[0] ?? '');

test('the built handler passes every rule', () => {
  expect(failed(judge(base))).toEqual([]);
});

test.each(REPLY_CASES.map((one) => [one.rule, one] as const))('%s is broken alone', (rule, one) => {
  const broken = (one.aside ?? ((same) => same))({ ...base, recording: answerAgain(one) });
  const failures = failed(judge(broken));
  expect(failures.filter((failure) => !failure.startsWith(`${rule}:`))).toEqual([]);
  expect(rulesOf(failures)).toEqual([rule]);
});

test.each(VISIT_CASES)('%s is broken alone', (rule, change) => {
  expect(rulesOf(failed(judge({ ...base, visits: change(base.visits) })))).toEqual([rule]);
});

test('audio is left to a person', () => {
  const withAudio: ReplyCase = {
    rule: 'platform-4.1d',
    where: ({ scene }) => scene === 'launch',
    change: (body) => {
      body.response.outputSpeech.ssml = body.response.outputSpeech.ssml.replace(
        '</speak>',
        '<audio src="https://clinic.example/a.mp3"/></speak>',
      );
      return body;
    },
  };
  const verdicts = judge({ ...base, recording: answerAgain(withAudio) });
  expect(failed(verdicts)).toEqual([]);
  expect(verdicts.get('platform-4.1d')?.get(ENGLISH)?.status).toBe('person');
});

test('every judge of what is heard has a case', () => {
  const tested = new Set([
    'platform-4.1d',
    ...REPLY_CASES.map(({ rule }) => rule),
    ...VISIT_CASES.map(([rule]) => rule),
  ]);
  const judges = [...Object.keys(REPLY_JUDGES), ...Object.keys(VISIT_JUDGES)];
  expect(judges.filter((id) => !tested.has(id))).toEqual([]);
});
