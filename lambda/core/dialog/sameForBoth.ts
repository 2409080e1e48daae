// "Is it the same for the other one": one sentence on what the leaflet says of both, of one alone, or of neither.
import { endAgain, endChoosing, endShort, isOfferUnwelcome } from './endings';
import type { Say } from './move';
import { portionsOf } from './places';
import { procedureSpoken, selectedTopic } from './select';
import { type Ending, makeStep, phrase, type Situation, type Step } from './step';

const BOTH = 'both';
/** Tells what both procedures are; each of them is told by itself too. */
const OVERVIEW = 'overview';

/** Lines of the comparison that are about these procedures, each as a part of its first portion. */
const linesAbout = ({ leaflet }: Situation, procedures: readonly string[]): Say[] =>
  (portionsOf(leaflet, leaflet.compare, null)[0] ?? []).flatMap((line, at) =>
    line.of !== undefined && procedures.includes(line.of)
      ? [{ topic: leaflet.compare, variant: null, portion: 0, from: at, upTo: at + 1 }]
      : [],
  );

/** The topic that tells what was asked last, whole or half; null where the leaflet leaves it open. */
const topicAsked = ({ leaflet, state }: Situation, subject: string): string | null =>
  leaflet.halves[subject]?.topic ?? selectedTopic(leaflet, subject, state.procedure);

/**
 * What holds for both procedures, or is left open for both, in a sentence; null where each is told its own.
 * What was told is not told again, and the offer made with it still stands.
 */
export function sayJoint(situation: Situation): Step | null {
  const { leaflet, state, knowledge } = situation;
  const { subject } = state;
  if (subject === null) return null;
  const topic = topicAsked(situation, subject);
  if (topic === null) {
    const isWord = knowledge.language.aspects[subject]?.defines ?? false;
    if (isWord || !Object.hasOwn(leaflet.gaps, subject)) return null;
    return makeStep('gap', [phrase('same.neither')], endAgain(situation), { gap: subject });
  }
  if (leaflet.topics[topic]?.joint !== true || topic === OVERVIEW) return null;
  const about = { topic: { topic: subject in leaflet.halves ? subject : topic } };
  return makeStep('navigation', [phrase('same.both', about)], endAgain(situation), {
    topics: [topic],
    procedure: BOTH,
  });
}

/** Leads from the sentence to what the leaflet tells of the other procedure. */
const endWithOther = (situation: Situation, subject: string, other: string): Ending => {
  const { leaflet } = situation;
  const aspect = leaflet.topics[subject]?.aspect ?? subject;
  const topic = selectedTopic(leaflet, aspect, other);
  if (topic === null || isOfferUnwelcome(situation)) return endAgain(situation);
  const name = other in (leaflet.topics[topic]?.byProcedure ?? {}) ? `${topic}/${other}` : topic;
  return {
    prompt: phrase('prompt.near', { topic: { topic: name } }),
    reprompt: phrase('reprompt.yes-no'),
    offer: { kind: 'subject', subject: topic },
  };
};

/**
 * What differs, in a sentence: the one line about the other procedure, or one about each where both were told.
 * @param other the procedure that was not told; null when both were
 * @returns null where the leaflet draws no such line
 */
export function sayWhatDiffers(situation: Situation, other: string | null): Step | null {
  const { leaflet, state } = situation;
  const { subject } = state;
  const topic = subject === null ? null : topicAsked(situation, subject);
  if (subject === null || topic === null) return null;
  const told = procedureSpoken(leaflet, topic, null);
  const content = linesAbout(situation, other === null ? Object.keys(leaflet.procedures) : [other]);
  if (told === null || content.length === 0) return null;
  const isOnlyThere = subject in leaflet.halves && told !== BOTH;
  const opening = isOnlyThere ? phrase('same.only', { procedure: { topic: topic } }) : phrase('same.not-quite');
  const ending = isOnlyThere
    ? endShort(situation)
    : other === null
      ? endAgain(situation)
      : endWithOther(situation, subject, other);
  return makeStep(
    'answer',
    [opening, ...content],
    ending,
    { topics: [leaflet.compare], procedure: other ?? BOTH },
    { said: content, ...(other === null ? {} : { procedure: other }) },
  );
}

/** "The other one" after both were told apart by name: which of them is meant. */
export function askWhichProcedure(situation: Situation): Step | null {
  const { leaflet } = situation;
  const own = Object.keys(leaflet.topics).filter((topic) => leaflet.topics[topic]?.procedure !== null);
  const [first, second] = own;
  if (first === undefined || second === undefined) return null;
  const values = { first: { topic: first }, second: { topic: second } };
  return makeStep('clarify', [phrase('clarify.unsure')], endChoosing([values, [first, second]]), { topics: own });
}
