// What must not be lost: reads floors.yaml and names every measure that is worse than its floor.
import { join } from 'node:path';
import { z } from 'zod';
import { readContentFile } from '../simulator/readContentFile';
import type { Routing } from '../simulator/route';
import type { Rate } from './interval';
import { MEASURE_IDS, MEASURES, type Measured, type MeasureId } from './measure';
import { PROBE_KINDS, type ProbeKind, type ProbeReport } from './probes';

const percent = z.number().min(0).max(100);
const floorsSchema = z.record(
  z.string(),
  z.strictObject({
    'catch-all': z.partialRecord(z.enum(MEASURE_IDS), percent),
    'samples-only': z.partialRecord(z.enum(MEASURE_IDS), percent),
    probes: z.partialRecord(z.enum(PROBE_KINDS), percent),
  }),
);

export type Floors = z.infer<typeof floorsSchema>;
export type LanguageFloors = Floors[string];

const FILE = join('tools', 'evaluation', 'floors.yaml');
const PERCENT = 100;

/** A measure below its floor; for what should be low, above its ceiling. */
export interface Shortfall {
  where: Routing | 'probes';
  what: MeasureId | ProbeKind;
  floor: number;
  /** In percent. */
  found: number;
}

/** @throws Error naming file and line of every problem */
export const readFloors = (root: string): Floors => readContentFile(root, FILE, floorsSchema);

const isWorse = ({ of, share }: Rate, floor: number, aim: 'high' | 'low' | 'none'): boolean =>
  of > 0 && (aim === 'low' ? share * PERCENT > floor : share * PERCENT < floor);

export function findShortfalls(floors: LanguageFloors | undefined, routing: Routing, measures: Measured): Shortfall[] {
  return MEASURE_IDS.flatMap((what) => {
    const floor = floors?.[routing][what];
    const rate = measures[what];
    if (floor === undefined || !isWorse(rate, floor, MEASURES[what].aim)) return [];
    return [{ where: routing, what, floor, found: rate.share * PERCENT }];
  });
}

export function findProbeShortfalls(floors: LanguageFloors | undefined, probes: readonly ProbeReport[]): Shortfall[] {
  return probes.flatMap(({ kind, heard }) => {
    const floor = floors?.probes[kind];
    if (floor === undefined || !isWorse(heard, floor, 'low')) return [];
    return [{ where: 'probes' as const, what: kind, floor, found: heard.share * PERCENT }];
  });
}

export const formatShortfall = ({ where, what, floor, found }: Shortfall): string =>
  `${where} ${what}: ${found.toFixed(1)} %, floor ${floor} %`;
