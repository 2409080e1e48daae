// Writes one log line. Straight to the stream: `console` would put Lambda's request id and the time before it.

export const writeLine = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
