// Chooses what to send: from every class one input of each kind that matters there, of all others a few in turn.
import type { Input } from './inputs';

export interface Sampler {
  /** Acts and kinds of question that every class of state hears. */
  acts: readonly string[];
  /** For a new class of state: each of these acts, by inputs that take turns, and a few of the others. */
  forClass: () => Input[];
  /** For a state that is new in a lesser way: the next few of all inputs. */
  forOther: () => Input[];
}

/** What people say in words and what is asked of a carrier reach the same acts through understanding. */
const TAKES_TURNS = /^(?:text:|carrier:)/u;
const TURNS_FOR_A_CLASS = 6;
const TURNS_FOR_OTHERS = 3;
/** Every state that is new in any way hears these: their answers lean on counters that make no class. */
const ALWAYS = ['repeat', 'fallback', 'yes', 'no', 'more', 'stop', 'text:emergency'];

/** One act, whichever procedure is named with it and whatever advice is wanted. */
export const actOfInput = ({ kind }: Input): string =>
  kind.replace(/:named$/u, '').replace(/^(personal-advice):.*/u, '$1');

/** Hands out a list in turn, again and again. */
const takeTurns = <T>(list: readonly T[]): ((count: number) => T[]) => {
  let next = 0;
  return (count) => {
    const handed = Array.from(
      { length: Math.min(count, list.length) },
      (_, at) => list[(next + at) % list.length] as T,
    );
    next += count;
    return handed;
  };
};

/** Every act, every kind of question, and every wording that must be heard for what it is, belongs to each class. */
export function openSampler(inputs: readonly Input[]): Sampler {
  const isForAll = ({ kind, demands }: Input): boolean => demands !== null || !TAKES_TURNS.test(kind);
  const groups = new Map<string, Input[]>();
  for (const input of inputs.filter(isForAll)) {
    const act = actOfInput(input);
    groups.set(act, [...(groups.get(act) ?? []), input]);
  }
  const turns = [...groups.values()].map((group) => takeTurns(group));
  const others = takeTurns(inputs.filter((input) => !isForAll(input)));
  const all = takeTurns(inputs);
  const always = ALWAYS.map((kind) => inputs.find((input) => input.kind === kind)).filter(
    (input) => input !== undefined,
  );
  return {
    acts: [...groups.keys()],
    forClass: () => [...turns.flatMap((take) => take(1)), ...others(TURNS_FOR_A_CLASS)],
    forOther: () => [...always, ...all(TURNS_FOR_OTHERS)],
  };
}
