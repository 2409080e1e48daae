// Writes one log line. Straight to the file: `console` would put Lambda's request id and the time before it, and opening
// `process.stdout` would take a tenth of the first reply.
import { writeSync } from 'node:fs';

const STANDARD_OUTPUT = 1;

/** A line that cannot be written is lost: no listener waits for the log. */
export const writeLine = (line: string): void => {
  try {
    writeSync(STANDARD_OUTPUT, `${line}\n`);
  } catch {
    // Nobody can be told.
  }
};
