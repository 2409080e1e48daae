// Yes, no and "that's not what I asked": answers to the offer just made, and to nothing else.
import { tellPlace, tellSubject, tellTopic } from './answer';
import { endAsking, endChoosing, endShort, endWithExamples } from './endings';
import { noteQuestion, readQuestions } from './doctorsQuestions';
import { sendQuestions } from './keepQuestions';
import { forgetAll } from './remember';
import { isWhole } from './sections';
import type { Place } from './state';
import { CLOSED, makeStep, phrase, type Situation, type Step } from './step';
import { changeDetail } from './pace';
import { tellMore } from './steer';

/** The beginning of another topic is told as one; any other place goes on where it is. */
const resumeAt = (situation: Situation, place: Place): Step => {
  const { state, leaflet } = situation;
  const isStart = place.portion === 0 && place.from === undefined && !isWhole(leaflet, place);
  return isStart && state.place !== null
    ? tellTopic(situation, place.topic, place.variant)
    : tellPlace(situation, place, [], 'navigation');
};

/** Does what was offered; without an offer asks "yes to what?". */
export function acceptOffer(situation: Situation): Step {
  const { offer } = situation.state;
  if (offer?.kind === 'more') return tellMore(situation);
  if (offer?.kind === 'anything') return makeStep('navigation', [], endAsking(situation));
  if (offer?.kind === 'subject') return tellSubject(situation, offer.subject);
  if (offer?.kind === 'add') return noteQuestion(situation, offer.question);
  if (offer?.kind === 'list') return readQuestions(situation, offer.from);
  if (offer?.kind === 'brief') return changeDetail(situation, 'brief');
  if (offer?.kind === 'send') return sendQuestions(situation);
  if (offer?.kind === 'forget') return forgetAll(situation);
  if (offer?.kind === 'resume') return resumeAt(situation, offer.place);
  if (offer?.kind === 'choice') {
    const [first = '', second = ''] = offer.subjects;
    const values = { first: { topic: first }, second: { topic: second } };
    return makeStep('clarify', [phrase('clarify.unsure')], endChoosing([values, offer.subjects]));
  }
  return makeStep('navigation', [phrase('yes.to-what')], endWithExamples(situation));
}

/** "No" to "anything else?" ends the conversation; to any other offer it leads on. */
export const declineOffer = (situation: Situation): Step =>
  situation.state.offer?.kind === 'anything'
    ? makeStep('goodbye', [phrase('goodbye')], CLOSED)
    : makeStep('navigation', [phrase('no.acknowledged')], endShort(situation));

/** Takes the answer back and offers the second-best reading, if there was one. */
export function takeBack(situation: Situation): Step {
  const { runnerUp } = situation.state;
  if (runnerUp === null) return makeStep('navigation', [phrase('not-that.sorry')], endAsking(situation));
  return makeStep(
    'navigation',
    [phrase('not-that.sorry')],
    {
      prompt: phrase('prompt.did-you-mean', { topic: { topic: runnerUp } }),
      reprompt: phrase('reprompt.yes-no'),
      offer: { kind: 'subject', subject: runnerUp },
    },
    {},
    { runnerUp: null },
  );
}
