// Answers a question: the topic named first, then what the leaflet says, or what it does not say and one next step.
import type { Say } from './move';
import { EXACT, portionsOf, sayPlace } from './places';
import type { Place } from './state';
import { endOfferingToNote } from './doctorsQuestions';
import { endAfterPlace, endChoosing, endOffering, endShort, isOfferUnwelcome } from './endings';
import { admitMiss } from './miss';
import { procedureSpoken, selectAnswer } from './select';
import { makeStep, phrase, type Situation, type Step } from './step';

/** Names the topic so that a wrong reading is heard at once; says "for both" where one was asked and both are told. */
const echo = (situation: Situation, topic: string, variant: string | null): Say => {
  const asked = situation.understood.procedure;
  const told = situation.leaflet.topics[topic];
  const isJoint = variant === null && told?.joint === true && asked !== null && asked !== 'both';
  return phrase(isJoint ? 'answer.about-both' : 'answer.about', {
    topic: { topic: variant ? `${topic}/${variant}` : topic },
  });
};

/** What a red-flag word asked as information adds to the answer. */
const caution = ({ understood }: Situation): Say[] =>
  understood.redFlag === 'information' ? [phrase('safe.if-now')] : [];

const alsoHeard = ({ understood }: Situation): Say[] => (understood.alsoHeard ? [phrase('answer.also-heard')] : []);

/** Tells one place of the leaflet. */
export function tellPlace(situation: Situation, place: Place, before: Say[], outcome: 'answer' | 'navigation'): Step {
  const { leaflet } = situation;
  const content = [sayPlace(place)];
  const portions = portionsOf(leaflet, place.topic, place.variant).length;
  return makeStep(
    outcome,
    [...before, ...content, ...caution(situation), ...alsoHeard(situation)],
    endAfterPlace(situation, place, portions),
    {
      topics: [place.topic],
      procedure: procedureSpoken(leaflet, place.topic, place.variant),
    },
    { place, said: content },
  );
}

/** Tells a topic from its start. */
export function tellTopic(situation: Situation, topic: string, variant: string | null): Step {
  const isBrief = situation.state.detail === 'brief' && situation.understood.procedure === null;
  const named = isBrief ? [] : [echo(situation, topic, variant)];
  const before = variant === EXACT ? [phrase('exact.intro')] : named;
  return tellPlace(situation, { topic, variant, portion: 0 }, before, 'answer');
}

const tellHalf = (situation: Situation, aspect: string, topic: string): Step => {
  const { leaflet, knowledge } = situation;
  const step = knowledge.language.aspects[aspect]?.step;
  const content: Say[] = [{ half: aspect }, { missing: aspect }, ...(step ? [phrase(step)] : [])];
  return makeStep(
    'answer',
    [phrase('answer.about', { topic: { topic: aspect } }), ...content, ...caution(situation), ...alsoHeard(situation)],
    endShort(situation),
    { topics: [topic], gap: aspect, procedure: procedureSpoken(leaflet, topic, null) },
    { place: { topic, variant: null, portion: 0 }, said: content },
  );
};

/** Offers to note the question for the doctor; what is noted already leads on to the nearest topic. */
const endAfterGap = (situation: Situation, aspect: string, near: string | undefined) =>
  isOfferUnwelcome(situation) || situation.state.questions.includes(aspect)
    ? endOffering(situation, 'prompt.near', near)
    : endOfferingToNote(aspect);

const tellGap = (situation: Situation, aspect: string, near: string | undefined): Step => {
  const { step, defines = false } = situation.knowledge.language.aspects[aspect] ?? {};
  const { term } = situation.understood;
  // Our own meaning is marked as ours; without one there is a next step.
  const onwards: Say[] =
    defines && term !== null ? [{ gloss: term }, phrase('gloss.ours')] : step ? [phrase(step)] : [];
  const content: Say[] = [{ missing: aspect }, ...onwards];
  return makeStep(
    'gap',
    [...content, ...caution(situation), ...alsoHeard(situation)],
    endAfterGap(situation, aspect, near),
    { gap: aspect },
    { said: content },
  );
};

/** Tells what the leaflet says about one subject. */
export function tellSubject(situation: Situation, subject: string): Step {
  const { leaflet, understood, state } = situation;
  const selection = selectAnswer(leaflet, subject, understood.procedure ?? state.procedure);
  switch (selection.kind) {
    case 'answer':
      return tellTopic(situation, selection.topic, selection.variant);
    case 'half':
      return tellHalf(situation, selection.aspect, selection.topic);
    case 'gap':
      return tellGap(situation, selection.aspect, selection.near);
  }
}

/** Two readings are equally likely: both are offered by name and neither is told. */
const askWhich = (situation: Situation, first: string, second: string): Step => {
  const values = { first: { topic: first }, second: { topic: second } };
  const covered = [first, second].flatMap((subject) => {
    const selection = selectAnswer(situation.leaflet, subject, situation.understood.procedure);
    return selection.kind === 'gap' ? [] : [selection.topic];
  });
  return makeStep('clarify', [phrase('clarify.unsure')], endChoosing([values, [first, second]]), { topics: covered });
};

/** Answers, offers two readings, or says that it is unsure and what can be asked. */
export function answerQuestion(situation: Situation): Step {
  const { understood } = situation;
  const [first, second] = understood.subjects;
  if (first === undefined || understood.confidence === 'unsure') return admitMiss(situation);
  if (understood.confidence === 'close' && second !== undefined) return askWhich(situation, first, second);
  const step = tellSubject(situation, first);
  return { move: step.move, change: { ...step.change, runnerUp: second ?? null } };
}
