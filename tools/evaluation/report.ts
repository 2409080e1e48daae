// The shape of what an evaluation finds: report.json as it is written, and all that the HTML report is drawn from.
import type { TurnResult } from '../simulator/turnResult';
import type { Routing } from '../simulator/route';
import type { Confusion } from './confusion';
import type { Curve } from './curve';
import type { LanguageFloors, Shortfall } from './floors';
import type { Group, Measured } from './measure';
import type { ProbeReport } from './probes';
import type { Question } from './readQuestions';
import type { Scored, Verdict } from './scoreItem';
import type { Timing } from './timing';

/** One question that was not met as its labels ask. */
export interface Miss {
  question: Question;
  verdict: Verdict;
  got: string;
  outcome: string;
  topics: string[];
  speech: string;
  /** How the words were understood, and why. */
  why: string[];
}

export interface RoutingReport {
  routing: Routing;
  measures: Measured;
  groups: Group[];
  confusion: Confusion;
  misses: Miss[];
}

export interface LanguageReport {
  language: string;
  name: string;
  direction: 'ltr' | 'rtl';
  questions: number;
  routings: RoutingReport[];
  curve: Curve;
  probes: ProbeReport[];
  timing: Timing;
  /** Null when the language has none, or other questions were asked. */
  floors: LanguageFloors | null;
  shortfalls: Shortfall[];
}

export interface Report {
  /** Stamp of the content that was evaluated. */
  content: string;
  isQuick: boolean;
  languages: LanguageReport[];
}

const WORST_FIRST: readonly Verdict[] = ['wrong-answer', 'astray', 'asked-back'];

export const explain = ({ explanation }: Pick<TurnResult, 'explanation'>): string[] =>
  explanation === null ? [] : [`${explanation.act}, ${explanation.confidence}`, ...explanation.why];

/** Everything that was not right, worst first. */
export const listMisses = (scored: readonly Scored[]): Miss[] =>
  scored
    .filter(({ verdict }) => verdict !== 'right')
    .map(({ question, result, verdict, got }) => ({
      question,
      verdict,
      got,
      outcome: result.outcome,
      topics: result.topics,
      speech: result.speech,
      why: explain(result),
    }))
    .toSorted((a, b) => WORST_FIRST.indexOf(a.verdict) - WORST_FIRST.indexOf(b.verdict));
