// Rules on what is answered to what was asked: launch, help, samples, odd slots, nonsense.
import type { Exchange } from '../../conversations/exchange';
import { intentOf } from '../../conversations/exchange';
import type { Recording } from '../../conversations/record';
import type { Judges } from '../judge';
import {
  each,
  endsWithPrompt,
  failureOf,
  isMiss,
  isOpen,
  judgeEach,
  ofScenes,
  quoteSpeech,
  type ReplyJudge,
  speaksKey,
  speechOf,
  tellsLeaflet,
} from './reply';

const LEAST_NAMED = 2;

/** Labels and names of topics that a listener hears and could say. */
const namedTopics = ({ subject: { leaflets } }: Recording, text: string): string[] => {
  const said = text.toLowerCase();
  const topics = leaflets.flatMap(({ topics: all }) => Object.values(all));
  return topics
    .filter(({ label, name }) => said.includes(label.toLowerCase()) || said.includes(name.toLowerCase()))
    .map(({ label }) => label);
};

const namesSubject = ({ subject: { leaflets, contract } }: Recording, text: string): boolean => {
  const said = text.toLowerCase();
  const names = leaflets.flatMap(({ title, procedures }) => [
    title,
    ...Object.values(procedures).map(({ name }) => name),
  ]);
  return [...names, contract.clinic].some((name) => said.includes(name.toLowerCase()));
};

const introduces =
  (recording: Recording) =>
  (exchange: Exchange): string | null => {
    if (!isOpen(exchange)) return 'the session closes';
    if (!endsWithPrompt(exchange)) return null;
    const words = speechOf(exchange);
    if (exchange.lines.length < 2 || !namesSubject(recording, words)) return `it only greets: ${quoteSpeech(exchange)}`;
    return namedTopics(recording, exchange.reprompt ?? '').length === 0 ? 'its reprompt names nothing to say' : null;
  };

const FREE_WORDS = 'words';

/** Whether a reply is about what the intent stands for; personal advice is judged by voice-27. */
const isRelevant = (exchange: Exchange): boolean => {
  const { about } = exchange;
  if (about.startsWith('subject:'))
    return tellsLeaflet(exchange) || exchange.lines.some(({ kinds }) => kinds.includes('GAP'));
  if (about === 'emergency' || about === 'same-day' || about === 'crisis')
    return exchange.lines[0]?.kinds.includes('SAFE') === true;
  if (about === 'off-topic') return speaksKey(exchange, /^off-topic\./u);
  if (about === 'stop') return !isOpen(exchange);
  return about === 'help' ? speaksKey(exchange, /^help\./u) : true;
};

const isFallback = (exchange: Exchange): boolean => intentOf(exchange) === 'AMAZON.FallbackIntent';

const answers = (exchange: Exchange): string | null => {
  const failure = failureOf(exchange);
  if (failure !== null) return failure;
  if (isMiss(exchange) && !isFallback(exchange) && exchange.about !== FREE_WORDS) return 'not understood';
  return isRelevant(exchange) ? null : `beside the point: ${quoteSpeech(exchange)}`;
};

/** What must hold whatever fills a slot. */
const survives = (exchange: Exchange): string | null => failureOf(exchange);

export const RELEVANCE_JUDGES: Judges<ReplyJudge> = {
  'platform-1.2a': (recording) => {
    const opening = ofScenes(recording, 'launch', 'help');
    const isSaid = opening.some((exchange) => speaksKey(exchange, /^(?:launch|help)\.scope$/u));
    return judgeEach('replies', opening.slice(0, 1), () =>
      isSaid ? null : 'neither launch nor help says what the skill cannot advise on',
    );
  },
  'platform-1.21': (recording) => judgeEach('launches', ofScenes(recording, 'launch'), introduces(recording)),
  'platform-1.23a': each('helps', ['help'], (exchange) => (isOpen(exchange) ? null : 'the session closes')),
  'platform-1.23b': (recording) =>
    judgeEach('helps', ofScenes(recording, 'help'), (exchange) => {
      if (!speaksKey(exchange, /^help\./u)) return `no help: ${quoteSpeech(exchange)}`;
      const named = namedTopics(recording, `${speechOf(exchange)} ${exchange.reprompt ?? ''}`);
      return named.length < LEAST_NAMED && isOpen(exchange) ? `names ${named.length} topics to ask for` : null;
    }),
  'platform-1.24a': each('requests that samples make', ['sample'], answers),
  'platform-1.24b': each('one-shots', ['one-shot'], answers),
  'platform-1.24c': each('example phrases', ['example'], (exchange) => {
    const failure = answers(exchange);
    if (failure !== null) return failure;
    return exchange.about === 'launch' || tellsLeaflet(exchange) ? null : `not answered: ${quoteSpeech(exchange)}`;
  }),
  'platform-1.31': each(
    'nonsense',
    ['nonsense'],
    (exchange) =>
      failureOf(exchange) ?? (tellsLeaflet(exchange) ? `answered from the leaflet: ${quoteSpeech(exchange)}` : null),
  ),
  'platform-2.9': each('unresolved slots', ['unresolved-slot', 'unknown-intent'], survives),
  'platform-2.10': each('empty slots', ['empty-slot'], survives),
  'platform-2.29': (recording) =>
    judgeEach(
      'fallbacks',
      ofScenes(recording, 'fallback').filter(({ about }) => about === 'first'),
      (exchange) => {
        if (!isOpen(exchange)) return 'the session closes';
        const named = namedTopics(recording, speechOf(exchange));
        return named.length < LEAST_NAMED ? `names ${named.length} topics to ask for` : null;
      },
    ),
  'platform-9.19b': (recording) =>
    judgeEach(
      'off-topic questions',
      recording.exchanges.filter(({ scene, about }) => scene === 'sample' && about === 'off-topic'),
      (exchange) => (tellsLeaflet(exchange) ? `answered from the leaflet: ${quoteSpeech(exchange)}` : null),
    ),
};
