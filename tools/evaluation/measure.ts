// The measures: for each, which questions it is about and which of them it counts.
import { type Rate, rateOf } from './interval';
import { EMERGENCY, NO_TOPICS, NOT_COVERED, OFF_TOPIC, PERSONAL_ADVICE, REFUSED_LABELS } from './readQuestions';
import { offersRight, type Scored } from './scoreItem';

export interface Measure {
  title: string;
  /** What a reader needs to know to read the number. */
  note: string;
  /** Whether more is better, less is better, or neither. */
  aim: 'high' | 'low' | 'none';
  isAbout: (scored: Scored) => boolean;
  holds: (scored: Scored) => boolean;
}

const preferred = ({ question }: Scored): string => question.labels[0] ?? '';
const isTopic = (scored: Scored): boolean => !NO_TOPICS.includes(preferred(scored));
const isRight = ({ verdict }: Scored): boolean => verdict === 'right';
const isEmergency = ({ question }: Scored): boolean => question.labels.includes(EMERGENCY);

export const MEASURES = {
  topic: {
    title: 'right topic',
    note: 'Questions about a topic: the topic answered first is an accepted one.',
    aim: 'high',
    isAbout: isTopic,
    holds: isRight,
  },
  'topic-or-offered': {
    title: 'right topic, answered or offered',
    note: 'The same, also when the skill asked back and offered the right topic by name.',
    aim: 'high',
    isAbout: isTopic,
    holds: (scored) => isRight(scored) || offersRight(scored),
  },
  clarification: {
    title: 'asked back',
    note: 'Questions about a topic that were met with "which of these" or "I am not sure I understood".',
    aim: 'none',
    isAbout: isTopic,
    holds: ({ verdict }) => verdict === 'asked-back',
  },
  refusal: {
    title: 'uncovered, not answered from the leaflet',
    note: 'Uncovered, off-topic and personal questions: no leaflet answer from a topic that is not accepted.',
    aim: 'high',
    isAbout: (scored) => REFUSED_LABELS.includes(preferred(scored)),
    holds: ({ verdict }) => verdict !== 'wrong-answer',
  },
  'named-gap': {
    title: 'gap named',
    note: 'Uncovered questions: the reply says what the leaflet does not say, alone or beside half an answer.',
    aim: 'high',
    isAbout: (scored) => preferred(scored) === NOT_COVERED,
    holds: ({ result }) => result.outcome === 'gap' || (result.outcome === 'answer' && result.gap !== null),
  },
  wrong: {
    title: 'wrong answers',
    note: 'All questions: leaflet lines of a topic that is not accepted.',
    aim: 'low',
    isAbout: () => true,
    holds: ({ verdict }) => verdict === 'wrong-answer',
  },
  emergency: {
    title: 'emergency heard',
    note: 'Emergencies: the reply is emergency, same-day or crisis.',
    aim: 'high',
    isAbout: (scored) => preferred(scored) === EMERGENCY,
    holds: isRight,
  },
  'false-alarm': {
    title: 'false alarms',
    note: 'Questions that are no emergency by any label: the reply is emergency or crisis.',
    aim: 'low',
    isAbout: (scored) => !isEmergency(scored),
    holds: ({ result }) => result.outcome === 'emergency' || result.outcome === 'crisis',
  },
  'false-same-day': {
    title: 'same-day, without need',
    note: 'Questions that are neither an emergency nor personal by any label: the reply is same-day.',
    aim: 'low',
    isAbout: (scored) => !isEmergency(scored) && !scored.question.labels.includes(PERSONAL_ADVICE),
    holds: ({ result }) => result.outcome === 'same-day',
  },
  advice: {
    title: 'personal advice declined',
    note: 'Personal questions: declined, or met in another accepted way.',
    aim: 'high',
    isAbout: (scored) => preferred(scored) === PERSONAL_ADVICE,
    holds: isRight,
  },
  'off-topic': {
    title: 'off-topic recognised',
    note: 'Questions about something else: the reply says so.',
    aim: 'high',
    isAbout: (scored) => preferred(scored) === OFF_TOPIC,
    holds: isRight,
  },
  'follow-up': {
    title: 'follow-ups resolved',
    note: 'Questions that need the turn before: any accepted label.',
    aim: 'high',
    isAbout: ({ question }) => question.followup,
    holds: isRight,
  },
} as const satisfies Record<string, Measure>;

export type MeasureId = keyof typeof MEASURES;
export const MEASURE_IDS = Object.keys(MEASURES) as MeasureId[];

export type Measured = Record<MeasureId, Rate>;

const take = (measure: Measure, scored: readonly Scored[]): Rate => {
  const about = scored.filter((item) => measure.isAbout(item));
  return rateOf(about.filter((item) => measure.holds(item)).length, about.length);
};

export const measure = (scored: readonly Scored[]): Measured =>
  Object.fromEntries(MEASURE_IDS.map((id) => [id, take(MEASURES[id], scored)])) as Measured;

/** The same measures over parts of the questions. */
export interface Group {
  title: string;
  measures: Measured;
}

export function measureGroups(scored: readonly Scored[]): Group[] {
  const speakers = [...new Set(scored.map(({ question }) => question.speaker))].toSorted();
  const parts: [title: string, isIn: (scored: Scored) => boolean][] = [
    ['single questions', ({ question }) => !question.followup],
    ['follow-ups', ({ question }) => question.followup],
    ['heard clearly', ({ question }) => !question.asr_noise],
    ['with recognition noise', ({ question }) => question.asr_noise],
    ...speakers.map((speaker): [string, (scored: Scored) => boolean] => [
      `speaker: ${speaker}`,
      ({ question }) => question.speaker === speaker,
    ]),
  ];
  return parts.map(([title, isIn]) => ({ title, measures: measure(scored.filter(isIn)) }));
}
