// Rules on what is kept between visits, judged by visits days apart with a real table.
import type { Visits } from '../conversations/scenes/visits';
import { SAID } from '../conversations/scenes/questions';
import { judged, type Verdict } from '../verdict';
import { type Judges, when } from './judge';
import { speaksKey, speechOf } from './replies/reply';
import { speechesOf } from './replies/session';

export type VisitJudge = (visits: Visits) => Verdict;

const RESUME = /^prompt\.resume$/u;
const SLOW = 'rate="85%"';
/** What the table may hold of a listener. */
const ITEM_KEYS = ['id', 'revision', 'expires', 'memory'];
const MEMORY_KEYS = ['version', 'place', 'pace', 'detail'];
const PLACE_KEYS = ['leaflet', 'sentence', 'at'];

const bag = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

const strangers = (item: Record<string, unknown>): string[] => {
  const memory = bag(item.memory);
  return [
    ...Object.keys(item).filter((key) => !ITEM_KEYS.includes(key)),
    ...Object.keys(memory).filter((key) => !MEMORY_KEYS.includes(key)),
    ...Object.keys(bag(memory.place)).filter((key) => !PLACE_KEYS.includes(key)),
    ...when(JSON.stringify(item).toLowerCase().includes(SAID), 'words of the listener'),
  ];
};

const gone = ({ held, left }: Visits['forgetting']): Verdict =>
  judged(
    held.length,
    'records',
    left.map((item) => `left: ${JSON.stringify(item).slice(0, 160)}`),
  );

export const VISIT_JUDGES: Judges<VisitJudge> = {
  'voice-8b': ({ afterSlower }) =>
    judged(
      afterSlower.length,
      'launches',
      afterSlower
        .filter((exchange) => !speechesOf(exchange).join('').includes(SLOW))
        .map((exchange) => `not slower: "${speechOf(exchange)}"`),
    ),
  'voice-12a': ({ afterTopic }) =>
    judged(
      afterTopic.length,
      'topics',
      afterTopic
        .filter((exchange) => !speaksKey(exchange, RESUME))
        .map((exchange) => `${exchange.about}: "${speechOf(exchange)}"`),
    ),
  'voice-12b': ({ afterWarning }) =>
    judged(
      afterWarning.length,
      'launches',
      afterWarning.filter((exchange) => speaksKey(exchange, RESUME)).map((exchange) => `"${speechOf(exchange)}"`),
    ),
  'voice-37a': ({ items }) =>
    judged(
      items.length,
      'items',
      items.flatMap((item) => strangers(item).map((key) => `the table holds ${key}`)),
    ),
  'voice-37b': ({ items }) =>
    judged(
      items.length,
      'items',
      items.filter(({ expires }) => typeof expires !== 'number' || expires <= 0).map(() => 'an item never expires'),
    ),
  'voice-38a': ({ forgetting }) => gone(forgetting),
  'voice-38b': ({ disabling }) => gone(disabling),
};
