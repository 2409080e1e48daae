// Runs the whole certification: the package, then conversations in every locale with the handler and with a table.
import { join } from 'node:path';
import type { Progress } from '../evaluation/progress';
import { HANDLER } from './builtPackage';
import { SKILL_ID } from './conversations/caller';
import { readWords, type Words } from './conversations/plan';
import { recordLocale, recordVisits } from './conversations/record';
import { type Handler, startHandler } from './conversations/startHandler';
import { openTableServer } from './conversations/tableServer';
import { joinVerdicts, judgeHeard, judgePackage, type Line, listLines, type Verdicts } from './report';
import type { Section } from './sheet';
import type { LocaleSubject, Skill } from './subjects';

/** One run, as the report shows it. */
export interface Run {
  locales: string[];
  lines: Line[];
  /** Requests sent to the handler. */
  requests: number;
}

type Share<Result> = (subject: LocaleSubject) => Promise<Result>;

/** Two handlers share the locales: the machine that packages has at least two cores. */
const HANDLERS = 2;

const inTurns = async <Result>(
  subjects: readonly LocaleSubject[],
  workers: readonly Share<Result>[],
): Promise<Result[]> => {
  const results: Result[] = [];
  let next = 0;
  const work = async (share: Share<Result>): Promise<void> => {
    while (next < subjects.length) {
      const at = next;
      next += 1;
      const subject = subjects[at];
      if (subject) results[at] = await share(subject);
    }
  };
  await Promise.all(workers.map(work));
  return results;
};

/**
 * @param skill its locales are those that are certified
 * @param build folder that holds the package
 * @throws Error when the bundle cannot be loaded
 */
export async function runCertification(
  skill: Skill,
  sections: readonly Section[],
  build: string,
  progress: Progress,
): Promise<Run> {
  const bundle = join(build, HANDLER);
  const table = await openTableServer();
  const handlers: Handler[] = [];
  const start = async (environment: Record<string, string>): Promise<Handler> => {
    const handler = await startHandler(bundle, { SKILL_ID, ...environment });
    handlers.push(handler);
    return handler;
  };
  const languages = new Map<string, Words>();
  const wordsOf = (language: string): Words => {
    const words = languages.get(language) ?? readWords(language);
    languages.set(language, words);
    return words;
  };
  let requests = 0;
  let queue: Promise<unknown> = Promise.resolve();
  /** One after the other: what is new in the table is then one locale's. */
  const alone = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  };
  try {
    progress.begin('locales', skill.locales.length);
    const remembering = await start(table.environment);
    const plain = await Promise.all(
      Array.from({ length: Math.min(HANDLERS, skill.locales.length) }, () => start({ MEMORY_TABLE: 'off' })),
    );
    const hear =
      (handler: Handler): Share<Verdicts> =>
      async (subject) => {
        const words = wordsOf(subject.language.id);
        const recording = await recordLocale(subject, handler, words);
        const visits = await alone(() => recordVisits(subject, remembering, words, table.items));
        requests += recording.exchanges.length;
        progress.step();
        return judgeHeard({ recording, visits }, skill);
      };
    const heard = await inTurns(skill.locales, plain.map(hear));
    progress.end();
    const lines = listLines(sections, joinVerdicts([judgePackage(skill), ...heard]));
    return { locales: skill.locales.map(({ locale }) => locale), lines, requests };
  } finally {
    await Promise.all(handlers.map((handler) => handler.close()));
    await table.close();
  }
}
