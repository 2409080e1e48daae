// A listener's visits to a running function: launch, then one intent after the other, as a device sends them.
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { buildEnvelope, intentRequest, launchRequest, openSession } from '../../tools/simulator/envelopes';
import type { LambdaFunction } from './startFunction';

export const launchEnvelope = (locale = 'en-US'): RequestEnvelope =>
  buildEnvelope(openSession(locale), launchRequest(locale));

/** @returns what was heard, the launch first */
export async function visit(leaflet: LambdaFunction, intents: readonly string[], locale = 'en-US'): Promise<string[]> {
  const session = openSession(locale);
  const heard: string[] = [];
  for (const request of [launchRequest(locale), ...intents.map((name) => intentRequest(locale, { name, slots: [] }))]) {
    const answer = (await leaflet.invoke(buildEnvelope(session, request))) as ResponseEnvelope;
    session.isNew = false;
    session.attributes = answer.sessionAttributes ?? {};
    const speech = answer.response.outputSpeech;
    heard.push(speech?.type === 'SSML' ? speech.ssml : '');
  }
  return heard;
}

/** Alexa's id of the listener, by which the table keeps what it keeps. */
export const LISTENER = launchEnvelope().context.System.user.userId;
