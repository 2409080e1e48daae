// What came of one thing a listener did, flat and ready to be shown or written as JSON (design §6).
import type { Directive, ResponseEnvelope, ui } from 'ask-sdk-model';
import type { ScriptLine } from '../../lambda/core/catalogue';
import type { Outcome } from '../../lambda/core/turn';
import type { Report } from '../../lambda/skill';

/** The skill's answer to one envelope. */
export interface Heard {
  response: ResponseEnvelope;
  /** Null when the skill spoke no words, as after a session ended. */
  report: Report | null;
  /** The handler's own time in milliseconds. */
  ms: number;
}

/** Why the skill answered so; for people who look into it. */
export interface Explanation {
  act: string;
  subjects: string[];
  confidence: string;
  why: string[];
}

export interface TurnResult {
  say: string;
  /** The model's intent or the request's type; null when nothing was sent to the skill. */
  intent: string | null;
  slots: Record<string, string>;
  outcome: Outcome;
  leaflet: string | null;
  topics: string[];
  gap: string | null;
  procedure: string | null;
  lines: Pick<ScriptLine, 'text' | 'kind' | 'from'>[];
  speech: string;
  ssml: string;
  reprompt: string | null;
  open: boolean;
  card: ui.Card | null;
  directives: Directive[];
  ms: number;
  explanation: Explanation | null;
}

const NO_SPEECH = '<speak></speak>';

const roundTime = (ms: number): number => Math.round(ms * 100) / 100;

/** The SSML that Alexa would speak. */
const ssmlOf = (speech: ui.OutputSpeech | undefined): string => (speech?.type === 'SSML' ? speech.ssml : NO_SPEECH);

const explain = (report: Report | null): Explanation | null => {
  if (!report?.conversed) return null;
  const { act, subjects, confidence, why } = report.conversed.understood;
  return { act, subjects, confidence, why };
};

/** A turn the skill answered. */
export function readResult(say: string, { response: { response }, report, ms }: Heard): TurnResult {
  const move = report?.conversed?.move;
  const slots = Object.entries(report?.turn.slots ?? {}).map(([name, { id, heard }]) => [name, id ?? heard] as const);
  return {
    say,
    intent: report?.turn.intent ?? null,
    slots: Object.fromEntries(slots),
    outcome: move?.outcome ?? 'error',
    leaflet: report?.conversed?.state.leaflet ?? null,
    topics: move?.topics ?? [],
    gap: move?.gap ?? null,
    procedure: move?.procedure ?? null,
    lines: (report?.reply.lines ?? []).map(({ text, kind, from }) => ({ text, kind, from })),
    speech: report?.reply.speech ?? '',
    ssml: ssmlOf(response.outputSpeech),
    reprompt: report?.reply.reprompt ?? null,
    open: response.shouldEndSession === false,
    card: response.card ?? null,
    directives: response.directives ?? [],
    ms: roundTime(ms),
    explanation: explain(report),
  };
}

const quiet = (last: TurnResult): TurnResult => ({
  ...last,
  say: '',
  intent: null,
  slots: {},
  topics: [],
  gap: null,
  card: null,
  directives: [],
  ms: 0,
  explanation: null,
});

/** Silence: the device itself speaks the reprompt it was given; the skill is not asked. */
export function repromptResult(last: TurnResult, { response: { response } }: Heard): TurnResult {
  const text = last.reprompt ?? '';
  return {
    ...quiet(last),
    outcome: 'navigation',
    lines: [{ text, kind: 'NAV', from: [] }],
    speech: text,
    ssml: ssmlOf(response.reprompt?.outputSpeech),
  };
}

/** Silence again: the session is over, and nothing may be said. */
export const endedResult = (last: TurnResult, ms: number): TurnResult => ({
  ...quiet(last),
  intent: 'SessionEndedRequest',
  outcome: 'goodbye',
  lines: [],
  speech: '',
  ssml: NO_SPEECH,
  reprompt: null,
  open: false,
  ms: roundTime(ms),
});
