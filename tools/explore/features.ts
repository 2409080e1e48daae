// Folds where a listener stands into features: what may change the next reply, counters capped, names of topics left out.
import type { Leaflet, Topic } from '../../lambda/core/catalogue';
import { type Memory, PACES } from '../../lambda/core/dialog/memory';
import type { Say } from '../../lambda/core/dialog/move';
import { EXACT, portionsOf } from '../../lambda/core/dialog/places';
import type { Place, State } from '../../lambda/core/dialog/state';
import type { Standing } from './device';

/** Counts above these change nothing more. */
const MOST_MISSES = 2;
const MOST_IGNORED = 2;
const MOST_REPEATS = 2;
const FULL_LIST = 10;
/** From here on a list read aloud is long. */
const LONG_LIST = 7;

export interface Features {
  /** What the last turn left, which decides the next move: every combination that is reached is a class of its own. */
  core: string;
  /** All features, the core's and what lasts longer than a turn, as `name=value`; they are paired. */
  all: string[];
  /** What is folded away in the features: exact places, subjects and counts. */
  details: string[];
}

interface Kept {
  state: State;
  memory: unknown;
}

const capped = (count: number, most: number): string => (count >= most ? `${most}+` : String(count));

/** The topic that reads the whole leaflet has no sentences of its own. */
const isReadAll = (topic: Topic | undefined): boolean => topic?.exact.length === 0;

const kindOfTopic = (topic: Topic | undefined): string => {
  if (!topic) return 'unknown';
  if (isReadAll(topic)) return 'read-all';
  if (Object.keys(topic.byProcedure).length > 0) return 'by-procedure';
  if (topic.procedure !== null) return 'one-procedure';
  return topic.joint ? 'joint' : 'own';
};

const positionOf = (portion: number, portions: number): string => {
  if (portion >= portions) return 'beyond';
  if (portions === 1) return 'only';
  if (portion === 0) return 'first';
  return portion === portions - 1 ? 'last' : 'middle';
};

const placeOf = (leaflet: Leaflet, place: Place | null): string => {
  if (place === null) return 'none';
  const told = place.variant === null ? 'joint' : place.variant === EXACT ? EXACT : 'variant';
  const portions = portionsOf(leaflet, place.topic, place.variant).length;
  return `${kindOfTopic(leaflet.topics[place.topic])}/${told}/${positionOf(place.portion, portions)}`;
};

const kindOfSay = (say: Say): string => {
  if ('topic' in say) return say.variant === EXACT ? EXACT : 'portion';
  return Object.keys(say)[0] ?? 'nothing';
};

const saidOf = (said: readonly Say[]): string => {
  const kinds = new Set(said.map(kindOfSay));
  // The first kind that is content names the whole.
  return [...kinds].find((kind) => kind !== 'phrase') ?? (kinds.size > 0 ? 'phrase' : 'nothing');
};

const questionsOf = (count: number): string => {
  if (count >= FULL_LIST) return 'full';
  return count === 0 ? 'none' : count > LONG_LIST ? 'long' : 'some';
};

const procedureOf = (procedure: string | null): string =>
  procedure === null ? 'none' : procedure === 'both' ? 'both' : 'one';

const paceOf = (pace: Memory['pace']): string => {
  if (pace === PACES[0]) return 'slowest';
  return pace === PACES.at(-1) ? 'fastest' : 'between';
};

const memoryOf = (item: string | null): string => {
  const memory = item === null ? null : (JSON.parse(item) as { memory: Memory }).memory;
  return memory === null ? 'none' : memory.place === null ? 'manner' : 'place';
};

const savedOf = (item: string | null): string =>
  item !== null && (JSON.parse(item) as { memory: Memory }).memory.questions ? 'yes' : 'no';

const nameAll = (features: Record<string, string>): string[] =>
  Object.entries(features).map(([name, value]) => `${name}=${value}`);

