// One turn of the conversation as the core sees it: no envelope, no Alexa, only what a person did.

/** What a person is doing with an utterance (a dialog act). */
export const ACTS = [
  'launch',
  'ask',
  'more',
  'next',
  'back',
  'repeat',
  'exact-words',
  'topics',
  'help',
  'yes',
  'no',
  'not-that',
  'other',
  'why',
  'how-long',
  'slower',
  'faster',
  'normal-speed',
  'brief',
  'full',
  'spell',
  'where-am-i',
  'summary',
  'skip',
  'source',
  'add-question',
  'read-questions',
  'remove-question',
  'clear-questions',
  'save-questions',
  'send-questions',
  'what-is-remembered',
  'forget',
  'item',
  'item-last',
  'whom-to-call',
  'thanks',
  'wait',
  'greet',
  'who-sees',
  'same-for',
  'same-both',
  'stop-here',
  'called',
  'call-person',
  'repeat-slower',
  'start-over',
  'stop',
  'fallback',
  'emergency',
  'same-day',
  'crisis',
  'personal-advice',
  'off-topic',
] as const;

export type Act = (typeof ACTS)[number];

/** What came in, read once from the envelope. */
export interface Turn {
  locale: string;
  /** `launch` opens; `intent` carries an intent; `silent` needs no words (session ended, events). */
  kind: 'launch' | 'intent' | 'silent';
  /** The intent's name, or the request's type when there is no intent. */
  intent: string;
  /** Slots that hold something: the resolved id where Alexa resolved one, and the words heard. */
  slots: Record<string, { id: string | null; heard: string }>;
  /** When it came in, in seconds since the epoch. */
  time: number;
  /** True when this request opened the session. */
  opensSession: boolean;
}

export const OUTCOMES = [
  'answer',
  'gap',
  'clarify',
  'emergency',
  'same-day',
  'crisis',
  'personal-advice',
  'off-topic',
  'navigation',
  'help',
  'fallback',
  'goodbye',
  'error',
] as const;

export type Outcome = (typeof OUTCOMES)[number];
