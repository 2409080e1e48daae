// Writes the envelope of one turn of a visit, whole first, then damaged as the turn says.
import type { RequestEnvelope } from 'ask-sdk-model';
import { inflict } from './damage';
import type { FuzzTurn } from './visits';

export interface Moment {
  locale: string;
  /** Seconds since the epoch. */
  time: number;
  isNew: boolean;
  attributes: unknown;
}

const APPLICATION = { applicationId: 'amzn1.ask.skill.fuzz' };
const USER = { userId: 'amzn1.ask.account.FUZZ', permissions: { consentToken: 'token' }, accessToken: 'token' };
const DEVICE = { deviceId: 'amzn1.ask.device.FUZZ', supportedInterfaces: { 'Alexa.Presentation.APL': {} } };

const writeSlots = ({ slot, heard, resolved }: FuzzTurn): object => {
  const status = { code: resolved === null ? 'ER_SUCCESS_NO_MATCH' : 'ER_SUCCESS_MATCH' };
  const values = resolved === null ? [] : [{ value: { name: heard[0] ?? '', id: resolved } }];
  const filled = {
    name: slot,
    confirmationStatus: 'NONE',
    value: heard.join(' '),
    resolutions: { resolutionsPerAuthority: [{ authority: 'amzn1.er-authority', status, values }] },
  };
  // A slot named __proto__ must arrive as a slot, the way JSON brings it.
  return JSON.parse(`{${JSON.stringify(slot)}: ${JSON.stringify(filled)}}`) as object;
};

/** What each type carries beside its type; the rest carry nothing this skill could look at. */
const writeRequest = (turn: FuzzTurn): object => {
  const intent = { name: turn.intent, confirmationStatus: 'NONE', slots: writeSlots(turn) };
  if (turn.type === 'IntentRequest') return { dialogState: 'COMPLETED', intent };
  if (turn.type === 'CanFulfillIntentRequest') return { intent };
  if (turn.type === 'SessionEndedRequest')
    return { reason: 'ERROR', error: { type: 'INVALID_RESPONSE', message: turn.heard.join(' ') } };
  return { token: turn.intent, arguments: turn.heard, payload: { text: turn.heard.join(' ') }, body: turn.resolved };
};

export function writeEnvelope(turn: FuzzTurn, { locale, time, isNew, attributes }: Moment): RequestEnvelope {
  const envelope = {
    version: '1.0',
    session: { new: isNew, sessionId: 'amzn1.echo-api.session.fuzz', application: APPLICATION, attributes, user: USER },
    context: { System: { application: APPLICATION, user: USER, device: DEVICE, apiAccessToken: 'token' } },
    request: {
      type: turn.type,
      requestId: 'amzn1.echo-api.request.fuzz',
      timestamp: new Date(time * 1000).toISOString(),
      locale,
      ...writeRequest(turn),
    },
  };
  if (turn.damages.length === 0) return envelope as unknown as RequestEnvelope;
  const copy = structuredClone(envelope);
  for (const damage of turn.damages) inflict(copy, damage);
  return copy as unknown as RequestEnvelope;
}
