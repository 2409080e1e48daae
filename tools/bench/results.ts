// From measurements to figures: each case beside the floor and the yardstick, and the goals they are held against.
import { LARGEST, sizedId, SMALLEST } from './cases';
import type { FirstReplies } from './firstReplies';
import { differences, slowEnd, summarise, type Summary } from './summary';
import type { WarmTurns } from './warmTurns';

/** Milliseconds beyond an empty process, and how many times the hello-world's. */
export interface FirstFigure {
  id: string;
  title: string;
  wall: Summary;
  timesHello: number;
  processor: Summary;
  /** Bytes. */
  memory: number;
}

/** Milliseconds a turn. */
export interface WarmFigure {
  id: string;
  title: string;
  middle: Summary;
  intent: Summary;
  question: Summary;
  /** Of all turns, the one that only a hundredth exceeds. */
  slow: number;
}

export interface Goal {
  title: string;
  value: number;
  unit: string;
  most: number;
}

const HELLO = 'helloWorld';

const find = <T extends { id: string }>(all: readonly T[], id: string): T => {
  const found = all.find((one) => one.id === id);
  if (!found) throw new Error(`${id} was not measured.`);
  return found;
};

/** The first one is the empty process. */
export function firstFigures(measured: readonly FirstReplies[]): FirstFigure[] {
  const floor = find(measured, 'empty');
  const beyond = (one: FirstReplies): Summary => summarise(differences(one.wall, floor.wall));
  const hello = beyond(find(measured, HELLO)).median;
  return measured.map((one) => ({
    id: one.id,
    title: one.title,
    wall: one === floor ? summarise(one.wall) : beyond(one),
    timesHello: one === floor ? 0 : beyond(one).median / hello,
    processor: one === floor ? summarise(one.processor) : summarise(differences(one.processor, floor.processor)),
    memory: summarise(one.memory).median,
  }));
}

export const warmFigures = (measured: readonly WarmTurns[]): WarmFigure[] =>
  measured.map(({ id, title, middle, byKind, all }) => ({
    id,
    title,
    middle: summarise(middle),
    intent: summarise(byKind.intent),
    question: summarise(byKind.question),
    slow: slowEnd(all),
  }));

/** The goals of the design. */
export function listGoals(first: readonly FirstFigure[], warm: readonly WarmFigure[]): Goal[] {
  const growth = (what: 'launch' | 'question'): number =>
    find(first, `${sizedId(LARGEST)}-${what}`).wall.median / find(first, `${sizedId(SMALLEST)}-${what}`).wall.median;
  const warmOf = (id: string): number => find(warm, id).middle.median;
  const size = `${LARGEST.leaflets} leaflets in ${LARGEST.languages} languages`;
  return [
    {
      title: 'warm turn, median, beyond the hello-world',
      value: warmOf('skill') - warmOf(HELLO),
      unit: 'ms',
      most: 0.3,
    },
    { title: 'first reply (launch)', value: find(first, 'skill-launch').timesHello, unit: 'x hello-world', most: 1.5 },
    {
      title: `warm turn, ${size}`,
      value: warmOf(sizedId(LARGEST)) / warmOf(sizedId(SMALLEST)),
      unit: 'x one',
      most: 1.5,
    },
    { title: `first reply (launch), ${size}`, value: growth('launch'), unit: 'x one', most: 1.5 },
    { title: `first reply (question), ${size}`, value: growth('question'), unit: 'x one', most: 1.5 },
  ];
}

export const isReached = ({ value, most }: Goal): boolean => value <= most;
