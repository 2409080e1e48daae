// Writes request envelopes as a device without a screen sends them. Ids look real and belong to nobody.
import { randomBytes, randomUUID } from 'node:crypto';
import type {
  LaunchRequest,
  IntentRequest,
  Request,
  RequestEnvelope,
  SessionEndedReason,
  SessionEndedRequest,
  Slot,
  SlotValue,
} from 'ask-sdk-model';
import type { RoutedIntent, RoutedSlot } from './route';

const upperId = (characters: number): string =>
  randomBytes(characters).toString('hex').toUpperCase().slice(0, characters);
const ID_LENGTH = 52;

const APPLICATION = { applicationId: `amzn1.ask.skill.${randomUUID()}` };
const USER = { userId: `amzn1.ask.account.${upperId(ID_LENGTH)}` };
const DEVICE = { deviceId: `amzn1.ask.device.${upperId(ID_LENGTH)}`, supportedInterfaces: {} };

/** What Alexa carries from turn to turn. */
export interface DeviceSession {
  readonly sessionId: string;
  readonly locale: string;
  isNew: boolean;
  attributes: Record<string, unknown>;
}

export const openSession = (locale: string): DeviceSession => ({
  sessionId: `amzn1.echo-api.session.${randomUUID()}`,
  locale,
  isNew: true,
  attributes: {},
});

const requestBase = (locale: string) => ({
  requestId: `amzn1.echo-api.request.${randomUUID()}`,
  timestamp: new Date().toISOString(),
  locale,
});

export const launchRequest = (locale: string): LaunchRequest => ({ type: 'LaunchRequest', ...requestBase(locale) });

/** Amazon's own slot types come without resolutions; custom ones say whether the value was among theirs. */
const resolveSlot = ({ type, value }: RoutedSlot): Pick<Slot, 'resolutions'> => {
  if (type.startsWith('AMAZON.')) return {};
  const authority = `amzn1.er-authority.echo-sdk.${APPLICATION.applicationId}.${type}`;
  if (value === null) {
    return {
      resolutions: { resolutionsPerAuthority: [{ authority, status: { code: 'ER_SUCCESS_NO_MATCH' }, values: [] }] },
    };
  }
  const values = [{ value: { name: value.name.value, id: value.id ?? '' } }];
  return { resolutions: { resolutionsPerAuthority: [{ authority, status: { code: 'ER_SUCCESS_MATCH' }, values }] } };
};

const writeSlot = (slot: RoutedSlot): Slot => {
  const empty: Slot = { name: slot.name, confirmationStatus: 'NONE' };
  if (slot.heard === null) return empty;
  const resolved = resolveSlot(slot);
  const slotValue: SlotValue = { type: 'Simple', value: slot.heard, ...resolved };
  // Alexa also sends where a value came from, which ask-sdk-model leaves out.
  const filled = { ...empty, value: slot.heard, ...resolved, source: 'USER', slotValue };
  return filled;
};

export const intentRequest = (locale: string, { name, slots }: RoutedIntent): IntentRequest => ({
  type: 'IntentRequest',
  ...requestBase(locale),
  dialogState: 'COMPLETED',
  intent: {
    name,
    confirmationStatus: 'NONE',
    slots: Object.fromEntries(slots.map((slot) => [slot.name, writeSlot(slot)])),
  },
});

export const sessionEndedRequest = (locale: string, reason: SessionEndedReason): SessionEndedRequest => ({
  type: 'SessionEndedRequest',
  ...requestBase(locale),
  reason,
});

export function buildEnvelope(session: DeviceSession, request: Request): RequestEnvelope {
  return {
    version: '1.0',
    session: {
      new: session.isNew,
      sessionId: session.sessionId,
      application: APPLICATION,
      attributes: session.attributes,
      user: USER,
    },
    context: {
      System: { application: APPLICATION, user: USER, device: DEVICE, apiEndpoint: 'https://api.amazonalexa.com' },
    },
    request,
  };
}
