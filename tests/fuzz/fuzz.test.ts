// Envelopes nobody means well with, by the ten thousand; and skills broken on purpose, which the fuzzer must find.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { OUTCOMES } from '../../lambda/core/turn';
import { createSkill, type SkillSettings } from '../../lambda/skill';
import { type Fuzzed, fuzz } from '../../tools/fuzz/fuzz';
import { SILENT_TYPES, SPOKEN_TYPES } from '../../tools/fuzz/requestTypes';
import { ROOT } from '../../tools/root';
import { openClinic } from '../../tools/simulator/standInClinic';

const ENVELOPES = 20_000;
const ENVELOPES_SAVING = 1_000;
const SEED = 1;
const PATIENCE = 180_000;

describe(`${ENVELOPES} envelopes`, () => {
  let fuzzed: Fuzzed;
  beforeAll(async () => {
    fuzzed = await fuzz({ count: ENVELOPES, seed: SEED });
  }, PATIENCE);

  it('none of them is answered wrongly, late or not at all', () => {
    expect(fuzzed.failure).toBeNull();
    expect(fuzzed.sent).toBeGreaterThanOrEqual(ENVELOPES);
  });

  it('of every type of request, and with every outcome', () => {
    const missing = [...SPOKEN_TYPES, ...SILENT_TYPES, ...OUTCOMES].filter((name) => !fuzzed.met.has(name));
    expect(missing).toEqual([]);
  });
});

it(
  `${ENVELOPES_SAVING} envelopes to a clinic that lets questions be saved: none is answered wrongly either`,
  async () => {
    const clinic = openClinic(true);
    const make: typeof createSkill = (settings) => createSkill({ ...settings, catalogues: clinic.catalogues });
    const { failure } = await fuzz({ count: ENVELOPES_SAVING, seed: SEED, make });
    clinic.close();
    expect(failure).toBeNull();
  },
  PATIENCE,
);

type Invoke = (envelope: RequestEnvelope) => Promise<ResponseEnvelope>;

const breakSkill =
  (change: (invoke: Invoke, envelope: RequestEnvelope) => Promise<ResponseEnvelope>): typeof createSkill =>
  (settings: SkillSettings) => {
    const skill = createSkill(settings);
    return { invoke: (envelope) => change((sound) => skill.invoke(sound), envelope) };
  };

const heardIn = (envelope: RequestEnvelope): string => JSON.stringify(envelope?.request ?? '');
const speak = (ssml: string): ResponseEnvelope => ({
  version: '1.0',
  response: { outputSpeech: { type: 'SSML', ssml: `<speak>${ssml}</speak>` }, shouldEndSession: true },
});

describe('a skill that is broken is found out', () => {
  const pollute = async (invoke: Invoke, envelope: RequestEnvelope): Promise<ResponseEnvelope> => {
    if (heardIn(envelope).includes('polluted')) Object.assign(Object.prototype, { polluted: true });
    return invoke(envelope);
  };
  const burn = async (invoke: Invoke, envelope: RequestEnvelope): Promise<ResponseEnvelope> => {
    const begun = process.cpuUsage();
    if (heardIn(envelope).includes('\u202e')) while (process.cpuUsage(begun).user < 150_000);
    return invoke(envelope);
  };
  const broken: [what: string, make: typeof createSkill, fault: RegExp][] = [
    [
      'says what it heard',
      breakSkill(async (_invoke, envelope) => speak(heardIn(envelope))),
      /not ours|well-formed|forbids/u,
    ],
    [
      'speaks when it may not',
      breakSkill(async (invoke, envelope) =>
        heardIn(envelope).includes('AlexaSkillEvent') ? speak('Hello.') : invoke(envelope),
      ),
      /allows none/u,
    ],
    [
      'throws at a slot named like a prototype',
      breakSkill(async (invoke, envelope) => {
        if (heardIn(envelope).includes('"__proto__"')) throw new Error('no');
        return invoke(envelope);
      }),
      /rejected/u,
    ],
    ['lets a prototype be changed', breakSkill(pollute), /prototype/u],
    ['takes its time over some words', breakSkill(burn), /slow/u],
    [
      'sends back all it was sent',
      breakSkill(async (invoke, envelope) => ({ ...(await invoke(envelope)), echo: envelope }) as ResponseEnvelope),
      /holds echo/u,
    ],
  ];

  it.each(broken)(
    '%s',
    async (_what, make, fault) => {
      const { failure } = await fuzz({ count: ENVELOPES, seed: SEED, make, shrink: false });
      Reflect.deleteProperty(Object.prototype, 'polluted');
      expect(failure?.faults.join('\n')).toMatch(fault);
    },
    PATIENCE,
  );
});

describe('memory', () => {
  const TURNS = 30_000;
  const STRETCHES = 3;
  const MOST_BYTES_MORE = 1_000_000;

  it(
    `does not grow with turns: ${TURNS} of them, no two alike`,
    () => {
      const script = join(ROOT, 'tools', 'fuzz', 'soak.ts');
      const args = ['--expose-gc', '--import', 'tsx', script, String(TURNS), String(STRETCHES)];
      const said = execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
      const [, second = 0, third = Infinity] = said.trim().split('\n').map(Number);
      expect(third - second).toBeLessThan(MOST_BYTES_MORE);
    },
    PATIENCE,
  );
});
