// What a listener says to every case: one conversation of acts, questions in free words, and a red flag, as envelopes.
import type { RequestEnvelope } from 'ask-sdk-model';
import { readQuestions } from '../evaluation/readQuestions';
import { ROOT } from '../root';
import { buildEnvelope, intentRequest, launchRequest, openSession } from '../simulator/envelopes';

/** How a turn is spoken: by an intent that Alexa recognised, or by words that the skill has to understand itself. */
export type TurnKind = 'intent' | 'question';

export interface Scripted {
  kind: TurnKind;
  envelope: RequestEnvelope;
}

const LANGUAGE = 'en';
/** So many of the development questions, spread over all of them. */
const QUESTIONS = 16;
const ACTS = [
  'RisksIntent',
  'MoreIntent',
  'AMAZON.RepeatIntent',
  'RecoveryIntent',
  'AMAZON.YesIntent',
  'CostIntent',
  'SlowerIntent',
  'TopicsIntent',
  'SecondItemIntent',
  'ExactWordsIntent',
  'WhereAmIIntent',
  'SummaryIntent',
  'EmergencyIntent',
  'AMAZON.HelpIntent',
  'AMAZON.StopIntent',
];

const spread = <T>(all: readonly T[], most: number): T[] => {
  const step = Math.max(1, Math.floor(all.length / most));
  return all.filter((_, at) => at % step === 0).slice(0, most);
};

const questionRequest = (locale: string, heard: string) =>
  intentRequest(locale, {
    name: 'QuestionIntent',
    slots: [{ name: 'question', type: 'Question', heard, value: null }],
  });

/** @param locale the questions are English whatever it is: a synthetic language is English under another code */
export function scriptConversation(locale: string): Scripted[] {
  const session = openSession(locale);
  const asked = spread(readQuestions(ROOT, LANGUAGE), QUESTIONS).map(({ text }) => questionRequest(locale, text));
  const acts = ACTS.map((name) => intentRequest(locale, { name, slots: [] }));
  const mixed = acts.flatMap((act, at) => (asked[at] ? [asked[at], act] : [act]));
  return [launchRequest(locale), ...mixed].map((request, at) => ({
    kind: request.type === 'IntentRequest' && request.intent.name === 'QuestionIntent' ? 'question' : 'intent',
    envelope: buildEnvelope({ ...session, isNew: at === 0 }, request),
  }));
}
