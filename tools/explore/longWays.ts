// Ways that a breadth-first walk would not go, since each step of them looks like the one before: long lists, long
// readings, many repeats.
import { type Input, inNewSession, LAUNCH } from './inputs';

const MANY = 12;

const intentOf = ({ routed }: Input): string => routed?.name ?? '';
const isBare = ({ routed }: Input): boolean => routed?.slots.every(({ heard }) => heard === null) ?? false;

/** @throws Error when there is no such input, which would make a way lead nowhere unnoticed */
const find = (inputs: readonly Input[], kind: string): Input => {
  const found = inputs.find((input) => input.kind === kind && isBare(input));
  if (!found) throw new Error(`No input of the kind ${kind}.`);
  return found;
};

const many = (input: Input, times = MANY): Input[] => Array.from({ length: times }, () => input);

/** Every question that the leaflet leaves open, each noted at once. */
const noteAll = (inputs: readonly Input[]): Input[] => {
  const add = find(inputs, 'add-question');
  const open = inputs.filter((input) => ['ask:gap', 'ask:half'].includes(input.kind) && isBare(input));
  const asked = new Map(open.map((input) => [intentOf(input), input]));
  return [...asked.values()].slice(0, MANY).flatMap((input) => [input, add]);
};

/** Each way begins with a launch; see `walk`. */
export function listLongWays(inputs: readonly Input[]): Input[][] {
  const of = (kind: string): Input => find(inputs, kind);
  const read = of('read-questions');
  const ways = [
    [of('ask:whole'), ...many(of('next')), ...many(of('back'))],
    [of('ask:joint'), ...many(of('next'), MANY * MANY)],
    [of('ask:joint'), ...many(of('back'), MANY * MANY)],
    [of('ask:joint'), ...many(of('more'))],
    [...many(of('skip'), MANY * 2)],
    [of('ask:joint'), ...many(of('repeat'))],
    [...noteAll(inputs), read, ...many(of('repeat'), 3), of('send-questions'), ...many(of('remove-question'))],
    [...noteAll(inputs).slice(0, MANY), read, of('yes'), of('clear-questions'), read],
    [of('ask:joint'), ...many(of('slower'), 4), ...many(of('repeat'), 3), ...many(of('faster'), 6), of('normal-speed')],
    [...many(of('fallback'), 3), LAUNCH, ...many(of('fallback'), 2), of('yes'), of('fallback')],
    [of('emergency'), ...many(of('repeat'), 3), of('same-day'), of('crisis'), of('emergency'), of('stop')],
  ];
  return ways.map((way) => [LAUNCH, ...way]);
}

/** A day later, and when what was saved may no longer come back. */
const NEXT_DAY = inNewSession(LAUNCH, 1);
const TOO_LATE = inNewSession(LAUNCH, 31);

/** What becomes of a list that is saved: changed, brought back, emptied, forgotten, expired. */
export function listSavingWays(inputs: readonly Input[]): Input[][] {
  const of = (kind: string): Input => find(inputs, kind);
  const [read, save, told, add] = [
    of('read-questions'),
    of('save-questions'),
    of('what-is-remembered'),
    of('add-question'),
  ];
  const saved = [...noteAll(inputs).slice(0, 4), save];
  const ways = [
    [save, ...saved, told, of('who-sees'), of('repeat'), NEXT_DAY, told, read, of('remove-question'), NEXT_DAY, read],
    [...saved, of('ask:joint'), add, NEXT_DAY, of('yes'), of('ask:gap'), of('yes'), read, save, TOO_LATE, read, told],
    [...saved, of('clear-questions'), told, NEXT_DAY, read],
    [...saved, ...many(of('remove-question'), 3), of('ask:joint'), add, NEXT_DAY, read],
    [...saved, of('forget'), of('yes'), read, NEXT_DAY, read],
    [...noteAll(inputs), save, of('crisis'), NEXT_DAY, of('emergency'), save, of('called'), save, NEXT_DAY],
  ];
  return ways.map((way) => [LAUNCH, ...way]);
}
