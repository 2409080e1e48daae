// Questions and replies for the tests of the evaluation, with nothing in them but what a test names.
import type { Question } from '../../tools/evaluation/readQuestions';
import { type Scored, scoreItem } from '../../tools/evaluation/scoreItem';
import type { TurnResult } from '../../tools/simulator/turnResult';

export const makeQuestion = (named: Partial<Question> = {}): Question => ({
  id: 'q',
  text: 'a question',
  labels: ['risks'],
  followup: false,
  previous: null,
  asr_noise: false,
  speaker: 'patient',
  ...named,
});

export const makeResult = (named: Partial<TurnResult> = {}): TurnResult => ({
  say: 'a question',
  intent: 'QuestionIntent',
  slots: {},
  outcome: 'fallback',
  leaflet: null,
  topics: [],
  gap: null,
  procedure: null,
  lines: [],
  speech: '',
  ssml: '',
  reprompt: null,
  open: true,
  card: null,
  directives: [],
  ms: 0,
  explanation: null,
  ...named,
});

/** A question with these labels that was met with this reply. */
export const makeScored = (labels: string[], result: Partial<TurnResult>, question: Partial<Question> = {}): Scored =>
  scoreItem(makeQuestion({ ...question, labels }), makeResult(result));
