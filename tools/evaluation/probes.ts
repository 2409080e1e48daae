// Says what is not about the leaflet and counts how often a leaflet line is heard all the same.
import type { Simulator } from '../simulator/openSimulator';
import type { TurnResult } from '../simulator/turnResult';
import { hear } from './hearQuestions';
import { type Rate, rateOf } from './interval';
import { makeNonsense, makeSentences, type ProbeWords, type Sentence } from './sentences';

export const PROBE_KINDS = ['other-domains', 'nonsense'] as const;
export type ProbeKind = (typeof PROBE_KINDS)[number];

/** How many of each kind a whole evaluation says; a quick one and the tests say a tenth. */
export const PROBES = 2000;

/** One sentence that was taken for more than it is. */
export interface ProbeHit extends Sentence {
  outcome: string;
  topics: string[];
  why: string[];
}

export interface ProbeReport {
  kind: ProbeKind;
  /** Sentences after which a leaflet line was heard. */
  heard: Rate;
  /** Those of them that were answered; the others heard the general line beside declined advice, or more of before. */
  answered: Rate;
  /** Sentences that were met with a warning. */
  alarms: Rate;
  /** Leaflet lines heard, for each domain or way of making nonsense. */
  parts: { kind: string; heard: Rate }[];
  /** How many sentences ended in which outcome. */
  outcomes: Record<string, number>;
  /** Every sentence after which a leaflet line or a warning was heard. */
  hits: ProbeHit[];
}

const WARNINGS: readonly string[] = ['emergency', 'same-day', 'crisis'];

const MAKERS: Readonly<Record<ProbeKind, (words: ProbeWords, count: number) => Sentence[]>> = {
  'other-domains': makeSentences,
  nonsense: makeNonsense,
};

interface Probed {
  sentence: Sentence;
  result: TurnResult;
}

const speaksLeaflet = ({ result }: Probed): boolean => result.lines.some(({ kind }) => kind === 'LEAFLET');

const isAnswered = (probed: Probed): boolean => speaksLeaflet(probed) && probed.result.outcome === 'answer';

const isAlarm = ({ result }: Probed): boolean => WARNINGS.includes(result.outcome);

const shareOf = (probed: readonly Probed[], counts = speaksLeaflet): Rate =>
  rateOf(probed.filter((each) => counts(each)).length, probed.length);

const countOutcomes = (probed: readonly Probed[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { result } of probed) counts[result.outcome] = (counts[result.outcome] ?? 0) + 1;
  return counts;
};

const describeHit = ({ sentence, result }: Probed): ProbeHit => ({
  ...sentence,
  outcome: result.outcome,
  topics: result.topics,
  why: result.explanation?.why ?? [],
});

const summarise = (kind: ProbeKind, probed: readonly Probed[]): ProbeReport => ({
  kind,
  heard: shareOf(probed),
  answered: shareOf(probed, isAnswered),
  alarms: shareOf(probed, isAlarm),
  parts: [...new Set(probed.map(({ sentence }) => sentence.kind))].map((part) => ({
    kind: part,
    heard: shareOf(probed.filter(({ sentence }) => sentence.kind === part)),
  })),
  outcomes: countOutcomes(probed),
  hits: probed.filter((each) => speaksLeaflet(each) || isAlarm(each)).map(describeHit),
});

/**
 * @param count sentences of each kind
 * @param onHeard told about every reply
 */
export async function runProbes(
  simulator: Simulator,
  words: ProbeWords,
  count: number,
  onHeard: (result: TurnResult) => void,
): Promise<ProbeReport[]> {
  const reports: ProbeReport[] = [];
  for (const kind of PROBE_KINDS) {
    const probed: Probed[] = [];
    for (const sentence of MAKERS[kind](words, count)) {
      const result = await hear(simulator, sentence.text);
      probed.push({ sentence, result });
      onHeard(result);
    }
    reports.push(summarise(kind, probed));
  }
  return reports;
}
