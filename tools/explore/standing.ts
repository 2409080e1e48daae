// Reads a session's state as the skill would: what cannot be read, or is not known today, stands for nothing.
import type { Knowledge } from '../../lambda/core/catalogue';
import { dropUnknown } from '../../lambda/core/dialog/dropUnknown';
import { readState } from '../../lambda/core/dialog/readState';
import type { State } from '../../lambda/core/dialog/state';

/**
 * @param attributes JSON of the session's attributes, or null when no session is open
 * @returns null where the skill would start fresh
 */
export function readStanding(attributes: string | null, knowledge: Knowledge): State | null {
  if (attributes === null) return null;
  const { state: brought } = JSON.parse(attributes) as { state?: { turn?: unknown } };
  const state = readState(brought, knowledge.contract.leaflets);
  // A fresh state counts no turns, unlike any state that a turn has left.
  return state.turn === brought?.turn ? dropUnknown(state, knowledge) : null;
}
