// What another answering threshold would do: the questions that were ranked are judged again at every threshold.
// Along the curve the best reading is answered from the threshold on, else the skill asks back. Warnings and what samples
// settle stay as they are; two close readings are not offered, so the curve may lie a little beside the skill.
import type { Knowledge } from '../../lambda/core/catalogue';
import { selectAnswer } from '../../lambda/core/dialog/select';
import { judgeSafety } from '../../lambda/core/safety/judgeSafety';
import type { Outcome } from '../../lambda/core/turn';
import {
  ACT_CLASS,
  ADVICE_CLASS,
  OFF_TOPIC_CLASS,
  rankSubjects,
  SAFETY_CLASS,
} from '../../lambda/core/understanding/rankSubjects';
import { readWords } from '../../lambda/core/understanding/readWords';
import { measure } from './measure';
import { type Heard, type Scored, scoreItem } from './scoreItem';

export interface CurvePoint {
  threshold: number;
  topic: number;
  refusal: number;
  wrong: number;
}

export interface Curve {
  points: CurvePoint[];
  /** The skill as it is, on the same questions. */
  shipped: Omit<CurvePoint, 'threshold'>;
  /** The lowest score that the skill answered; null when it answered no ranked question. */
  answeredFrom: number | null;
  /** Questions that were ranked, out of all that the curve is about. */
  ranked: number;
  of: number;
}

const STEPS = 60;
/** Only this share of the scores, from the lowest, is worth a threshold: beyond it hardly anything is answered. */
const SHARE_DRAWN = 0.9;
const PRECISION = 1000;
const WARNINGS: readonly string[] = ['emergency', 'same-day', 'crisis'];
const ASKED_BACK: Heard = { outcome: 'fallback', topics: [], gap: null };

interface Ranked {
  scored: Scored;
  score: number;
  /** What would be heard if the best reading were answered. */
  best: Heard;
}

const heardOf = (name: string, procedure: string | null, { leaflet }: Knowledge): Heard => {
  if (name.startsWith(ACT_CLASS)) return { outcome: 'navigation', topics: [], gap: null };
  if (name.startsWith(ADVICE_CLASS)) return { outcome: 'personal-advice', topics: [], gap: null };
  if (name === OFF_TOPIC_CLASS) return { outcome: 'off-topic', topics: [], gap: null };
  if (name.startsWith(SAFETY_CLASS))
    return { outcome: name.slice(SAFETY_CLASS.length) as Outcome, topics: [], gap: null };
  const selection = selectAnswer(leaflet, name, procedure);
  if (selection.kind === 'gap') return { outcome: 'gap', topics: [], gap: selection.aspect };
  return { outcome: 'answer', topics: [selection.topic], gap: selection.kind === 'half' ? selection.aspect : null };
};

const isRanked = ({ result }: Scored, { contract }: Knowledge): boolean => {
  const meaning = contract.intents[result.intent ?? ''];
  const isFree = meaning !== undefined && ('question' in meaning || 'carrier' in meaning);
  return isFree && !WARNINGS.includes(result.outcome);
};

const rank = (scored: Scored, knowledge: Knowledge): Ranked | null => {
  if (!isRanked(scored, knowledge)) return null;
  const words = readWords(scored.question.text, knowledge.language.id);
  const { information } = judgeSafety(words, knowledge.reading().safety);
  // An act that the skill did not take the words for was out of the question, as a follow-up is on a first turn.
  const isOut = (name: string): boolean =>
    (information && name.startsWith(SAFETY_CLASS)) ||
    (name.startsWith(ACT_CLASS) && name !== ACT_CLASS + (scored.result.explanation?.act ?? ''));
  const { ranked, read } = rankSubjects(words, knowledge, isOut);
  const [best] = ranked;
  if (!best) return null;
  const named = new Set(read.named.map(({ procedure }) => procedure));
  const procedure = named.size > 1 ? 'both' : ([...named][0] ?? null);
  return { scored, score: best.score, best: heardOf(best.class, procedure, knowledge) };
};

const sharesOf = (scored: readonly Scored[]): Omit<CurvePoint, 'threshold'> => {
  const { topic, refusal, wrong } = measure(scored);
  return { topic: topic.share, refusal: refusal.share, wrong: wrong.share };
};

const wasAnswered = ({ result }: Scored): boolean => result.outcome === 'answer' || result.outcome === 'gap';

/** @param all what the skill replied, follow-ups included; those are left out, for they need the turn before */
export function drawCurve(all: readonly Scored[], knowledge: Knowledge): Curve {
  const scored = all.filter(({ question }) => !question.followup);
  const ranked = scored.flatMap((item) => rank(item, knowledge) ?? []);
  const settled = scored.filter((item) => !ranked.some((other) => other.scored === item));
  const scores = ranked.map(({ score }) => score).toSorted((a, b) => a - b);
  const lowest = scores[0] ?? 0;
  const highest = scores[Math.floor((scores.length - 1) * SHARE_DRAWN)] ?? 0;
  const pointAt = (threshold: number): CurvePoint => {
    const judged = ranked.map(({ scored: item, score, best }) =>
      scoreItem(item.question, { ...item.result, ...(score >= threshold ? best : ASKED_BACK) }),
    );
    return { threshold, ...sharesOf([...settled, ...judged]) };
  };
  const points = Array.from({ length: STEPS + 1 }, (_, step) =>
    pointAt(Math.round((lowest + ((highest - lowest) * step) / STEPS) * PRECISION) / PRECISION),
  );
  const answered = ranked.filter((item) => wasAnswered(item.scored)).map(({ score }) => score);
  return {
    points,
    shipped: sharesOf(scored),
    answeredFrom: answered.length === 0 ? null : Math.min(...answered),
    ranked: ranked.length,
    of: scored.length,
  };
}
