// Plants a word that nobody says in every text of an envelope, so that it can be looked for in all that comes out.
import type { RequestEnvelope } from 'ask-sdk-model';

export const CANARY = 'Qvoxlumbra';

/** The word as it is, spelt out letter by letter, and the two ways it may be packed. */
const TRACES = [
  new RegExp(CANARY, 'iu'),
  new RegExp(CANARY.slice(0, 4).split('').join('[ ,.]*'), 'iu'),
  new RegExp(Buffer.from(CANARY).toString('base64').slice(0, 8), 'u'),
  new RegExp(Buffer.from(CANARY).toString('hex'), 'iu'),
];

export const holdsCanary = (text: string): boolean => TRACES.some((trace) => trace.test(text));

type Bag = Record<string, unknown>;

/** Without these a request is another request; they are changed now and then, everything else always. */
const STEERING = [
  'type',
  'name',
  'locale',
  'code',
  'timestamp',
  'version',
  'kind',
  'leaflet',
  'pace',
  'detail',
  'warned',
];
const SELDOM = 12;

/** Numbers that look chosen at random and are the same every time. */
const dice = (seed: number): (() => number) => {
  let at = seed;
  return () => {
    at = (Math.imul(at, 1_103_515_245) + 12_345) % 2 ** 31;
    return Math.abs(at);
  };
};

const change = (text: string, throwDice: () => number): string =>
  throwDice() % 2 === 0 ? `${text} ${CANARY}` : CANARY;

const plantIn = (value: unknown, key: string, throwDice: () => number): unknown => {
  if (typeof value === 'string') {
    const isSteering = STEERING.includes(key);
    return isSteering && throwDice() % SELDOM !== 0 ? value : change(value, throwDice);
  }
  if (Array.isArray(value)) return value.map((part) => plantIn(part, key, throwDice));
  if (typeof value !== 'object' || value === null) return value;
  // Within a state, ids are left alone half of the time: a state that is damaged everywhere is never looked at.
  const isLeft = key === 'state' && throwDice() % 2 === 0;
  const planted: Bag = {};
  for (const [name, part] of Object.entries(value)) planted[name] = isLeft ? part : plantIn(part, name, throwDice);
  return planted;
};

const bag = (value: unknown): Bag => (typeof value === 'object' && value !== null ? (value as Bag) : {});

/** @returns a copy with the word in every slot, attribute, id and other text, and in names that need not be there */
export function plant(envelope: RequestEnvelope, seed: number): RequestEnvelope {
  const planted = plantIn(envelope, '', dice(seed)) as Bag;
  const { request, session, context } = {
    request: bag(planted.request),
    session: bag(planted.session),
    context: planted.context,
  };
  const intent = bag(request.intent);
  const extra = { [CANARY]: { name: CANARY, value: CANARY } };
  return {
    ...planted,
    [CANARY]: CANARY,
    request: {
      ...request,
      error: { type: CANARY, message: CANARY },
      intent: { ...intent, slots: { ...bag(intent.slots), ...extra } },
    },
    session: { ...session, attributes: { ...bag(session.attributes), [CANARY]: CANARY } },
    context: { ...bag(context), Geolocation: { [CANARY]: CANARY }, Viewport: { id: CANARY } },
  } as unknown as RequestEnvelope;
}
