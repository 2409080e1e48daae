// One line on standard error that counts up while the evaluation runs; a line a stage where nobody watches.
import { clearLine, cursorTo } from 'node:readline';

export interface Progress {
  begin(stage: string, steps: number): void;
  step(): void;
  end(): void;
}

/** Redrawing more often than this only costs time. */
const REDRAW_MS = 100;

export function showProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  let stage = '';
  let done = 0;
  let steps = 0;
  let drawnAt = 0;
  const clear = (): void => {
    clearLine(stream, 0);
    cursorTo(stream, 0);
  };
  return {
    begin: (nextStage, nextSteps) => {
      stage = nextStage;
      steps = nextSteps;
      done = 0;
      if (!stream.isTTY) stream.write(`${stage}: ${steps}\n`);
    },
    step: () => {
      done += 1;
      if (!stream.isTTY || (done < steps && Date.now() - drawnAt < REDRAW_MS)) return;
      drawnAt = Date.now();
      clear();
      stream.write(`${stage}: ${done} of ${steps}`);
    },
    end: () => {
      if (stream.isTTY) clear();
    },
  };
}
