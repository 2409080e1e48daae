// "Yes, and what about my warfarin": what was offered is done, and what is said besides is done after it.
import { acceptOffer } from './accept';
import type { Move } from './move';
import type { Offer } from './state';
import type { Situation, Step } from './step';

/** Offers that are done beside anything else; any other gives way to what is said besides. */
const DONE_BESIDE: readonly Offer['kind'][] = ['add', 'send', 'brief'];
/** Offers that are told, at the speed asked for in the same breath. */
const TOLD: readonly Offer['kind'][] = ['more', 'subject', 'resume', 'list'];
const CHANGES_PACE: readonly string[] = ['slower', 'faster', 'normal-speed'];

/** What must happen before both are said; the second tells of the same list as the first. */
const joinEffects = ({ move: first }: Step, { move: second }: Step): Pick<Move, 'effect'> => {
  if (second.effect) {
    return { effect: { ...second.effect, otherwise: [...first.say, ...second.effect.otherwise] } };
  }
  return first.effect ? { effect: { ...first.effect, otherwise: [...first.effect.otherwise, ...second.say] } } : {};
};

/** One after the other, in one reply that ends as the second does. */
const join = (first: Step, second: Step): Step => ({
  move: {
    ...second.move,
    say: [...first.move.say, ...second.move.say],
    ...joinEffects(first, second),
    ...(first.move.card ? { card: first.move.card } : {}),
  },
  change: { ...first.change, ...second.change },
});

/** "Yes, but slower": what was offered, and the new speed heard in it. */
const tellAtPace = (situation: Situation, paced: Step): Step => {
  const step = acceptOffer(situation);
  return { move: step.move, change: { ...step.change, pace: paced.change.pace ?? situation.state.pace } };
};

/**
 * Does both halves of an answer that says yes and something else; null when there is nothing to do beside it.
 * @param take does what is said besides
 */
export function answerBoth(situation: Situation, take: (situation: Situation) => Step): Step | null {
  const { understood, state } = situation;
  const kind = state.offer?.kind;
  if (!understood.saysYes || kind === undefined) return null;
  if (DONE_BESIDE.includes(kind)) {
    const first = acceptOffer(situation);
    const after = { ...situation, state: { ...state, ...first.change, offer: null } };
    return join(first, take(after));
  }
  if (TOLD.includes(kind) && CHANGES_PACE.includes(understood.act)) return tellAtPace(situation, take(situation));
  return null;
}
