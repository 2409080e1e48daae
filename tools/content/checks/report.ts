// Makes the problems that the checks report, so that each names its place and its remedy in the same way.
import type { Problem } from '../problems';

/** Where something stands: a file below the project's root and a line in it, 0 for the whole file. */
export interface Spot {
  file: string;
  line: number;
}

export const errorAt = ({ file, line }: Spot, what: string, remedy: string): Problem => ({
  level: 'error',
  file,
  line,
  what,
  remedy,
});

export const warningAt = (spot: Spot, what: string, remedy: string): Problem => ({
  ...errorAt(spot, what, remedy),
  level: 'warning',
});
