// Judges what an engine takes a question for by the labels of the question, and sums up many such judgements.
import type { Leaflet } from '../../../lambda/core/catalogue';
import { selectAnswer } from '../../../lambda/core/dialog/select';
import {
  ACT_CLASS,
  ADVICE_CLASS,
  OFF_TOPIC_CLASS,
  SAFETY_CLASS,
} from '../../../lambda/core/understanding/rankSubjects';
import type { ReadUtterance } from '../../../lambda/core/understanding/readFeatures';
import { type Rate, rateOf } from '../interval';
import { NOT_COVERED, OFF_TOPIC, PERSONAL_ADVICE, REFUSED_LABELS } from '../readQuestions';

/** Steering and warnings are settled by samples and rules; their examples only teach what the other classes are not. */
export const isRanked = (name: string): boolean => !name.startsWith(ACT_CLASS) && !name.startsWith(SAFETY_CLASS);

/** The labels that a class satisfies for a question. Half an answer is not covered, and its topic. */
export function labelsOf(name: string, { named }: ReadUtterance, leaflet: Leaflet): string[] {
  if (name === OFF_TOPIC_CLASS) return [OFF_TOPIC];
  if (name.startsWith(ADVICE_CLASS)) return [PERSONAL_ADVICE];
  const procedures = [...new Set(named.map(({ procedure }) => procedure))];
  const selection = selectAnswer(leaflet, name, procedures.length > 1 ? 'both' : (procedures[0] ?? null));
  if (selection.kind === 'gap') return [NOT_COVERED];
  return selection.kind === 'half' ? [NOT_COVERED, selection.topic] : [selection.topic];
}

const isTopic = (label: string): boolean => !REFUSED_LABELS.includes(label);

export const wantsTopic = ({ labels }: { labels: readonly string[] }): boolean => labels.slice(0, 1).some(isTopic);

export interface Judged {
  /** A topic is asked for; else the question must not be answered from the leaflet. */
  wantsTopic: boolean;
  isRight: boolean;
  /** Leaflet lines of a topic that is not accepted. */
  isWrongAnswer: boolean;
  score: number;
}

/** @param got labels of what the engine took the question for */
export function judge(accepted: readonly string[], got: readonly string[], score: number): Judged {
  const isRight = got.some((label) => accepted.includes(label));
  return {
    wantsTopic: wantsTopic({ labels: accepted }),
    isRight,
    isWrongAnswer: !isRight && got.some(isTopic),
    score,
  };
}

export interface Summary {
  /** Topics told rightly, whatever the score. */
  topic: Rate;
  /** Other questions not answered from the leaflet, whatever the score. */
  refusal: Rate;
  /** Other questions taken for what they are: not covered, personal or off-topic. */
  named: Rate;
  /** Topics told rightly from the lowest score on at which enough is refused. */
  topicRefusing: Rate;
}

const shareOf = (judged: readonly Judged[], counts: (one: Judged) => boolean): Rate =>
  rateOf(judged.filter(counts).length, judged.length);

/** @param enough the share of refusals that one threshold must reach */
export function summarise(judged: readonly Judged[], enough: number): Summary {
  const topics = judged.filter((one) => one.wantsTopic);
  const others = judged.filter((one) => !one.wantsTopic);
  const refusedFrom = (threshold: number): Rate =>
    shareOf(others, ({ isWrongAnswer, score }) => !isWrongAnswer || score < threshold);
  const thresholds = [Number.NEGATIVE_INFINITY, ...judged.map(({ score }) => score).toSorted((a, b) => a - b)];
  const lowest = thresholds.find((threshold) => refusedFrom(threshold).share >= enough) ?? Number.POSITIVE_INFINITY;
  return {
    topic: shareOf(topics, ({ isRight }) => isRight),
    refusal: refusedFrom(Number.NEGATIVE_INFINITY),
    named: shareOf(others, ({ isRight }) => isRight),
    topicRefusing: shareOf(topics, ({ isRight, score }) => isRight && score >= lowest),
  };
}
