// Questions for the doctor: noted, read, taken off. They are ids of a closed set; a person's own words are never kept.
import type { Knowledge } from '../catalogue';
import { familyIn } from './subjects';
import { endShort } from './endings';
import { isSaved, keepFirst, sayEmpty, SENDING } from './keepQuestions';
import { MOST_QUESTIONS } from './memory';
import type { Say } from './move';
import { countOf, type Ending, makeStep, phrase, type Situation, type Step } from './step';

const READ_AT_ONCE = 3;

/** Offers to note a subject that the leaflet leaves open. */
export const endOfferingToNote = (question: string): Ending => ({
  prompt: phrase('prompt.note'),
  reprompt: phrase('reprompt.yes-no'),
  offer: { kind: 'add', question },
});

const isQuestion = ({ language }: Knowledge, id: string | undefined): id is string =>
  id !== undefined && Object.hasOwn(language.questions, id);

/** What "add that" means: the gap just spoken, what declined advice asks for, or what was asked about last. */
const questionMeantNow = ({ state, knowledge, leaflet }: Situation): string | undefined => {
  const gap = state.said.find((part) => 'missing' in part)?.missing;
  const family = familyIn(state.subject);
  const advised = family === null ? undefined : knowledge.contract.adviceQuestions[family];
  // What the leaflet answers can be asked again of somebody who knows the case.
  const { subject } = state;
  const told = subject === null ? undefined : leaflet.topics[subject];
  return gap ?? advised ?? told?.question ?? told?.aspect ?? subject ?? undefined;
};

const say = (situation: Situation, key: string): Step => makeStep('navigation', [phrase(key)], endShort(situation));

/** A saved list is kept as it is changed, before the change is said; where that fails, `lost` is said as well. */
const changeList = (situation: Situation, content: Say[], questions: string[], lost: string): Step => {
  const step = makeStep('navigation', content, endShort(situation), {}, { questions });
  return isSaved(situation) ? keepFirst(step, [...content, phrase(lost)]) : step;
};

/** Notes a subject; without one, what was asked about last. */
export function noteQuestion(situation: Situation, wanted?: string): Step {
  const { state, knowledge } = situation;
  const question = wanted ?? questionMeantNow(situation);
  if (!isQuestion(knowledge, question))
    return say(situation, question === undefined ? 'questions.nothing-to-note' : 'questions.not-for-doctor');
  if (state.questions.includes(question)) return say(situation, 'questions.noted-before');
  if (state.questions.length >= MOST_QUESTIONS) return say(situation, 'questions.full');
  const noted = [phrase('questions.noted', { topic: { topic: question } })];
  return changeList(situation, noted, [...state.questions, question], 'questions.not-saved');
}

const countQuestions = (count: number): Say => countOf(count, 'questions.count-one', 'questions.count');

/** Reads the list as whole questions, three in a breath; at its end says who could see it and offers to send it. */
export function readQuestions(situation: Situation, from = 0): Step {
  const { questions } = situation.state;
  if (questions.length === 0) return sayEmpty(situation);
  const read = questions.slice(from, from + READ_AT_ONCE);
  const listed: Say[] = read.map((id, at) => ({ listed: id, number: from + at + 1 }));
  const content = from === 0 ? [countQuestions(questions.length), ...listed] : listed;
  const next = from + READ_AT_ONCE;
  if (next < questions.length) {
    const ending: Ending = {
      prompt: phrase('prompt.go-on'),
      reprompt: phrase('reprompt.yes-no'),
      offer: { kind: 'list', from: next },
    };
    return makeStep('navigation', content, ending, {}, { said: content, choices: questions });
  }
  const closing = [...content, phrase('questions.who-sees')];
  return makeStep('navigation', closing, SENDING, {}, { said: content, choices: questions });
}

/** Which question is meant: by number, by name, else the one noted last. */
const questionMeant = ({ understood, state }: Situation): string | null => {
  const { questions } = state;
  if (understood.number !== null) return questions[understood.number - 1] ?? null;
  const named = understood.subjects.find((subject) => questions.includes(subject));
  return named ?? (understood.subjects.length > 0 && understood.isNamed ? null : (questions.at(-1) ?? null));
};

/** Takes one question off and names it; one that is not there is said to be missing. */
export function removeQuestion(situation: Situation): Step {
  const { questions } = situation.state;
  if (questions.length === 0) return say(situation, 'questions.none');
  const removed = questionMeant(situation);
  if (removed === null) return say(situation, 'questions.not-there');
  const content = [phrase('questions.removed', { topic: { topic: removed } })];
  const left = questions.filter((question) => question !== removed);
  if (left.length > 0) return changeList(situation, content, left, 'questions.still-saved');
  return emptyList(situation, content);
}

/** Nothing of a saved list stays when it is empty: a later one is saved only when asked for again. */
const emptyList = (situation: Situation, before: Say[]): Step => {
  const empty = phrase(isSaved(situation) ? 'questions.cleared-saved' : 'questions.cleared');
  const step = makeStep('navigation', [...before, empty], endShort(situation), {}, { questions: [] });
  return isSaved(situation) ? keepFirst(step, [...before, phrase('questions.still-saved')]) : step;
};

export const clearQuestions = (situation: Situation): Step =>
  situation.state.questions.length === 0 ? say(situation, 'questions.none') : emptyList(situation, []);
