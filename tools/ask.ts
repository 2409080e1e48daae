// `npm run ask`: questions in, one JSON line out for each listener, from the handler that ships (design §6).
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { ensureBuilt } from './build';
import { ROOT } from './root';
import { checkLocale, readOptions, runCommand, UsageError } from './simulator/commandLine';
import type { ExplainedWords } from './simulator/explainWords';
import type { Simulator } from './simulator/openSimulator';
import { createPreviousWords, UnknownTopic } from './simulator/previousWords';
import { BadLine, type ListenerLine, readListenerLine } from './simulator/readListenerLine';
import { isRouting, type Routing, ROUTINGS } from './simulator/route';
import type { TurnResult } from './simulator/turnResult';

const USAGE = `Answers questions in bulk: a JSON object a line in, a JSON object a line out.

  npm run --silent ask -- --locale en-US < questions.jsonl

  --locale <locale>     one of content/languages.yaml (default en-US)
  --routing <routing>   catch-all (default): what equals no sample arrives whole
                        samples-only: it arrives through a carrier sample, or without words
  --explain             adds to each turn how it was understood, and why: rules,
                        scores, and the words that spoke for the best class

  in   {"id": "1", "say": ["what are the risks", "and is that common"], "previous": "recovery"}
       "" is silence; \`previous\` (optional) is a topic asked about before, or one of
       not-covered, off-topic, emergency, personal-advice
  out  {"id": "1", "locale": "en-US", "turns": [{"say": "what are the risks", "intent": "RisksIntent", ...}]}

Exit codes: 0 all answered, 1 a line could not be used (named on standard error), 2 unknown option or locale.
`;

interface Settings {
  locale: string;
  routing: Routing;
  isExplaining: boolean;
}

const readSettings = (): Settings | null => {
  const options = readOptions({
    locale: { type: 'string', default: 'en-US' },
    routing: { type: 'string', default: 'catch-all' },
    explain: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  });
  if (options.help) return null;
  if (!isRouting(options.routing))
    throw new UsageError(`Unknown routing "${options.routing}". Known: ${ROUTINGS.join(', ')}.`);
  return { locale: checkLocale(options.locale), routing: options.routing, isExplaining: options.explain };
};

type Explainer = (text: string) => ExplainedWords | null;

const showTurn = ({ explanation, ...turn }: TurnResult, explain: Explainer | null) =>
  explain ? { ...turn, explanation: explanation && { ...explanation, spoke: explain(turn.say) } } : turn;

/** Each line is a listener of its own: nothing is carried from one to the next. */
const answerLine = async (
  { say, previous }: ListenerLine,
  simulator: Simulator,
  previousWords: (id: string) => string,
): Promise<TurnResult[]> => {
  const before = previous ? previousWords(previous) : null;
  const listener = simulator.createListener();
  await listener.launch();
  if (before !== null) await listener.say(before);
  const turns: TurnResult[] = [];
  for (const text of say) turns.push(await listener.say(text));
  return turns;
};

const writeLine = async (value: unknown): Promise<void> => {
  if (!process.stdout.write(`${JSON.stringify(value)}\n`)) await once(process.stdout, 'drain');
};

const ask = async (): Promise<void> => {
  const settings = readSettings();
  if (settings === null) {
    process.stdout.write(USAGE);
    return;
  }
  const { locale, routing, isExplaining } = settings;
  await ensureBuilt();
  // Loaded only now: the skill takes its last words from compiled content.
  const { openSimulator } = await import('./simulator/openSimulator');
  const { openExplainer } = await import('./simulator/explainWords');
  const simulator = openSimulator(locale, routing);
  const explain = isExplaining ? openExplainer(locale) : null;
  const previousWords = createPreviousWords(ROOT, locale.slice(0, locale.indexOf('-')));
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    try {
      const listener = readListenerLine(line);
      const turns = await answerLine(listener, simulator, previousWords);
      await writeLine({ id: listener.id, locale, turns: turns.map((turn) => showTurn(turn, explain)) });
    } catch (error) {
      if (!(error instanceof BadLine || error instanceof UnknownTopic)) throw error;
      console.error(`line ${number}: ${error.message}`);
      process.exitCode = 1;
    }
  }
};

runCommand('npm run ask', ask);
