// How fast and how fully things are told. A change is confirmed at once in the new manner, and kept.
import { endAgain } from './endings';
import { type Detail, type Pace, PACES } from './memory';
import { repeatLast } from './steer';
import { makeStep, phrase, type Situation, type Step } from './step';

const shift = (pace: Pace, by: 1 | -1): Pace => PACES[PACES.indexOf(pace) + by] ?? pace;

const confirm = (situation: Situation, key: string, pace: Pace): Step =>
  makeStep('navigation', [phrase(key)], endAgain(situation), {}, { pace });

/** Who asks for less speed has missed something: what was said comes again, after the confirmation. */
const sayAgainAt = (situation: Situation, key: string, pace: Pace): Step => {
  const { move, change } = repeatLast({ ...situation, state: { ...situation.state, repeats: 0 } });
  return { move: { ...move, say: [phrase(key), ...move.say] }, change: { ...change, pace, repeats: 0 } };
};

/** One step slower or faster; at the end of the scale says so. */
export function changePace(situation: Situation, by: 1 | -1): Step {
  const { pace, said } = situation.state;
  const next = shift(pace, by);
  if (by > 0) return confirm(situation, next === pace ? 'pace.fastest' : 'pace.faster', next);
  const key = next === pace ? 'pace.slowest' : 'pace.slower';
  return said.length === 0 ? confirm(situation, key, next) : sayAgainAt(situation, key, next);
}

export const resetPace = (situation: Situation): Step => confirm(situation, 'pace.normal', 'normal');

/** "Repeat it slower": the same words, a step slower, and slower from now on. */
export function repeatSlower(situation: Situation): Step {
  const step = repeatLast(situation);
  const pace = shift(situation.state.pace, -1);
  return { move: step.move, change: { ...step.change, pace, repeats: 0 } };
}

const DETAIL_PHRASES: Record<Detail, string> = {
  brief: 'detail.brief',
  standard: 'detail.full',
  full: 'detail.full',
};

export const changeDetail = (situation: Situation, detail: Detail): Step =>
  makeStep(
    'navigation',
    [phrase(DETAIL_PHRASES[detail])],
    endAgain({ ...situation, state: { ...situation.state, detail } }),
    {},
    { detail },
  );