const offerDetail = ({ offer }: State): string[] => {
  if (offer === null) return [];
  if (offer.kind === 'subject') return [`offered ${offer.subject}`];
  return offer.kind === 'add' ? [`offered to note ${offer.question}`] : [];
};

const detailsOf = ({ place, questions, said, ...rest }: State): string[] => [
  ...(place === null ? [] : [`at ${place.topic}/${place.variant}/${place.portion}`]),
  ...offerDetail({ place, questions, said, ...rest }),
  ...said.filter((say) => !('phrase' in say)).map((say) => `said ${JSON.stringify(say)}`),
  `${questions.length} questions`,
];

/** Where a listener stands without a session: only what is remembered counts. */
const featuresOutside = (item: string | null): Features => {
  const memory = item === null ? null : (JSON.parse(item) as { memory: Memory }).memory;
  const outside = { session: 'none', memory: memoryOf(item) };
  const manner = { pace: paceOf(memory?.pace ?? 'normal'), detail: memory?.detail ?? 'standard' };
  const all = nameAll({ ...outside, ...manner, saved: savedOf(item) });
  return {
    core: nameAll(outside).join(' '),
    all,
    details: memory?.place ? [`remembered ${memory.place.sentence}`] : [],
  };
};

/** What lies ahead of a place, whatever the topic. */
const aheadOf = (leaflet: Leaflet, place: Place | null): string => {
  if (place === null) return 'nowhere';
  const hasMore = place.portion + 1 < portionsOf(leaflet, place.topic, place.variant).length;
  const told = isReadAll(leaflet.topics[place.topic]) ? 'whole' : place.variant === EXACT ? EXACT : 'topic';
  return `${told}/${hasMore ? 'more' : 'end'}`;
};

const OWN_WORDS = ['phrase', 'spell', 'listed', 'gloss'];
/** What may be noted as a question for the doctor. */
const OPEN_QUESTIONS = ['missing', 'advice'];

const heardOf = (said: string): string => {
  if (said === 'nothing' || said === 'script') return said;
  if (OPEN_QUESTIONS.includes(said)) return 'open-question';
  return OWN_WORDS.includes(said) ? 'own-words' : 'leaflet';
};

const isMuted = ({ detail, ignoredOffers }: State): boolean =>
  detail === 'brief' || (detail !== 'full' && ignoredOffers >= MOST_IGNORED);

/** Features of one standing; the leaflet tells which portion is the last. */
export function readFeatures({ attributes, item }: Standing, leaflet: Leaflet): Features {
  if (attributes === null) return featuresOutside(item);
  const { state } = JSON.parse(attributes) as Kept;
  const said = saidOf(state.said);
  const core = {
    offer: state.offer?.kind ?? 'none',
    ahead: aheadOf(leaflet, state.place),
    heard: heardOf(said),
    warned: state.warned === null ? 'no' : `${state.warned}/${state.minded === 'not-yet' ? 'not-yet' : 'minded'}`,
  };
  const beside = {
    minded: state.minded,
    choices: state.choices.length > 0 ? 'yes' : 'no',
    misses: capped(state.misses, MOST_MISSES),
    repeats: capped(state.repeats, MOST_REPEATS),
    place: placeOf(leaflet, state.place),
    said,
    offers: isMuted(state) ? 'silent' : 'made',
    questions: questionsOf(state.questions.length),
    pace: paceOf(state.pace),
    detail: state.detail,
    procedure: procedureOf(state.procedure),
    runnerUp: state.runnerUp === null ? 'no' : 'yes',
    memory: memoryOf(item),
    saved: savedOf(item),
  };
  return { core: nameAll(core).join(' '), all: nameAll({ ...core, ...beside }), details: detailsOf(state) };
}

/** What makes two standings the same one: everything but the clock and how often wordings have taken turns. */
export const identify = ({ attributes, item }: Standing): string =>
  `${(attributes ?? 'closed').replace(/"turn":\d+/u, '')}${(item ?? '').replace(/"(?:at|expires|revision)":\d+/gu, '')}`.replace(
    /"(?:at|revision)":\d+/gu,
    '',
  );
