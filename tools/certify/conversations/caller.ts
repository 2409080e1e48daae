// Calls the handler and keeps what came back: one request at a time, from any standing, in one locale.
import type { IntentRequest, Request, RequestEnvelope } from 'ask-sdk-model';
import type { State } from '../../../lambda/core/dialog/state';
import { buildEnvelope, intentRequest, launchRequest, openSession } from '../../simulator/envelopes';
import type { RoutedIntent } from '../../simulator/route';
import { type Exchange, isOpen, readExchange, type Scene } from './exchange';
import type { ScriptIndex } from './scriptIndex';
import type { Handler } from './startHandler';

/** The skill's id as the certification sets it, in the function's environment and in every envelope. */
export const SKILL_ID = 'amzn1.ask.skill.00000000-0000-4000-8000-000000000000';

/** Where a listener stands: the session's attributes, or a new session. */
export type Standing = Record<string, unknown> | null;

export interface Step {
  scene: Scene;
  name: string;
  request: Request;
  about?: string;
  from?: Standing;
  /** Changes the envelope before it is sent. */
  change?: (envelope: RequestEnvelope) => unknown;
}

export interface Caller {
  locale: string;
  /** Words as a device would send them. */
  route: (text: string) => RoutedIntent;
  send: (step: Step) => Promise<Exchange>;
  launch: () => Request;
  intent: (routed: RoutedIntent) => IntentRequest;
  /** An intent without slots. */
  named: (name: string) => IntentRequest;
  /** Everything sent so far, in order. */
  exchanges: readonly Exchange[];
}

const ownId = (envelope: RequestEnvelope): RequestEnvelope => {
  const application = { applicationId: SKILL_ID };
  const { session, context } = envelope;
  return {
    ...envelope,
    ...(session ? { session: { ...session, application } } : {}),
    context: { ...context, System: { ...context.System, application } },
  };
};

/** Where a reply leaves its listener. */
export const standingAfter = (exchange: Exchange): Standing => (isOpen(exchange) ? exchange.attributes : null);

export function createCaller(
  locale: string,
  { handler, index, route }: { handler: Handler; index: ScriptIndex; route: Caller['route'] },
): Caller {
  const exchanges: Exchange[] = [];
  const named = (name: string): IntentRequest => intentRequest(locale, { name, slots: [] });
  return {
    locale,
    route,
    launch: () => launchRequest(locale),
    intent: (routed) => intentRequest(locale, routed),
    named,
    exchanges,
    send: async ({ scene, name, request, about = '', from = null, change = (same) => same }) => {
      const session = { ...openSession(locale), isNew: from === null, attributes: from ?? {} };
      const envelope = change(ownId(buildEnvelope(session, request))) as RequestEnvelope;
      const before = (from?.state ?? null) as State | null;
      const exchange = readExchange({ scene, name, request, about, before }, await handler.send(envelope), index);
      exchanges.push(exchange);
      return exchange;
    },
  };
}
