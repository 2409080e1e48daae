// Reads the request envelope once. Nothing past this file knows what an envelope looks like, and nothing here trusts it:
// every field may be missing, empty or of another type.
import type { RequestEnvelope } from 'ask-sdk-model';
import type { Turn } from '../core/turn';
import { listenerKey } from './listenerKey';

type Bag = Readonly<Record<string, unknown>>;

/** The key of our state inside the session attributes. */
export const STATE_KEY = 'state';
/** The key of what the memory store held. */
export const MEMORY_KEY = 'memory';

/** Slot text is cut here before anything reads it. */
const MOST_SLOT_CHARACTERS = 3000;
/** No intent of ours has more. */
const MOST_SLOTS = 8;

const bag = (value: unknown): Bag => (typeof value === 'object' && value !== null ? (value as Bag) : {});
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
/** Names look things up, so a name that every object has is no name. */
const name = (value: unknown): string => (text(value) in Object.prototype ? '' : text(value));
const first = (value: unknown): Bag => bag(Array.isArray(value) ? value[0] : undefined);

const resolvedId = (slot: Bag): string | null => {
  const authority = first(bag(slot.resolutions).resolutionsPerAuthority);
  if (bag(authority.status).code !== 'ER_SUCCESS_MATCH') return null;
  return name(bag(first(authority.values).value).id) || null;
};

const readSlots = (slots: unknown): Turn['slots'] => {
  const read: Turn['slots'] = Object.create(null) as Turn['slots'];
  for (const [slotName, slot] of Object.entries(bag(slots)).slice(0, MOST_SLOTS)) {
    const heard = text(bag(slot).value).trim().slice(0, MOST_SLOT_CHARACTERS);
    if (heard !== '') read[slotName] = { id: resolvedId(bag(slot)), heard };
  }
  return read;
};

const kindOf = (type: string): Turn['kind'] => {
  if (type === 'LaunchRequest') return 'launch';
  return type === 'IntentRequest' ? 'intent' : 'silent';
};

/** Seconds since the epoch; a request without a readable time counts as now at the epoch, so nothing is remembered. */
const readTime = (timestamp: unknown): number => {
  const milliseconds = Date.parse(text(timestamp));
  return Number.isFinite(milliseconds) ? Math.floor(milliseconds / 1000) : 0;
};

/** The turn an envelope carries. Never throws. */
export function readTurn(envelope: RequestEnvelope): Turn {
  const request = bag(bag(envelope).request);
  const type = text(request.type);
  const intent = bag(request.intent);
  return {
    locale: text(request.locale),
    kind: kindOf(type),
    intent: name(intent.name) || type,
    slots: readSlots(intent.slots),
    time: readTime(request.timestamp),
    opensSession: bag(bag(envelope).session).new === true,
  };
}

/** The name the listener's memory is kept under, and what the session brought back under our keys, unchecked. */
export function readVisit(envelope: RequestEnvelope): { listener: string | null; state: unknown; memory: unknown } {
  const session = bag(bag(envelope).session);
  const system = bag(bag(bag(envelope).context).System);
  const attributes = bag(session.attributes);
  const userId = text(bag(system.user).userId) || text(bag(session.user).userId);
  return {
    listener: userId === '' ? null : listenerKey(userId),
    state: attributes[STATE_KEY],
    memory: attributes[MEMORY_KEY],
  };
}
