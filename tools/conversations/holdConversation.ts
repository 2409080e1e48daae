// Golden conversations: plain text files that a clinician can read, replayed with the real skill.
// A file is a headline ending in its locale in brackets, then what the listener says and what Alexa answers.
import type { Simulator } from '../simulator/openSimulator';

const HEADLINE = /\((?<locale>[a-z]{2}-[A-Z]{2})\)$/u;
const LISTENER = 'You:';
const SILENCE = '(silence)';
const LAUNCH = '(opens the skill)';
const NOTHING = '(says nothing)';
const CLOSED = '(The session closes.)';

export interface Conversation {
  headline: string;
  locale: string;
  /** What the listener does, in order. */
  said: string[];
}

/** @throws when the headline names no locale or nobody says anything */
export function readConversation(file: string, text: string): Conversation {
  const [headline = '', ...lines] = text.split('\n');
  const locale = HEADLINE.exec(headline)?.groups?.locale;
  if (locale === undefined) throw new Error(`${file}:1: the headline must end in a locale, as in "(en-US)".`);
  const said = lines.filter((line) => line.startsWith(LISTENER)).map((line) => line.slice(LISTENER.length).trim());
  if (said.length === 0) throw new Error(`${file}: nobody says anything; write lines that start with "${LISTENER}".`);
  return { headline, locale, said };
}

/** Holds the conversation and writes it down in the same form. */
export async function holdConversation({ headline, said }: Conversation, simulator: Simulator): Promise<string> {
  const listener = simulator.createListener();
  const written = [headline, ''];
  for (const words of said) {
    const result = words === LAUNCH ? await listener.launch() : await listener.say(words === SILENCE ? '' : words);
    written.push(`${LISTENER} ${words}`, `Alexa: ${result.speech || NOTHING}`);
    if (!result.open) written.push(CLOSED);
    written.push('');
  }
  return written.join('\n');
}
