// Finds out, by listening, which leaflet sentences can be heard: every topic is asked for and heard to its end.
import type { Leaflet } from '../../lambda/core/catalogue';
import type { Simulator } from '../simulator/openSimulator';
import type { TurnResult } from '../simulator/turnResult';

/** Nothing in a leaflet takes this many turns to be read. */
const MOST_PORTIONS = 60;

export interface Coverage {
  /** Sentence id -> topics in whose spoken script it was heard; reading aloud does not count. */
  heard: Map<string, string[]>;
  /** Topics that said nothing of the leaflet. */
  silent: string[];
}

export interface Wording {
  /** What to say to hear a topic. */
  ask(topic: string): string | undefined;
  /** What to say to hear more of it. */
  more: string;
}

const sourcesOf = (result: TurnResult): string[] => result.lines.flatMap((line) => line.from);

/** Asks for one topic and listens until there is no more. */
const hearTopic = async (simulator: Simulator, topic: string, { ask, more }: Wording): Promise<string[]> => {
  const question = ask(topic);
  if (question === undefined) return [];
  const listener = simulator.createListener();
  await listener.launch();
  const sources = sourcesOf(await listener.say(question));
  for (let portion = 1; portion < MOST_PORTIONS; portion += 1) {
    const further = sourcesOf(await listener.say(more));
    if (further.length === 0) break;
    sources.push(...further);
  }
  return sources;
};

export async function mapCoverage(simulator: Simulator, leaflet: Leaflet, wording: Wording): Promise<Coverage> {
  const heard = new Map<string, string[]>();
  const silent: string[] = [];
  for (const [topic, { exact }] of Object.entries(leaflet.topics)) {
    const sources = await hearTopic(simulator, topic, wording);
    if (sources.length === 0) silent.push(topic);
    // Read-aloud topics have no exact words of their own: they are the exact words.
    if (exact.length === 0) continue;
    for (const id of new Set(sources)) heard.set(id, [...(heard.get(id) ?? []), topic]);
  }
  return { heard, silent };
}
