// One step of a conversation as the rules see it: where it was taken from, what was done, what came of it.
import type { Knowledge } from '../../../lambda/core/catalogue';
import type { Move } from '../../../lambda/core/dialog/move';
import type { State } from '../../../lambda/core/dialog/state';
import type { Act } from '../../../lambda/core/turn';
import type { Sent } from '../device';
import type { Input } from '../inputs';

export interface Step {
  /** The state before, as the skill reads it; null when no session was open or its state starts fresh. */
  before: State | null;
  input: Input;
  sent: Sent;
  knowledge: Knowledge;
}

/** @returns what is wrong with a step, in words a maintainer can use; empty when nothing is */
export type Rule = (step: Step) => string[];

export const when = (isBroken: boolean, fault: string): string[] => (isBroken ? [fault] : []);

export const moveOf = ({ sent }: Step): Move | null => sent.report.conversed?.move ?? null;
export const stateAfter = ({ sent }: Step): State | null => sent.report.conversed?.state ?? null;
export const actOf = ({ sent }: Step): Act | null => sent.report.conversed?.understood.act ?? null;
/** The state that counts: a new session has none. */
export const standing = ({ before, input }: Step): State | null => (input.opensAfterDays === null ? before : null);
