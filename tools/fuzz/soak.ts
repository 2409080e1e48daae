// Holds a great many turns in one process and prints how much memory is left in use after each stretch of them, in bytes.
// Run by the tests in a process of its own: `node --expose-gc --import tsx tools/fuzz/soak.ts <turns> <stretches>`.
import type { RequestEnvelope } from 'ask-sdk-model';
import { openCatalogues } from '../../lambda/catalogues';
import { createSkill } from '../../lambda/skill';
import { CATALOGUES } from '../root';

const [, , turnsText = '', stretchesText = ''] = process.argv;
const turns = Number(turnsText);
const stretches = Number(stretchesText);

const { contract } = openCatalogues(CATALOGUES);
const intents = Object.keys(contract.intents);
const languages = Object.keys(contract.languages);
const skill = createSkill({ catalogues: CATALOGUES });

const LETTERS = 26;
const FIRST_LETTER = 65;
const letter = (at: number): string => String.fromCharCode(FIRST_LETTER + (at % LETTERS));
/** No two turns within a stretch look alike: whatever is kept by text, locale or id would add up. */
const envelope = (at: number, attributes: unknown): RequestEnvelope => {
  const odd = `${letter(at)}${letter(at / LETTERS)}${letter(at / LETTERS ** 2)}`;
  const isQuestion = at % 10 === 0;
  const intent = isQuestion
    ? { name: 'QuestionIntent', slots: { question: { name: 'question', value: `what about risk ${odd} ${at}` } } }
    : { name: intents[at % intents.length] };
  return {
    version: '1.0',
    session: { new: false, sessionId: `session ${at}`, attributes, user: { userId: `user ${at}` } },
    context: { System: { user: { userId: `user ${at}` } } },
    request: {
      type: 'IntentRequest',
      requestId: `request ${at}`,
      timestamp: '2026-01-05T09:00:00Z',
      locale: `${languages[at % languages.length]}-${odd}`,
      intent,
    },
  } as unknown as RequestEnvelope;
};

const memoryInUse = (): number => {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};

const soak = async (): Promise<void> => {
  let attributes: unknown;
  let at = 0;
  for (let stretch = 0; stretch < stretches; stretch += 1) {
    for (const end = at + turns / stretches; at < end; at += 1) {
      attributes = (await skill.invoke(envelope(at, attributes))).sessionAttributes;
    }
    console.log(memoryInUse());
  }
};

void soak();
