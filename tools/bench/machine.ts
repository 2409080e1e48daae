// The machine a figure was read on; without it a figure says nothing.
import { cpus, loadavg, totalmem } from 'node:os';

export interface Machine {
  node: string;
  platform: string;
  processor: string;
  cores: number;
  memoryGb: number;
  /** Processes that wanted to run, over the last minute; far below the number of cores on a quiet machine. */
  load: number;
}

const GIGABYTE = 1e9;

export const readMachine = (): Machine => ({
  node: process.versions.node,
  platform: `${process.platform} ${process.arch}`,
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  memoryGb: Math.round(totalmem() / GIGABYTE),
  load: loadavg()[0] ?? 0,
});

/** @param before and @param after the measurements */
export const describeMachine = (before: Machine, after: Machine): string =>
  `Node ${before.node}, ${before.platform}, ${before.processor}, ${before.cores} cores, ${before.memoryGb} GB; ` +
  `load ${before.load.toFixed(1)} before, ${after.load.toFixed(1)} after.`;
