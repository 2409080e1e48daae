// One turn through the core: understand, choose the next move, remember. No words, no Alexa, no clock.
import type { Knowledge } from './catalogue';
import { dropUnknown } from './dialog/dropUnknown';
import type { Move } from './dialog/move';
import { nextMove } from './dialog/nextMove';
import { extendTrail } from './dialog/trail';
import type { State } from './dialog/state';
import type { Remembered, Step } from './dialog/step';
import type { Turn } from './turn';
import { understand } from './understanding/understand';
import type { Understanding } from './understanding/understanding';

export interface Conversed {
  understood: Understanding;
  move: Move;
  state: State;
}

/** Acts that answer an offer rather than pass over it. */
const TAKES_UP_OFFERS: readonly Understanding['act'][] = ['yes', 'no', 'more', 'next', 'add-question'];
/** Acts that leave an offer standing. */
const LEAVES_OFFERS: readonly Understanding['act'][] = [
  'repeat',
  'repeat-slower',
  'wait',
  'call-person',
  'thanks',
  'slower',
  'faster',
  'normal-speed',
  'brief',
  'full',
  'where-am-i',
  'source',
  'spell',
  'help',
  'item',
  'item-last',
  'same-both',
  'who-sees',
];

/** Offers of one kind passed over in a row; an offer to note a question is counted apart from one to read on. */
const countIgnored = (state: State, { act, saysYes }: Understanding, isNote: boolean): number => {
  const before = isNote ? state.ignoredNotes : state.ignoredOffers;
  const isThisKind = state.offer !== null && state.offer.kind !== 'anything' && (state.offer.kind === 'add') === isNote;
  if (!isThisKind || LEAVES_OFFERS.includes(act)) return before;
  return saysYes || TAKES_UP_OFFERS.includes(act) ? 0 : before + 1;
};

const remember = (state: State, understood: Understanding, step: Step): State => ({
  ...state,
  procedure: understood.procedure ?? state.procedure,
  misses: 0,
  repeats: 0,
  choices: [],
  ignoredOffers: countIgnored(state, understood, false),
  ignoredNotes: countIgnored(state, understood, true),
  turn: state.turn + 1,
  trail: extendTrail(state, step.change.place),
  ...step.change,
});

/**
 * Holds one turn.
 * @param brought the state as the session brought it back; what today's content does not have is dropped
 * @param open gives the knowledge for a leaflet; called again when a named procedure belongs to another leaflet
 */
export function converse(
  turn: Turn,
  brought: State,
  remembered: Remembered,
  open: (leaflet: string) => Knowledge,
): Conversed {
  let knowledge = open(brought.leaflet);
  const state = dropUnknown(brought, knowledge);
  let understood = understand(turn, state, knowledge);
  let current = state;
  if (understood.leaflet !== null && understood.leaflet !== knowledge.leaflet.id) {
    knowledge = open(understood.leaflet);
    current = { ...state, leaflet: understood.leaflet, place: null, offer: null, procedure: null };
    understood = understand(turn, current, knowledge);
  }
  const situation = {
    turn,
    state: {
      ...current,
      ignoredOffers: countIgnored(current, understood, false),
      ignoredNotes: countIgnored(current, understood, true),
    },
    understood,
    leaflet: knowledge.leaflet,
    knowledge,
    remembered,
  };
  const step = nextMove(situation);
  return { understood, move: step.move, state: remember(current, understood, step) };
}
