// Judges one reply against the labels of its question: what was heard, and was it right?
import type { TurnResult } from '../simulator/turnResult';
import { EMERGENCY, NOT_COVERED, OFF_TOPIC, PERSONAL_ADVICE, type Question } from './readQuestions';

/**
 * `right`: an accepted label. `wrong-answer`: leaflet lines of a topic that is not accepted. `asked-back`: no answer, the
 * listener was asked which or told that nothing was understood. `astray`: anything else, such as a gap for a topic.
 */
export type Verdict = 'right' | 'wrong-answer' | 'asked-back' | 'astray';

export interface Scored {
  question: Question;
  result: TurnResult;
  /** The label that the reply stands for; for replies that stand for none, its outcome. */
  got: string;
  verdict: Verdict;
}

const ASKING_BACK: readonly string[] = ['clarify', 'fallback'];
const ANSWERING: readonly string[] = ['answer', 'navigation'];

/** What a reply is scored by. */
export type Heard = Pick<TurnResult, 'outcome' | 'topics' | 'gap'>;

const LABELS_OF_OUTCOME: Readonly<Partial<Record<Heard['outcome'], readonly string[]>>> = {
  gap: [NOT_COVERED],
  emergency: [EMERGENCY],
  crisis: [EMERGENCY],
  'same-day': [EMERGENCY, PERSONAL_ADVICE],
  'personal-advice': [PERSONAL_ADVICE],
  'off-topic': [OFF_TOPIC],
};

/** True when leaflet lines of a topic were spoken as an answer. */
export const isLeafletAnswer = ({ outcome, topics }: Heard): boolean =>
  ANSWERING.includes(outcome) && topics.length > 0;

/** Labels that a reply satisfies. Half an answer is its topic and, for the half that is missing, not covered. */
export function labelsOf(heard: Heard): readonly string[] {
  if (!isLeafletAnswer(heard)) return LABELS_OF_OUTCOME[heard.outcome] ?? [];
  return [...heard.topics.slice(0, 1), ...(heard.gap === null ? [] : [NOT_COVERED])];
}

const judge = (heard: Heard, got: readonly string[], accepted: readonly string[]): Verdict => {
  if (got.some((label) => accepted.includes(label))) return 'right';
  if (isLeafletAnswer(heard)) return 'wrong-answer';
  return ASKING_BACK.includes(heard.outcome) ? 'asked-back' : 'astray';
};

/** @returns what the reply stands for, shown in tables; same-day and crisis keep their own names */
const nameOf = (heard: Heard, got: readonly string[]): string => {
  if (heard.outcome === 'same-day' || heard.outcome === 'crisis') return heard.outcome;
  return got[0] ?? heard.outcome;
};

export function scoreItem(question: Question, result: TurnResult): Scored {
  const got = labelsOf(result);
  return { question, result, got: nameOf(result, got), verdict: judge(result, got, question.labels) };
}

/** True when a clarification offered an accepted topic. */
export const offersRight = ({ question, result }: Scored): boolean =>
  result.outcome === 'clarify' && result.topics.some((topic) => question.labels.includes(topic));
