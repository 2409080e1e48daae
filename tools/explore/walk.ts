// Walks the dialog of one locale breadth first: from the launch, every input from every class of state that is reached.
import { openCatalogues } from '../../lambda/catalogues';
import type { Knowledge } from '../../lambda/core/catalogue';
import { CATALOGUES } from '../root';
import { type Device, NEVER_OPENED, openDevice, type Sent, type Standing } from './device';
import { type Faults, noteFault, shorten } from './faults';
import { identify, readFeatures } from './features';
import { COMING_BACK, type Input, inNewSession, listInputs, oneOfEachKind } from './inputs';
import { listLongWays } from './longWays';
import { createMap } from './reached';
import { findFaults } from './rules';
import { readStanding } from './standing';
import { tryCopies } from './tryCopies';

export interface WalkSettings {
  locale: string;
  /** How many turns deep; `all` until nothing new is reached. */
  depth: number | 'all';
  /** More rules for each reply; told as faults. */
  check?: (sent: Sent) => string[];
}

export interface Counts {
  /** Different states met, but for the count of turns. */
  states: number;
  /** Classes of state, and pairs of features, from which inputs were sent. */
  classes: number;
  pairs: number;
  details: number;
  /** Inputs that a listener of this locale has. */
  inputs: number;
  edges: number;
  /** Different replies heard. */
  replies: number;
  /** Damaged and outdated copies of states tried. */
  copies: number;
}

export interface Walk {
  locale: string;
  counts: Counts;
  /** Every value that each feature had: what a walk must have reached can be asserted. */
  features: ReadonlySet<string>;
  faults: Faults;
}

interface Node {
  standing: Standing;
  path: readonly Input[];
  /** A new class hears everything; what is new in a lesser way, one input of each kind. */
  isNewClass: boolean;
}

export const openKnowledge = (locale: string): Knowledge => {
  const { contract, languageOf, open } = openCatalogues(CATALOGUES);
  return open(languageOf(locale) ?? contract.defaultLanguage, locale, contract.leaflets[0] ?? '');
};

/** Sends one input and holds what comes of it against every rule. */
const createLook =
  (device: Device, knowledge: Knowledge, check: WalkSettings['check']) =>
  async (standing: Standing, input: Input): Promise<{ sent: Sent; faults: string[] }> => {
    const sent = await device.send(standing, input);
    const before = readStanding(standing.attributes, knowledge);
    return { sent, faults: [...findFaults({ before, input, sent, knowledge }), ...(check?.(sent) ?? [])] };
  };

const sayAgain = ({ report: { reply }, after }: Sent): string =>
  JSON.stringify([reply.ssml, reply.repromptSsml, reply.card, after.attributes]);

/** Walks one locale. Needs compiled content. */
export async function walk({ locale, depth, check }: WalkSettings): Promise<Walk> {
  const knowledge = openKnowledge(locale);
  const device = openDevice(locale);
  const other = openDevice(locale);
  const look = createLook(device, knowledge, check);
  const everything = listInputs(locale, knowledge);
  const chosen = oneOfEachKind(everything);
  const reached = createMap();
  const faults: Faults = new Map();
  const states = new Set<string>();
  const replies = new Set<string>();
  let edges = 0;
  let copies = 0;
  let copyTurn = 0;

  const queue: Node[] = [];
  const arrive = (standing: Standing, path: readonly Input[]): void => {
    const identity = identify(standing);
    if (states.has(identity)) return;
    states.add(identity);
    const news = reached.add(readFeatures(standing, knowledge.leaflet));
    if (news === null || (depth !== 'all' && path.length >= depth)) return;
    queue.push({ standing, path, isNewClass: news === 'class' });
  };

  const take = async (standing: Standing, path: readonly Input[], isTwice: boolean): Promise<Standing> => {
    const input = path.at(-1) as Input;
    const { sent, faults: found } = await look(standing, input);
    edges += 1;
    replies.add(sent.report.reply.ssml);
    for (const what of found) noteFault(faults, locale, what, path);
    if (isTwice && sayAgain(await other.send(standing, input)) !== sayAgain(sent)) {
      noteFault(faults, locale, 'the same input in the same state gets another reply', path);
    }
    arrive(sent.after, path);
    return sent.after;
  };

  const inputsFrom = ({ standing, isNewClass }: Node): readonly Input[] => {
    const inputs = isNewClass ? everything : chosen;
    return standing.attributes === null ? inputs.map((input) => inNewSession(input)) : [...inputs, ...COMING_BACK];
  };

  const walkOn = async (): Promise<void> => {
    for (let node = queue.shift(); node; node = queue.shift()) {
      for (const input of inputsFrom(node)) {
        await take(node.standing, [...node.path, input], node.isNewClass && chosen.includes(input));
      }
      if (!node.isNewClass) continue;
      const { standing, path } = node;
      const note = (what: string, to: readonly Input[]): void => noteFault(faults, locale, what, to);
      copies += await tryCopies({ standing, path, leaflet: knowledge.leaflet, inputs: chosen, look, note }, copyTurn);
      copyTurn += 1;
    }
  };

  arrive(NEVER_OPENED, []);
  await walkOn();
  for (const way of depth === 'all' ? listLongWays(everything) : []) {
    let standing = NEVER_OPENED;
    for (let at = 0; at < way.length; at += 1) standing = await take(standing, way.slice(0, at + 1), false);
    await walkOn();
  }

  const again = async (standing: Standing, input: Input): Promise<string[]> => (await look(standing, input)).faults;
  for (const [kind, fault] of faults) faults.set(kind, await shorten(device, fault, again));
  const counts = {
    states: states.size,
    ...reached.count(),
    inputs: everything.length,
    edges,
    replies: replies.size,
    copies,
  };
  return { locale, counts, features: reached.values, faults };
}
