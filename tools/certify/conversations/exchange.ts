// One request and what came back, read for the rules: what was heard line by line, and what was left in the session.
import type { Request, ResponseEnvelope } from 'ask-sdk-model';
import type { State } from '../../../lambda/core/dialog/state';
import type { ScriptIndex, HeardLine } from './scriptIndex';
import type { Answer } from './startHandler';

export type Response = ResponseEnvelope['response'];

/** What a conversation was held for; rules choose by it. */
export type Scene =
  | 'launch'
  | 'help'
  | 'stop'
  | 'cancel'
  | 'home'
  | 'steer'
  | 'red-flag-anywhere'
  | 'sample'
  | 'one-shot'
  | 'example'
  | 'empty-slot'
  | 'unresolved-slot'
  | 'nonsense'
  | 'unknown-intent'
  | 'fallback'
  | 'session-ended'
  | 'exception'
  | 'other-request'
  | 'other-skill'
  | 'new-properties'
  | 'repeat'
  | 'why'
  | 'yes-to-nothing'
  | 'core-flag'
  | 'more-flags'
  | 'ordinary'
  | 'follow-up'
  | 'long'
  | 'whole'
  | 'pace'
  | 'card'
  | 'canary'
  | 'screen'
  | 'visit'
  | 'way';

export interface Exchange {
  scene: Scene;
  /** What was done, as the report names it: `RisksIntent from "launch"`. */
  name: string;
  request: Request;
  /** What the request stands for where the scene knows: an act, a subject, a label. */
  about: string;
  before: State | null;
  after: State | null;
  /** Null when the handler threw or gave no answer. */
  response: Response | null;
  /** The answer as it came. */
  json: string;
  ms: number;
  lines: HeardLine[];
  reprompt: string | null;
  /** Session attributes as they came, for the next turn. */
  attributes: Record<string, unknown>;
}

const readState = (attributes: unknown): State | null =>
  typeof attributes === 'object' && attributes !== null && 'state' in attributes ? (attributes.state as State) : null;

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

/** Words between tags, as they are written. */
export const toText = (ssml: string): string =>
  ssml
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll(/&(?:lt|gt|quot|apos|amp);/gu, (entity) => ENTITIES[entity] ?? entity)
    .trim();

/** A pause stands between any two lines. */
const cutLines = (ssml: string): string[] =>
  ssml
    .split(/<break\b[^>]*>/u)
    .map(toText)
    .filter((line) => line !== '');

export const ssmlOf = (speech: { type: string; ssml?: string; text?: string } | undefined): string | null => {
  if (speech === undefined) return null;
  return speech.type === 'SSML' ? (speech.ssml ?? '') : (speech.text ?? '');
};

type Asked = Pick<Exchange, 'scene' | 'name' | 'request' | 'about' | 'before'>;

export function readExchange(asked: Asked, answer: Answer, index: ScriptIndex): Exchange {
  const json = 'json' in answer ? answer.json : '';
  const envelope = json === '' ? null : (JSON.parse(json) as ResponseEnvelope | null);
  const response = envelope?.response ?? null;
  const ssml = ssmlOf(response?.outputSpeech) ?? '';
  const reprompt = ssmlOf(response?.reprompt?.outputSpeech);
  const attributes = envelope?.sessionAttributes ?? {};
  return {
    ...asked,
    after: readState(attributes),
    response,
    json,
    ms: answer.ms,
    lines: cutLines(ssml).map((text) => index.identify(text)),
    reprompt: reprompt === null ? null : toText(reprompt),
    attributes,
  };
}

export const isOpen = ({ response }: Exchange): boolean => response?.shouldEndSession === false;
export const isSpoken = ({ response }: Exchange): boolean => response?.outputSpeech !== undefined;
export const speechOf = ({ lines }: Exchange): string => lines.map(({ text }) => text).join(' ');
export const intentOf = ({ request }: Exchange): string =>
  request.type === 'IntentRequest' ? request.intent.name : request.type;
