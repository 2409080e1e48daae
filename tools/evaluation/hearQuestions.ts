// Asks questions of the skill that ships: each is a listener of its own, after a launch and what was asked before.
import type { Simulator } from '../simulator/openSimulator';
import type { TurnResult } from '../simulator/turnResult';
import type { Question } from './readQuestions';
import { type Scored, scoreItem } from './scoreItem';

export interface Hearing {
  /** The simulator of a locale. */
  simulatorOf(locale: string): Simulator;
  /** What to say for `previous`. */
  previousWords(previous: string): string;
  defaultLocale: string;
  onHeard(): void;
}

/** What the skill replies to words said after a launch, or after other words. */
export async function hear(simulator: Simulator, text: string, before: string | null = null): Promise<TurnResult> {
  const listener = simulator.createListener();
  await listener.launch();
  if (before !== null) await listener.say(before);
  return listener.say(text);
}

export async function hearQuestions(questions: readonly Question[], hearing: Hearing): Promise<Scored[]> {
  const scored: Scored[] = [];
  for (const question of questions) {
    const before = question.previous === null ? null : hearing.previousWords(question.previous);
    const simulator = hearing.simulatorOf(question.locale ?? hearing.defaultLocale);
    scored.push(scoreItem(question, await hear(simulator, question.text, before)));
    hearing.onHeard();
  }
  return scored;
}
