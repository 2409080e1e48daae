// Walks the dialog of one locale breadth first, from the launch: every act and kind of question from every class of
// state that is reached, until nothing new is reached.
import { openCatalogues } from '../../lambda/catalogues';
import type { Knowledge } from '../../lambda/core/catalogue';
import { CATALOGUES } from '../root';
import { openClinic } from '../simulator/standInClinic';
import { type Counts, openCoverage } from './coverage';
import { type Device, NEVER_OPENED, openDevice, type Sent, type Standing } from './device';
import { type Faults, noteFault, shorten } from './faults';
import { identify, readFeatures } from './features';
import { COMING_BACK, type Input, inNewSession, listInputs } from './inputs';
import { listLongWays, listSavingWays } from './longWays';
import { findFaults } from './rules';
import { actOfInput, openSampler } from './sampler';
import { readStanding } from './standing';
import { tryCopies } from './tryCopies';

export interface WalkSettings {
  locale: string;
  /** How many turns deep; `all` until nothing new is reached. */
  depth: number | 'all';
  /** Walks at a clinic that lets questions be saved, whatever content/clinic.yaml says. */
  savesQuestions?: boolean;
}

export interface Walk {
  locale: string;
  savesQuestions: boolean;
  counts: Counts & {
    /** Turns to the farthest class of state. */
    depth: number;
    /** Inputs that a listener of this locale has. */
    inputs: number;
    /** Different replies heard. */
    replies: number;
    /** Damaged and outdated copies of states tried. */
    copies: number;
    /** Processor time of the walk. */
    seconds: number;
  };
  /** Classes of state reached; other locales must reach the same. */
  classes: ReadonlySet<string>;
  /** Every value that each feature had: what a walk must have reached can be asserted. */
  features: ReadonlySet<string>;
  faults: Faults;
}

interface Node {
  standing: Standing;
  path: readonly Input[];
  /** A new class hears everything; what is new in a lesser way, a few inputs. */
  isNewClass: boolean;
}

/** Every so many turns the same is sent to a second device. */
const TWICE_EVERY = 16;

export const openKnowledge = (locale: string, catalogues = CATALOGUES): Knowledge => {
  const { contract, languageOf, open } = openCatalogues(catalogues);
  return open(languageOf(locale) ?? contract.defaultLanguage, locale, contract.leaflets[0] ?? '');
};

/** Sends one input and holds what comes of it against every rule. */
export const createLook =
  (device: Device, knowledge: Knowledge) =>
  async (standing: Standing, input: Input, isTableDown = false): Promise<{ sent: Sent; faults: string[] }> => {
    const sent = await device.send(standing, input, isTableDown);
    const before = readStanding(standing.attributes, knowledge);
    return { sent, faults: findFaults({ before, input, sent, knowledge }) };
  };

const sayAgain = ({ report: { reply }, after }: Sent): string =>
  JSON.stringify([reply.ssml, reply.repromptSsml, reply.card, after.attributes]);

/** Walks one locale. Needs compiled content. */
export async function walk(settings: WalkSettings): Promise<Walk> {
  if (!settings.savesQuestions) return walkAt(CATALOGUES, settings);
  const clinic = openClinic(true);
  try {
    return await walkAt(clinic.catalogues, settings);
  } finally {
    clinic.close();
  }
}

const waysOf = (inputs: readonly Input[], { depth, savesQuestions = false }: WalkSettings): Input[][] => [
  ...(depth === 'all' ? listLongWays(inputs) : []),
  ...(savesQuestions ? listSavingWays(inputs) : []),
];

async function walkAt(catalogues: string, settings: WalkSettings): Promise<Walk> {
  const { locale, depth, savesQuestions = false } = settings;
  const begun = process.cpuUsage().user;
  const knowledge = openKnowledge(locale, catalogues);
  const device = openDevice(locale, catalogues);
  const other = openDevice(locale, catalogues);
  const look = createLook(device, knowledge);
  const inputs = listInputs(locale, knowledge);
  const sampler = openSampler(inputs);
  const coverage = openCoverage(sampler.acts);
  const faults: Faults = new Map();
  const replies = new Set<string>();
  const queue: Node[] = [];
  let farthest = 0;
  let turns = 0;
  let copies = 0;

  const classOf = (standing: Standing): string => readFeatures(standing, knowledge.leaflet).core;

  const arrive = (standing: Standing, path: readonly Input[]): string => {
    const features = readFeatures(standing, knowledge.leaflet);
    if (!coverage.meet(identify(standing))) return features.core;
    const news = coverage.reach(features);
    if (news === 'class') farthest = Math.max(farthest, path.length);
    if (news !== null && (depth === 'all' || path.length < depth)) {
      queue.push({ standing, path, isNewClass: news === 'class' });
    }
    return features.core;
  };

  const take = async (from: string, standing: Standing, path: readonly Input[]): Promise<Standing> => {
    const input = path.at(-1) as Input;
    const { sent, faults: found } = await look(standing, input);
    replies.add(sent.report.reply.ssml);
    for (const what of found) noteFault(faults, locale, what, path);
    turns += 1;
    if (turns % TWICE_EVERY === 0 && sayAgain(await other.send(standing, input)) !== sayAgain(sent)) {
      noteFault(faults, locale, 'the same input in the same state gets another reply', path);
    }
    coverage.take(from, actOfInput(input), arrive(sent.after, path));
    return sent.after;
  };

  const expand = async ({ standing, path, isNewClass }: Node): Promise<void> => {
    const chosen = isNewClass ? sampler.forClass() : sampler.forOther();
    const from = classOf(standing);
    const isClosed = standing.attributes === null;
    const sent = isClosed ? chosen.map((input) => inNewSession(input)) : [...chosen, ...COMING_BACK];
    for (const input of sent) await take(from, standing, [...path, input]);
    if (!isNewClass || isClosed) return;
    const note = (what: string, to: readonly Input[]): void => noteFault(faults, locale, what, to);
    copies += await tryCopies({ standing, path, leaflet: knowledge.leaflet, inputs, look, note }, copies);
  };

  const walkOn = async (): Promise<void> => {
    for (let at = 0; at < queue.length; at += 1) await expand(queue[at] as Node);
    queue.length = 0;
  };

  arrive(NEVER_OPENED, []);
  await walkOn();
  for (const way of waysOf(inputs, settings)) {
    let standing = NEVER_OPENED;
    for (let at = 0; at < way.length; at += 1) standing = await take(classOf(standing), standing, way.slice(0, at + 1));
    await walkOn();
  }

  const again = async (standing: Standing, input: Input): Promise<string[]> => (await look(standing, input)).faults;
  for (const [kind, fault] of faults) faults.set(kind, await shorten(device, fault, again));
  const seconds = (process.cpuUsage().user - begun) / 1e6;
  const counted = { depth: farthest, inputs: inputs.length, replies: replies.size, copies, seconds };
  return {
    locale,
    savesQuestions,
    counts: { ...coverage.count(), ...counted },
    classes: coverage.classes,
    features: coverage.values,
    faults,
  };
}
