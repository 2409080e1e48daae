// Evaluates one language: its questions by both routings, the curve, the probes and the time all that took.
import { openCatalogues } from '../../lambda/catalogues';
import { CATALOGUES, ROOT } from '../root';
import { openSimulator, type Simulator } from '../simulator/openSimulator';
import { createPreviousWords } from '../simulator/previousWords';
import type { Routing } from '../simulator/route';
import type { TurnResult } from '../simulator/turnResult';
import { confuse } from './confusion';
import { drawCurve } from './curve';
import { findProbeShortfalls, findShortfalls, type LanguageFloors } from './floors';
import { hearQuestions } from './hearQuestions';
import { measure, measureGroups } from './measure';
import { PROBE_KINDS, type ProbeReport, runProbes } from './probes';
import type { Progress } from './progress';
import type { Question } from './readQuestions';
import { type LanguageReport, listMisses, type RoutingReport } from './report';
import type { Scored } from './scoreItem';
import { readProbeWords } from './sentences';
import { timeTurns } from './timing';

export interface Plan {
  language: string;
  /** The language's own name. */
  name: string;
  questions: readonly Question[];
  routings: readonly Routing[];
  /** Sentences of each kind of probe. */
  probes: number;
  floors: LanguageFloors | undefined;
  progress: Progress;
}

const keepSimulators = (routing: Routing): ((locale: string) => Simulator) => {
  const kept = new Map<string, Simulator>();
  return (locale) => {
    const simulator = kept.get(locale) ?? openSimulator(locale, routing);
    kept.set(locale, simulator);
    return simulator;
  };
};

const reportRouting = (routing: Routing, scored: readonly Scored[], topics: readonly string[]): RoutingReport => ({
  routing,
  measures: measure(scored),
  groups: measureGroups(scored),
  confusion: confuse(scored, topics),
  misses: listMisses(scored),
});

/** Needs compiled content: call `ensureBuilt` before this module is loaded. */
export async function evaluateLanguage(plan: Plan): Promise<LanguageReport> {
  const { language, questions, floors, progress } = plan;
  const catalogues = openCatalogues(CATALOGUES);
  const { contract } = catalogues;
  const { locales, direction } = contract.languages[language] ?? { locales: [], direction: 'ltr' };
  const [defaultLocale = ''] = locales;
  const knowledge = catalogues.open(language, defaultLocale, contract.leaflets[0] ?? '');
  const topics = contract.leaflets.flatMap((leaflet) =>
    Object.keys(catalogues.open(language, defaultLocale, leaflet).leaflet.topics),
  );
  const previousWords = createPreviousWords(ROOT, language);
  const times: number[] = [];

  const heard = new Map<Routing, Scored[]>();
  for (const routing of plan.routings) {
    progress.begin(`${language}, ${routing}`, questions.length);
    const simulatorOf = keepSimulators(routing);
    const hearing = { simulatorOf, previousWords, defaultLocale, onHeard: () => progress.step() };
    const scored = await hearQuestions(questions, hearing);
    times.push(...scored.map(({ result }) => result.ms));
    heard.set(routing, scored);
  }
  const routings = [...heard].map(([routing, scored]) => reportRouting(routing, scored, topics));

  const words = readProbeWords(ROOT, language);
  const probes: ProbeReport[] = [];
  if (words !== null) {
    progress.begin(`${language}, probes`, PROBE_KINDS.length * plan.probes);
    const onHeard = ({ ms }: TurnResult): void => {
      times.push(ms);
      progress.step();
    };
    probes.push(...(await runProbes(openSimulator(defaultLocale), words, plan.probes, onHeard)));
  }
  progress.end();

  return {
    language,
    name: plan.name,
    direction,
    questions: questions.length,
    routings,
    curve: drawCurve(heard.get('catch-all') ?? [], knowledge),
    probes,
    timing: timeTurns(times),
    floors: floors ?? null,
    shortfalls: [
      ...routings.flatMap(({ routing, measures }) => findShortfalls(floors, routing, measures)),
      ...findProbeShortfalls(floors, probes),
    ],
  };
}
