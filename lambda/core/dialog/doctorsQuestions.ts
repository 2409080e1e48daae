// Questions for the doctor: subjects the leaflet leaves open, noted by id. A person's own words are never kept.
import type { Knowledge } from '../catalogue';
import { familyIn } from './subjects';
import { endAgain, endShort } from './endings';
import type { Say } from './move';
import type { State } from './state';
import { type Ending, makeStep, phrase, type Situation, type Step } from './step';

/** A list read aloud must stay hearable. */
const MOST_QUESTIONS = 10;
const READ_AT_ONCE = 3;

/** Offers to note a subject that the leaflet leaves open. */
export const endOfferingToNote = (question: string): Ending => ({
  prompt: phrase('prompt.note'),
  reprompt: phrase('reprompt.yes-no'),
  offer: { kind: 'add', question },
});

const isQuestion = ({ language }: Knowledge, id: string | undefined): id is string =>
  id !== undefined && Object.hasOwn(language.questions, id);

/** What "add that" means: the gap just spoken, what declined advice asks for, or the subject left open last. */
const questionOpen = ({ state, knowledge, leaflet }: Situation): string | undefined => {
  const gap = state.said.find((part) => 'missing' in part)?.missing;
  const family = familyIn(state.subject);
  const advised = family === null ? undefined : knowledge.contract.adviceQuestions[family];
  const open = state.subject !== null && !(state.subject in leaflet.topics) ? state.subject : undefined;
  return gap ?? advised ?? open;
};

const say = (situation: Situation, key: string, change: Partial<State> = {}): Step =>
  makeStep('navigation', [phrase(key)], endShort(situation), {}, change);

/** Notes a subject; without one, what was left open last. */
export function noteQuestion(situation: Situation, wanted?: string): Step {
  const { state, knowledge } = situation;
  const question = wanted ?? questionOpen(situation);
  if (!isQuestion(knowledge, question)) return say(situation, 'questions.nothing-to-note');
  if (state.questions.includes(question)) return say(situation, 'questions.noted-before');
  if (state.questions.length >= MOST_QUESTIONS) return say(situation, 'questions.full');
  const noted = phrase('questions.noted', { topic: { topic: question } });
  return makeStep('navigation', [noted], endShort(situation), {}, { questions: [...state.questions, question] });
}

const countQuestions = (count: number): Say =>
  count === 1 ? phrase('questions.count-one') : phrase('questions.count', { count: { count } });

const SENDING: Ending = {
  prompt: phrase('prompt.send'),
  reprompt: phrase('reprompt.yes-no'),
  offer: { kind: 'send' },
};

/** Reads the list as whole questions, three in a breath; at its end says who could see it and offers to send it. */
export function readQuestions(situation: Situation, from = 0): Step {
  const { questions } = situation.state;
  if (questions.length === 0) return say(situation, 'questions.none');
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

/** Takes one question off and names it; one that is not there is said to be missing, and the list is counted. */
export function removeQuestion(situation: Situation): Step {
  const { questions } = situation.state;
  if (questions.length === 0) return say(situation, 'questions.none');
  const removed = questionMeant(situation);
  if (removed === null)
    return makeStep('navigation', [phrase('questions.not-there'), countQuestions(questions.length)], {
      prompt: phrase('prompt.which'),
      reprompt: phrase('reprompt.number'),
      offer: null,
    });
  const content = [phrase('questions.removed', { topic: { topic: removed } })];
  const left = questions.filter((question) => question !== removed);
  return makeStep('navigation', content, endShort(situation), {}, { questions: left });
}

export const clearQuestions = (situation: Situation): Step => say(situation, 'questions.cleared', { questions: [] });

/** Who could see the list. */
export const sayWhoSees = (situation: Situation): Step =>
  makeStep('navigation', [phrase('questions.who-sees')], endAgain(situation));

/** Sends the list to the Alexa app, once it was said who can see it there. */
export function sendQuestions(situation: Situation): Step {
  const { questions, offer } = situation.state;
  if (questions.length === 0) return say(situation, 'questions.none');
  if (offer?.kind !== 'send') return makeStep('navigation', [phrase('questions.who-sees')], SENDING);
  const step = makeStep('navigation', [phrase('questions.sent')], endShort(situation));
  return { ...step, move: { ...step.move, card: { title: phrase('questions.card-title'), subjects: questions } } };
}
