// One listener at one device: speaks, stays silent, hears, and carries the session from turn to turn as Alexa does.
import type { RequestEnvelope, SessionEndedReason } from 'ask-sdk-model';
import {
  buildEnvelope,
  type DeviceSession,
  intentRequest,
  launchRequest,
  openSession,
  sessionEndedRequest,
} from './envelopes';
import type { RoutedIntent } from './route';
import { endedResult, type Heard, readResult, repromptResult, type TurnResult } from './turnResult';

/** What a listener's device talks to. */
export interface Device {
  locale: string;
  route: (text: string) => RoutedIntent;
  send: (envelope: RequestEnvelope) => Promise<Heard>;
}

export interface Listener {
  isOpen(): boolean;
  /** Opens the skill, in a new session. */
  launch(): Promise<TurnResult>;
  /** Says something, launching first when no session is open. Nothing but white space is silence. */
  say(text: string): Promise<TurnResult>;
  /** Leaves an open session without a word. */
  leave(): Promise<void>;
}

export function createListener({ locale, route, send }: Device): Listener {
  let session: DeviceSession | null = null;
  let last: { heard: Heard; result: TurnResult } | null = null;
  let silences = 0;

  const hear = async (
    said: string,
    current: DeviceSession,
    request: RequestEnvelope['request'],
  ): Promise<TurnResult> => {
    const heard = await send(buildEnvelope(current, request));
    const result = readResult(said, heard);
    // Attributes live as long as the session: an answer without any clears them.
    session = result.open ? { ...current, isNew: false, attributes: heard.response.sessionAttributes ?? {} } : null;
    last = { heard, result };
    silences = 0;
    return result;
  };

  const launch = (): Promise<TurnResult> => hear('', openSession(locale), launchRequest(locale));

  const endSession = async (reason: SessionEndedReason): Promise<number> => {
    if (session === null) return 0;
    const { ms } = await send(buildEnvelope(session, sessionEndedRequest(locale, reason)));
    session = null;
    return ms;
  };

  const keepSilent = async (before: NonNullable<typeof last>): Promise<TurnResult> => {
    silences += 1;
    if (silences === 1 && before.result.reprompt !== null) return repromptResult(before.result, before.heard);
    return endedResult(before.result, await endSession('EXCEEDED_MAX_REPROMPTS'));
  };

  return {
    isOpen: () => session !== null,
    launch,
    say: async (text) => {
      if (session === null) await launch();
      // A launch that closes at once leaves nobody to talk to.
      if (session === null) return last?.result ?? launch();
      if (text.trim() === '' && last) return keepSilent(last);
      return hear(text, session, intentRequest(locale, route(text)));
    },
    leave: async () => {
      await endSession('USER_INITIATED');
    },
  };
}
