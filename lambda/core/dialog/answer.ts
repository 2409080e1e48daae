// Answers a question: the topic named first, then what the leaflet says, or what it does not say and one next step.
import type { Say } from './move';
import { cutToFit, isBehindReminder, isEchoLeftOut } from './behindReminder';
import { EXACT, portionsOf, sayPlace } from './places';
import type { Place } from './state';
import { endOfferingToNote } from './doctorsQuestions';
import { endAfterPlace, endAgain, endOffering, endShort, isNotingUnwelcome } from './endings';
import { announceReading, isWhole } from './sections';
import { procedureSpoken, type Selection, selectAnswer } from './select';
import { makeStep, phrase, type Situation, type Step } from './step';
import { shortTermToExplain, termHeard } from './terms';

/** True when the first sentence names its topic already: "Recovery after these procedures is generally swift." */
const namesItself = ({ leaflet, knowledge }: Situation, { topic, variant }: Place): boolean => {
  const fold = (text: string): string => text.toLocaleLowerCase(knowledge.language.id);
  const [first] = portionsOf(leaflet, topic, variant)[0] ?? [];
  return first !== undefined && fold(first.text).includes(fold(leaflet.topics[topic]?.label ?? first.text));
};

/** Names the topic so that a wrong reading is heard at once; says "for both" where one was asked and both are told. */
const echo = (situation: Situation, place: Place): Say[] => {
  const { topic, variant } = place;
  const asked = situation.understood.procedure;
  const told = situation.leaflet.topics[topic];
  const isJoint = variant === null && told?.joint === true && asked !== null && asked !== BOTH;
  const values = { topic: { topic: variant ? `${topic}/${variant}` : topic } };
  const isNamed = namesItself(situation, place);
  if (isJoint && !told.namesBoth) return [isNamed ? phrase('answer.both') : phrase('answer.about-both', values)];
  return isNamed ? [] : [phrase('answer.about', values)];
};

const BOTH = 'both';

/** What a red-flag word asked as information adds to the answer. */
const caution = ({ understood }: Situation): Say[] =>
  understood.redFlag === 'information' ? [phrase('safe.if-now')] : [];

/** "In full" also says what a medical word means, the first time it is heard and where there is room for it. */
const explainTerm = (situation: Situation, place: Place): Say[] => {
  const { state } = situation;
  if (
    state.detail !== 'full' ||
    isBehindReminder(situation) ||
    place.variant === EXACT ||
    isWhole(situation.leaflet, place)
  )
    return [];
  const term = shortTermToExplain(situation, place);
  return term === null ? [] : [{ gloss: term }, phrase('gloss.ours')];
};

/** Tells one place of the leaflet. */
export function tellPlace(situation: Situation, place: Place, before: Say[], outcome: 'answer' | 'navigation'): Step {
  const { leaflet } = situation;
  const told = cutToFit(situation, place);
  const content = [sayPlace(told)];
  const explained = explainTerm(situation, told);
  return makeStep(
    outcome,
    [...before, ...content, ...explained, ...caution(situation)],
    endAfterPlace(situation, told),
    {
      topics: [place.topic],
      procedure: procedureSpoken(leaflet, place.topic, place.variant),
    },
    { place: told, subject: place.topic, said: [...content, ...explained] },
  );
}

/** Tells a topic from its start. */
export function tellTopic(situation: Situation, topic: string, variant: string | null): Step {
  const place: Place = { topic, variant, portion: 0 };
  const named = isEchoLeftOut(situation, place) ? [] : echo(situation, place);
  const before =
    variant === EXACT
      ? [phrase('exact.intro')]
      : isWhole(situation.leaflet, place)
        ? announceReading(situation.leaflet, place)
        : named;
  return tellPlace(situation, place, before, 'answer');
}

/** Offers to note the question for the doctor; what is noted already leads on to the nearest topic. */
const endAfterGap = (situation: Situation, aspect: string, near: string | undefined) =>
  isNotingUnwelcome(situation) || situation.state.questions.includes(aspect)
    ? endOffering(situation, 'prompt.near', near)
    : endOfferingToNote(aspect);

const tellHalf = (situation: Situation, aspect: string, topic: string): Step => {
  const { leaflet, knowledge, state } = situation;
  const isReminded = isBehindReminder(situation);
  const named = isReminded || state.detail === 'brief' ? [] : [phrase('answer.about', { topic: { topic: aspect } })];
  const step = knowledge.language.aspects[aspect]?.step;
  const content: Say[] = [{ half: aspect }, { missing: aspect }, ...(step ? [phrase(step)] : [])];
  return makeStep(
    'answer',
    [...named, ...content, ...caution(situation)],
    isReminded ? endShort(situation) : endAfterGap(situation, aspect, undefined),
    { topics: [topic], gap: aspect, procedure: procedureSpoken(leaflet, topic, null) },
    { place: { topic, variant: null, portion: 0 }, said: content },
  );
};

/** Our own meaning of a word, marked as ours: the word named, else the last medical word heard. */
const tellMeaning = (situation: Situation, aspect: string, term: string): Step => {
  const content: Say[] = [{ missing: aspect }, { gloss: term }, phrase('gloss.ours')];
  return makeStep('gap', content, endAgain(situation), { gap: aspect }, { said: content, term });
};

const tellGap = (situation: Situation, aspect: string, near: string | undefined): Step => {
  const { step, defines = false } = situation.knowledge.language.aspects[aspect] ?? {};
  const term = defines ? (situation.understood.term ?? termHeard(situation)) : null;
  if (term !== null) return tellMeaning(situation, aspect, term);
  const content: Say[] = [{ missing: aspect }, ...(step ? [phrase(step)] : [])];
  const ending = endAfterGap(situation, aspect, near);
  return makeStep('gap', [...content, ...caution(situation)], ending, { gap: aspect }, { said: content });
};

const tellSelected = (situation: Situation, selection: Selection): Step => {
  switch (selection.kind) {
    case 'answer':
      return tellTopic(situation, selection.topic, selection.variant);
    case 'half':
      return tellHalf(situation, selection.aspect, selection.topic);
    case 'gap':
      return tellGap(situation, selection.aspect, selection.near);
  }
};

/** Tells what the leaflet says about one subject. */
export function tellSubject(situation: Situation, subject: string): Step {
  const { leaflet, understood, state } = situation;
  const step = tellSelected(situation, selectAnswer(leaflet, subject, understood.procedure ?? state.procedure));
  return { move: step.move, change: { ...step.change, subject } };
}
