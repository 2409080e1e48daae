// Rebuilds the state from whatever the session brought back: another version, or anything malformed, starts fresh.
import type { Say } from './move';
import { DETAILS, type Memory, PACES } from './memory';
import { LONGEST_TRAIL } from './trail';
import { freshState, MINDED, type Offer, type Place, STATE_VERSION, type State } from './state';

type Bag = Readonly<Record<string, unknown>>;

const MOST_PARTS_SAID = 12;
const MOST_IN_A_LIST = 60;

const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value);
/** Ids look things up, so a name that every object has is no id. */
const isText = (value: unknown): value is string => typeof value === 'string' && !(value in Object.prototype);
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isTier = (value: unknown): value is State['warned'] =>
  value === null || value === 'emergency' || value === 'same-day' || value === 'crisis';

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length <= MOST_IN_A_LIST && value.every(isText);
const isOneOf = (value: unknown, known: readonly string[]): boolean => isText(value) && known.includes(value);

const isPlace = (value: unknown): value is Place =>
  isBag(value) &&
  isText(value.topic) &&
  isTextOrNull(value.variant) &&
  isCount(value.portion) &&
  [value.item, value.from, value.upTo].every((part) => part === undefined || isCount(part));

const isOffer = (value: unknown): value is Offer =>
  isBag(value) &&
  (value.kind === 'more' ||
    value.kind === 'anything' ||
    (value.kind === 'subject' && isText(value.subject)) ||
    (value.kind === 'choice' && isTexts(value.subjects)) ||
    (value.kind === 'add' && isText(value.question)) ||
    (value.kind === 'resume' && isPlace(value.place)) ||
    (value.kind === 'list' && isCount(value.from)) ||
    value.kind === 'brief' ||
    value.kind === 'send' ||
    value.kind === 'forget');

const ONE_WORD_PARTS = [
  'phrase',
  'script',
  'half',
  'missing',
  'advice',
  'general',
  'why',
  'unexplained',
  'spell',
  'listed',
  'gloss',
];

const isJoined = (names: unknown, join: unknown): boolean => isTexts(names) && (join === 'and' || join === 'or');

/** Names and counts; words themselves are never part of what was said. */
const isPhraseValue = (value: unknown): boolean =>
  isBag(value) &&
  (isText(value.topic) ||
    isText(value.label) ||
    isCount(value.count) ||
    isJoined(value.topics, value.join) ||
    isJoined(value.labels, value.join));

const hasReadableValues = ({ values }: Bag): boolean =>
  values === undefined || (isBag(values) && Object.values(values).every(isPhraseValue));

const isSay = (value: unknown): value is Say =>
  isBag(value) &&
  (isPlace(value) ||
    value.summary === true ||
    (ONE_WORD_PARTS.some((name) => isText(value[name])) && hasReadableValues(value)));

const isState = (value: Bag): boolean =>
  value.version === STATE_VERSION &&
  isText(value.leaflet) &&
  isTextOrNull(value.procedure) &&
  (value.place === null || isPlace(value.place)) &&
  Array.isArray(value.trail) &&
  value.trail.length <= LONGEST_TRAIL &&
  value.trail.every(isPlace) &&
  isTextOrNull(value.subject) &&
  isTextOrNull(value.term) &&
  isTexts(value.explained) &&
  (value.offer === null || isOffer(value.offer)) &&
  Array.isArray(value.said) &&
  value.said.length <= MOST_PARTS_SAID &&
  value.said.every(isSay) &&
  isTextOrNull(value.runnerUp) &&
  isTexts(value.choices) &&
  isTexts(value.questions) &&
  isOneOf(value.pace, PACES) &&
  isOneOf(value.detail, DETAILS) &&
  isCount(value.repeats) &&
  isCount(value.misses) &&
  isCount(value.ignoredOffers) &&
  isCount(value.ignoredNotes) &&
  isCount(value.turn) &&
  isTier(value.warned) &&
  isOneOf(value.minded, MINDED);

/**
 * @param stored what the session attributes held under our key; anything
 * @param memory pace, detail and saved questions of earlier visits, for a fresh state
 * @param leaflets ids of the leaflets there are; the first is where a fresh state starts
 */
export function readState(stored: unknown, leaflets: readonly string[], memory: Memory | null = null): State {
  const remembered = memory && { pace: memory.pace, detail: memory.detail, questions: memory.questions?.ids ?? [] };
  const fresh = { ...freshState(leaflets[0] ?? ''), ...remembered };
  if (!isBag(stored) || !isState(stored)) return fresh;
  const state = stored as unknown as State;
  return leaflets.includes(state.leaflet) ? state : fresh;
}
