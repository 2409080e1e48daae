// Golden conversations: plain text files that a clinician can read, replayed with the real skill.
// A file is a headline ending in its locale in brackets, then what the listener says and what Alexa answers. A second line
// may say that the clinic lets questions be saved.
import type { Simulator } from '../simulator/openSimulator';
import type { TurnResult } from '../simulator/turnResult';

const HEADLINE = /\((?<locale>[a-z]{2}-[A-Z]{2})\)$/u;
const LISTENER = 'You:';
export const SILENCE = '(silence)';
export const LAUNCH = '(opens the skill)';
/** Stands below the headline where the switch `saveQuestions` of content/clinic.yaml is to be on. */
const SAVES_QUESTIONS = '(This clinic lets questions be saved.)';
const NOTHING = '(says nothing)';
const CLOSED = '(The session closes.)';

export interface Conversation {
  headline: string;
  locale: string;
  /** The clinic lets questions be saved, and there is a memory to save them in. */
  savesQuestions: boolean;
  /** What the listener does, in order. */
  said: string[];
}

/** What the listener did, and what came of it. */
export interface Exchange {
  said: string;
  result: TurnResult;
}

/** @throws when the headline names no locale or nobody says anything */
export function readConversation(file: string, text: string): Conversation {
  const [headline = '', ...lines] = text.split('\n');
  const locale = HEADLINE.exec(headline)?.groups?.locale;
  if (locale === undefined) throw new Error(`${file}:1: the headline must end in a locale, as in "(en-US)".`);
  const said = lines.filter((line) => line.startsWith(LISTENER)).map((line) => line.slice(LISTENER.length).trim());
  if (said.length === 0) throw new Error(`${file}: nobody says anything; write lines that start with "${LISTENER}".`);
  return { headline, locale, savesQuestions: lines[0] === SAVES_QUESTIONS, said };
}

/** Holds the conversation, one listener from its first line to its last. */
export async function hearConversation({ said }: Conversation, simulator: Simulator): Promise<Exchange[]> {
  const listener = simulator.createListener();
  const exchanges: Exchange[] = [];
  for (const words of said) {
    const result = words === LAUNCH ? await listener.launch() : await listener.say(words === SILENCE ? '' : words);
    exchanges.push({ said: words, result });
  }
  return exchanges;
}

/** Holds the conversation and writes it down in the same form. */
export async function holdConversation(conversation: Conversation, simulator: Simulator): Promise<string> {
  const written = [conversation.headline, ...(conversation.savesQuestions ? [SAVES_QUESTIONS] : []), ''];
  for (const { said, result } of await hearConversation(conversation, simulator)) {
    written.push(`${LISTENER} ${said}`, `Alexa: ${result.speech || NOTHING}`);
    if (!result.open) written.push(CLOSED);
    written.push('');
  }
  return written.join('\n');
}
