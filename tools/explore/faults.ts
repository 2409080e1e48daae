// Gathers faults: each kind once, with the shortest way to it and how often it was met.
import { type Device, NEVER_OPENED, type Standing } from './device';
import type { Input } from './inputs';

export interface Fault {
  locale: string;
  what: string;
  /** What was said from the first launch on, the faulty turn last. */
  path: readonly Input[];
  count: number;
}

export type Faults = Map<string, Fault>;

/** Words quoted in a fault differ from reply to reply; the fault is one. */
const kindOf = (what: string): string => what.replace(/"[^"]*"/gu, '""');

/** Notes a fault, unless a shorter way to it is known. */
export function noteFault(faults: Faults, locale: string, what: string, path: readonly Input[]): void {
  const kind = kindOf(what);
  const known = faults.get(kind);
  const isShorter = known === undefined || path.length < known.path.length;
  faults.set(kind, { ...(isShorter ? { locale, what, path } : known), count: (known?.count ?? 0) + 1 });
}

/** Takes a path again from the start. @returns where it ends, and what the last turn met */
export async function takePath(
  device: Device,
  path: readonly Input[],
  look: (before: Standing, input: Input) => Promise<string[]>,
): Promise<string[]> {
  let standing = NEVER_OPENED;
  for (const input of path.slice(0, -1)) standing = (await device.send(standing, input)).after;
  const last = path.at(-1);
  return last ? look(standing, last) : [];
}

/** Leaves out every turn without which the same fault is still met. */
export async function shorten(
  device: Device,
  fault: Fault,
  look: (before: Standing, input: Input) => Promise<string[]>,
): Promise<Fault> {
  let path = fault.path;
  for (let at = path.length - 2; at >= 0; at -= 1) {
    const shorter = path.toSpliced(at, 1);
    const met = await takePath(device, shorter, look);
    if (met.some((what) => kindOf(what) === kindOf(fault.what))) path = shorter;
  }
  return { ...fault, path };
}

/** "launch -> RisksIntent -> AMAZON.YesIntent". */
export const describePath = (path: readonly Input[]): string => path.map(({ name }) => name).join(' -> ');
