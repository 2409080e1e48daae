// What must hold for every reply, whatever was said and wherever.
import { ENDING_RULES } from './endings';
import { PART_RULES } from './parts';
import { SPEECH_RULES } from './speech';
import { STATE_RULES } from './state';
import type { Step } from './step';
import { WARNING_RULES } from './warnings';

const RULES = [...WARNING_RULES, ...ENDING_RULES, ...SPEECH_RULES, ...PART_RULES, ...STATE_RULES];

/** Everything wrong with one step; empty when nothing is. */
export const findFaults = (step: Step): string[] => RULES.flatMap((rule) => rule(step));
