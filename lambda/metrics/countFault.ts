// What may be told about an error: its class and the place in our code. Its message may hold what somebody said.
import { metricLine } from './metricLine';

const UNKNOWN = 'unknown';
const LONGEST_CLASS = 60;
/** A class such as TypeError, or ask-sdk's "AskSdk.CustomSkill Error". */
const CLASS = /^[A-Za-z]+(?:\.[A-Za-z]+)?(?: Error)?$/u;
const NOT_OURS = /node_modules|^node:/u;

const classOf = (error: unknown): string => {
  const name: unknown = error instanceof Error ? error.name : undefined;
  return typeof name === 'string' && CLASS.test(name) && name.length <= LONGEST_CLASS ? name : UNKNOWN;
};

/** The stack as the engine holds it. As text it begins with the message, and a message can be made to look like a stack. */
const framesOf = (error: unknown): readonly NodeJS.CallSite[] => {
  const before: unknown = Reflect.get(Error, 'prepareStackTrace');
  try {
    Error.prepareStackTrace = (_error, frames) => frames;
    const frames: unknown = error instanceof Error ? error.stack : undefined;
    return Array.isArray(frames) ? (frames as NodeJS.CallSite[]) : [];
  } finally {
    Reflect.set(Error, 'prepareStackTrace', before);
  }
};

/** File, line and column of the innermost frame that is ours; null for an error whose stack was written out before. */
const placeOf = (error: unknown): string | null => {
  const frame = framesOf(error).find((site) => site.getFileName() && !NOT_OURS.test(site.getFileName() ?? ''));
  if (!frame) return null;
  const file = (frame.getFileName() ?? '').split('/').at(-1);
  return `${file}:${frame.getLineNumber()}:${frame.getColumnNumber()}`;
};

/** The log line of an error that the listener was told sorry for. @param now milliseconds since the epoch */
export function countFault(error: unknown, now: number): string {
  const place = placeOf(error);
  return metricLine({
    at: now,
    metrics: { errors: { unit: 'Count', value: 1 } },
    fields: { error: classOf(error), ...(place === null ? {} : { place }) },
  });
}

/** The log line of a call to the memory that failed. @param reason a plain word, from `reasonOf` */
export const countMemoryFailure = (call: string, reason: string, now: number): string =>
  metricLine({ at: now, metrics: { memoryFailures: { unit: 'Count', value: 1 } }, fields: { call, reason } });
