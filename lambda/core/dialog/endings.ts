// How a reply ends: which offer or invitation closes the turn, and what is said if the listener stays silent.
import type { Leaflet } from '../catalogue';
import { isBehindReminder } from './behindReminder';
import type { Phrase, PhraseValue } from './move';
import { movePlace } from './places';
import { isWhole } from './sections';
import type { Place } from './state';
import { type Ending, phrase, type Situation } from './step';

/** Offers passed over this often in a row fall silent. */
const OFFERS_IGNORED_BEFORE_SILENCE = 2;

const exampleLabels = (leaflet: Leaflet): [string, string] => {
  const [first = '', second = ''] = leaflet.examples;
  return [first, second];
};

/** "Take your time. You can say risks, recovery, or goodbye." */
export const repromptTopics = (leaflet: Leaflet): Phrase => {
  const [first, second] = exampleLabels(leaflet);
  return phrase('reprompt.topics', { first: { label: first }, second: { label: second } });
};

/** The shortest prompt: "Anything else?" */
export const endShort = ({ leaflet }: Situation): Ending => ({
  prompt: phrase('prompt.anything'),
  reprompt: repromptTopics(leaflet),
  offer: { kind: 'anything' },
});

/** The offer that was standing, said again; without one, or where it is unwelcome, the shortest prompt. */
export const endAgain = (situation: Situation): Ending => {
  const { offer } = situation.state;
  // What is left of what is being told is offered in the fewest words, and never falls silent.
  if (offer?.kind === 'more' || offer?.kind === 'list')
    return { prompt: phrase('prompt.go-on'), reprompt: phrase('reprompt.yes-no'), offer };
  if (offer?.kind === 'send') return { prompt: phrase('prompt.send'), reprompt: phrase('reprompt.yes-no'), offer };
  if (isOfferUnwelcome(situation)) return endShort(situation);
  if (offer?.kind === 'add') return { prompt: phrase('prompt.note'), reprompt: phrase('reprompt.yes-no'), offer };
  if (offer?.kind === 'subject') {
    const prompt = phrase('prompt.near', { topic: { topic: offer.subject } });
    return { prompt, reprompt: phrase('reprompt.yes-no'), offer };
  }
  return endShort(situation);
};

/** "What would you like to know?" */
export const endAsking = ({ leaflet }: Situation): Ending => ({
  prompt: phrase('prompt.ask'),
  reprompt: repromptTopics(leaflet),
  offer: null,
});

/** "You can ask about risks, recovery, or how it's done." */
export const endWithExamples = ({ leaflet }: Situation): Ending => ({
  prompt: phrase('prompt.examples', { topics: { topics: leaflet.examples, join: 'or' } }),
  reprompt: repromptTopics(leaflet),
  offer: null,
});

/** True when an offer would only be in the way: a one-shot question, or offers passed over before. */
export const isOfferUnwelcome = ({ turn, state }: Situation): boolean =>
  turn.opensSession ||
  state.detail === 'brief' ||
  (state.detail !== 'full' && state.ignoredOffers >= OFFERS_IGNORED_BEFORE_SILENCE);

/** True when an offer to note a question would be in the way; those are counted apart from offers to read on. */
export const isNotingUnwelcome = ({ turn, state }: Situation): boolean =>
  turn.opensSession ||
  state.detail === 'brief' ||
  (state.detail !== 'full' && state.ignoredNotes >= OFFERS_IGNORED_BEFORE_SILENCE);

/** Offers a topic by name in the words of a phrase. */
export const endOffering = (situation: Situation, key: string, topic: string | undefined): Ending => {
  if (topic === undefined || !(topic in situation.leaflet.topics) || isOfferUnwelcome(situation))
    return endShort(situation);
  return {
    prompt: phrase(key, { topic: { topic } }),
    reprompt: phrase('reprompt.yes-no'),
    offer: { kind: 'subject', subject: topic },
  };
};

/** The topic after this one in reading order that is told by itself. */
export const topicAfter = (leaflet: Leaflet, topic: string): string | undefined => {
  // A topic that reads the whole leaflet aloud has no exact words of its own, and is never a next topic.
  const isTold = (id: string): boolean => (leaflet.topics[id]?.exact.length ?? 0) > 0;
  const order = leaflet.main.includes(topic) ? leaflet.main : Object.keys(leaflet.topics).filter(isTold);
  const at = order.indexOf(topic);
  return at < 0 ? undefined : order[at + 1];
};

/** Where the reading of the whole leaflet goes on that a question about this place interrupted; null when none did. */
const interruptedReading = ({ leaflet, state }: Situation, { topic }: Place): Place | null => {
  const before = [...state.trail, ...(state.place ? [state.place] : [])].findLast((told) => told.topic !== topic);
  return before !== undefined && isWhole(leaflet, before) ? movePlace(leaflet, before, 1) : null;
};

const offerReading = (place: Place): Ending => ({
  prompt: phrase('prompt.back-to-reading'),
  reprompt: phrase('reprompt.yes-no'),
  offer: { kind: 'resume', place },
});

/** After telling a place: more of it if there is more, in the fewest words where offers are unwelcome; else the next topic. */
export const endAfterPlace = (situation: Situation, place: Place): Ending => {
  const { leaflet } = situation;
  const isMuted = isOfferUnwelcome(situation) || isBehindReminder(situation);
  if (movePlace(leaflet, place, 1) !== null) {
    const prompt = phrase(isMuted ? 'prompt.go-on' : 'prompt.more');
    return { prompt, reprompt: phrase('reprompt.yes-no'), offer: { kind: 'more' } };
  }
  const reading = interruptedReading(situation, place);
  if (reading !== null) return offerReading(reading);
  return isMuted ? endShort(situation) : endOffering(situation, 'prompt.topic', topicAfter(leaflet, place.topic));
};

/** A subject's label is a word or two that can be said; the telling of one procedure has none of its own. */
const toSayable = (value: PhraseValue): PhraseValue =>
  typeof value === 'object' && 'topic' in value && !value.topic.includes('/') ? { label: value.topic } : value;

const sayable = (values: NonNullable<Phrase['values']>): NonNullable<Phrase['values']> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, toSayable(value)]));

/** Two readings are equally likely: offer both by name, and after silence in words that can be said. */
export const endChoosing = (subjects: readonly [Phrase['values'], string[]]): Ending => ({
  prompt: { phrase: 'prompt.choose', ...(subjects[0] ? { values: subjects[0] } : {}) },
  reprompt: { phrase: 'reprompt.choose', ...(subjects[0] ? { values: sayable(subjects[0]) } : {}) },
  offer: { kind: 'choice', subjects: subjects[1] },
});
