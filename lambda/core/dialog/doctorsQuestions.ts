// Questions for the doctor: subjects the leaflet leaves open, noted by id. A person's own words are never kept.
import { type Ending, makeStep, phrase, type Situation, type Step } from './step';
import { endShort } from './endings';
import type { Say } from './move';

/** A list read aloud must stay hearable. */
const MOST_QUESTIONS = 10;
/** The subject noted when advice on one's own case was declined. */
const OWN_CASE = 'other-conditions';

/** Offers to note a subject that the leaflet leaves open. */
export const endOfferingToNote = (question: string): Ending => ({
  prompt: phrase('prompt.note'),
  reprompt: phrase('reprompt.yes-no'),
  offer: { kind: 'add', question },
});

/** Notes a subject; without one, the last gap that was spoken. */
export function noteQuestion(situation: Situation, wanted?: string): Step {
  const { state, knowledge } = situation;
  const spoken = state.said.flatMap((part) =>
    'missing' in part ? [part.missing] : 'advice' in part ? [OWN_CASE] : [],
  );
  const question = wanted ?? spoken[0];
  if (question === undefined || !(question in knowledge.language.aspects)) {
    return makeStep('navigation', [phrase('questions.nothing-to-note')], endShort(situation));
  }
  if (state.questions.includes(question))
    return makeStep('navigation', [phrase('questions.noted-before')], endShort(situation));
  if (state.questions.length >= MOST_QUESTIONS)
    return makeStep('navigation', [phrase('questions.full')], endShort(situation));
  return makeStep(
    'navigation',
    [phrase('questions.noted')],
    endShort(situation),
    {},
    { questions: [...state.questions, question] },
  );
}

const listed = (questions: readonly string[]): Say[] => questions.map((id, at) => ({ listed: id, number: at + 1 }));

/** Reads the list with its count and offers to send it. */
export function readQuestions(situation: Situation): Step {
  const { questions } = situation.state;
  if (questions.length === 0) return makeStep('navigation', [phrase('questions.none')], endShort(situation));
  const content: Say[] = [phrase('questions.count', { count: { count: questions.length } }), ...listed(questions)];
  const ending: Ending = {
    prompt: phrase('prompt.send'),
    reprompt: phrase('reprompt.yes-no'),
    offer: { kind: 'send' },
  };
  return makeStep('navigation', content, ending, {}, { said: content, choices: questions });
}

/** Takes off the last question noted. */
export function removeQuestion(situation: Situation): Step {
  const { questions } = situation.state;
  if (questions.length === 0) return makeStep('navigation', [phrase('questions.none')], endShort(situation));
  return makeStep(
    'navigation',
    [phrase('questions.removed')],
    endShort(situation),
    {},
    { questions: questions.slice(0, -1) },
  );
}

export const clearQuestions = (situation: Situation): Step =>
  makeStep('navigation', [phrase('questions.cleared')], endShort(situation), {}, { questions: [] });

/** Sends the list to the Alexa app, and says who can see it there. */
export function sendQuestions(situation: Situation): Step {
  const { questions } = situation.state;
  if (questions.length === 0) return makeStep('navigation', [phrase('questions.none')], endShort(situation));
  const step = makeStep('navigation', [phrase('questions.sent'), phrase('questions.who-sees')], endShort(situation));
  return { ...step, move: { ...step.move, card: { title: phrase('questions.card-title'), subjects: questions } } };
}
