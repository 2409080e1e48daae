// What becomes of the list of questions for the doctor: sent to the Alexa app, or saved for another visit.
import { endAgain, endShort } from './endings';
import type { Say } from './move';
import { isListSaved } from './savedQuestions';
import { type Ending, makeStep, phrase, type Situation, type Step } from './step';

export const SENDING: Ending = {
  prompt: phrase('prompt.send'),
  reprompt: phrase('reprompt.yes-no'),
  offer: { kind: 'send' },
};

export const isSaved = ({ remembered }: Situation): boolean => isListSaved(remembered.memory);

/** The list is kept as this step leaves it, before the step is said; where that fails, the other is. */
export const keepFirst = ({ move, change }: Step, otherwise: Say[]): Step => ({
  move: { ...move, effect: { does: 'keep', otherwise } },
  change,
});

/** There is nothing to read, save or send; how it would get there. */
export const sayEmpty = (situation: Situation): Step =>
  makeStep('navigation', [phrase('questions.none'), phrase('questions.how-to-add')], endShort(situation));

/** Who could see the list, and hear it where it is saved. */
export const sayWhoSees = (situation: Situation): Step => {
  const who = phrase(isSaved(situation) ? 'questions.who-sees-saved' : 'questions.who-sees');
  return makeStep('navigation', [who], endAgain(situation));
};

/** Sends the list to the Alexa app, once it was said who can see it there. */
export function sendQuestions(situation: Situation): Step {
  const { questions, offer } = situation.state;
  if (questions.length === 0) return sayEmpty(situation);
  if (offer?.kind !== 'send') return makeStep('navigation', [phrase('questions.who-sees')], SENDING);
  const step = makeStep('navigation', [phrase('questions.sent')], endShort(situation));
  return { ...step, move: { ...step.move, card: { title: phrase('questions.card-title'), subjects: questions } } };
}

/** Saves the list where the clinic allows it; elsewhere says how long it lasts, and offers what can be done instead. */
export function saveQuestions(situation: Situation): Step {
  const { state, remembered, knowledge } = situation;
  if (state.questions.length === 0) return sayEmpty(situation);
  if (!remembered.isOn || !knowledge.contract.saveQuestions)
    return makeStep('navigation', [phrase('questions.visit-only'), phrase('questions.who-sees')], SENDING);
  const content = [phrase('questions.saved'), phrase('questions.who-hears')];
  return keepFirst(makeStep('navigation', content, endShort(situation)), [phrase('questions.not-saved')]);
}
