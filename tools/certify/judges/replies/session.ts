// Rules on the response as an envelope: open or closed, what it may hold, how large it may be, and when it must be empty.
import type { Directive } from 'ask-sdk-model';
import type { Exchange } from '../../conversations/exchange';
import { ssmlOf } from '../../conversations/exchange';
import { judged, needsPerson, notApplicable } from '../../verdict';
import type { Judges } from '../judge';
import {
  each,
  endsWithPrompt,
  everySpoken,
  isOpen,
  judgeEach,
  ofScenes,
  quoteSpeech,
  type ReplyJudge,
  speechOf,
  spokenIn,
} from './reply';

const MOST_SPEECH = 8000;
const MOST_CARD = 8000;
const MOST_ADDRESS = 2000;
const MOST_RESPONSE = 24 * 1024;
/** A sixth of the response: what the session carries must leave room for what is said. */
const MOST_ATTRIBUTES = 4096;
const MOST_AUDIO = 5;
const MOST_MS = 8000;
const MOST_ENTITIES = 100;
const RESPONSE_KEYS = ['outputSpeech', 'reprompt', 'card', 'directives', 'shouldEndSession'];
const ENVELOPE_KEYS = ['version', 'response', 'sessionAttributes', 'userAgent'];
const QUESTION = /[?？؟]$/u;

const directivesOf = ({ response }: Exchange): Directive[] => response?.directives ?? [];

export const speechesOf = ({ response }: Exchange): string[] =>
  [ssmlOf(response?.outputSpeech), ssmlOf(response?.reprompt?.outputSpeech)].filter((ssml) => ssml !== null);

const closes = (exchange: Exchange): string | null =>
  exchange.response?.shouldEndSession === true ? null : 'the session stays open';

const isEmpty = ({ response }: Exchange): string | null =>
  response !== null && Object.keys(response).length === 0 ? null : 'the response is not empty';

const cardOf = ({ response }: Exchange): { text: string; address: string } => {
  const card = (response?.card ?? {}) as {
    title?: string;
    content?: string;
    text?: string;
    image?: { smallImageUrl?: string; largeImageUrl?: string };
  };
  const { smallImageUrl = '', largeImageUrl = '' } = card.image ?? {};
  return {
    text: [card.title, card.content, card.text].join(' '),
    address: smallImageUrl.length > largeImageUrl.length ? smallImageUrl : largeImageUrl,
  };
};

const withCards = (recording: Parameters<ReplyJudge>[0]): Exchange[] =>
  recording.exchanges.filter(({ response }) => response?.card !== undefined);

const onCards =
  (find: (exchange: Exchange) => string | null): ReplyJudge =>
  (recording) => {
    const cards = withCards(recording);
    return cards.length === 0 ? notApplicable('no reply has a card') : judgeEach('cards', cards, find);
  };

const countAudio = (exchange: Exchange): number => speechesOf(exchange).join('').split('<audio').length - 1;
const withAudio = (recording: Parameters<ReplyJudge>[0]): Exchange[] =>
  recording.exchanges.filter((exchange) => countAudio(exchange) > 0);

const sizes =
  (noun: string, sizeOf: (exchange: Exchange) => number, most: number): ReplyJudge =>
  ({ exchanges }) => {
    const largest = Math.max(0, ...exchanges.map(sizeOf));
    return judged(
      exchanges.length,
      `${noun}, at most ${largest}`,
      exchanges
        .filter((exchange) => sizeOf(exchange) > most)
        .map((exchange) => `${exchange.name}: ${sizeOf(exchange)} of ${most}`),
    );
  };

const CODE_NAME = /\b\w+Intent\b|\bAMAZON\.|\b[a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*\b|\{\{|\}\}/u;

const isForScreens = ({ type }: Directive): boolean => type.startsWith('Alexa.Presentation');

export const SESSION_JUDGES: Judges<ReplyJudge> = {
  'platform-1.18a': each('envelopes', ['other-skill'], ({ response }) =>
    response?.outputSpeech === undefined ? null : 'another skill is answered',
  ),
  'platform-1.20a': (recording) =>
    judgeEach('open replies', spokenIn(recording).filter(isOpen), (exchange) =>
      endsWithPrompt(exchange) ? null : `no prompt at the end of ${quoteSpeech(exchange)}`,
    ),
  'platform-1.20b': (recording) =>
    judgeEach(
      'closed replies',
      spokenIn(recording).filter((exchange) => exchange.response?.shouldEndSession === true),
      (exchange) =>
        endsWithPrompt(exchange) || QUESTION.test(speechOf(exchange))
          ? `asks and closes: ${quoteSpeech(exchange)}`
          : null,
    ),
  'platform-1.22a': each('states', ['stop'], closes),
  'platform-1.22b': each('states', ['cancel'], closes),
  'platform-1.28': onCards((exchange) => {
    const code = CODE_NAME.exec(cardOf(exchange).text)?.[0];
    return code === undefined ? null : `the card shows ${code}`;
  }),
  'platform-1.30': (recording) =>
    judgeEach('open replies', spokenIn(recording).filter(isOpen), ({ reprompt }) =>
      reprompt === null || reprompt === '' ? 'no reprompt' : null,
    ),
  'platform-2.20': (recording) =>
    judgeEach('replies', spokenIn(recording), (exchange) => {
      const dialog = recording.subject.built.dialog?.intents.map(({ name }) => name) ?? [];
      const elicited = directivesOf(exchange).filter(({ type }) => type === 'Dialog.ElicitSlot') as {
        updatedIntent?: { name: string };
      }[];
      const lost = elicited.find(({ updatedIntent }) => !dialog.includes(updatedIntent?.name ?? ''));
      return lost === undefined ? null : 'a slot is elicited for an intent outside the dialog model';
    }),
  'platform-2.24b': each('states', ['home'], closes),
  'platform-2.31': everySpoken((exchange) => {
    const entities = directivesOf(exchange).filter(({ type }) => type === 'Dialog.UpdateDynamicEntities');
    const count = JSON.stringify(entities).split('"value":').length - 1;
    return count > MOST_ENTITIES ? `${count} dynamic values` : null;
  }),
  'platform-4.1a': sizes(
    'replies; characters of speech',
    (exchange) => Math.max(0, ...speechesOf(exchange).map(({ length }) => length)),
    MOST_SPEECH,
  ),
  'platform-4.1b': onCards((exchange) =>
    cardOf(exchange).text.length > MOST_CARD ? `${cardOf(exchange).text.length} characters` : null,
  ),
  'platform-4.1c': onCards((exchange) =>
    cardOf(exchange).address.length > MOST_ADDRESS
      ? `an address of ${cardOf(exchange).address.length} characters`
      : null,
  ),
  'platform-4.1d': (recording) =>
    withAudio(recording).length === 0
      ? notApplicable('no reply plays audio')
      : needsPerson('Add up the length of the audio in each reply: 240 seconds at most, 90 in a reprompt.'),
  'platform-4.1e': sizes('responses; bytes', ({ json }) => Buffer.byteLength(json), MOST_RESPONSE),
  'platform-4.2': sizes(
    'responses; bytes of session attributes',
    ({ attributes }) => Buffer.byteLength(JSON.stringify(attributes)),
    MOST_ATTRIBUTES,
  ),
  'platform-4.3': (recording) =>
    withAudio(recording).length === 0
      ? notApplicable('no reply plays audio')
      : judgeEach('replies with audio', withAudio(recording), (exchange) =>
          countAudio(exchange) > MOST_AUDIO ? `${countAudio(exchange)} audio files` : null,
        ),
  'platform-4.4': sizes('replies; milliseconds', ({ ms }) => Math.ceil(ms), MOST_MS),
  'platform-4.6': everySpoken(({ response }) =>
    typeof response?.shouldEndSession === 'boolean' ? null : 'shouldEndSession is left out',
  ),
  'platform-4.8': (recording) => {
    const [plain, ...news] = ofScenes(recording, 'new-properties');
    return judgeEach('envelopes', news, (exchange) =>
      plain && speechOf(plain) === speechOf(exchange) ? null : `the reply is ${quoteSpeech(exchange)}`,
    );
  },
  'platform-4.9': ({ exchanges }) =>
    judgeEach('responses', exchanges, ({ response, json }) => {
      const envelope = json === '' ? [] : Object.keys((JSON.parse(json) as object | null) ?? {});
      const odd = [
        ...Object.keys(response ?? {}).filter((key) => !RESPONSE_KEYS.includes(key)),
        ...envelope.filter((key) => !ENVELOPE_KEYS.includes(key)),
      ];
      return odd.length === 0 ? null : `the response holds ${odd.join(', ')}`;
    }),
  'platform-4.11': each('requests', ['session-ended'], isEmpty),
  'platform-4.12': each('requests', ['exception'], isEmpty),
  'platform-4.15': each('requests', ['other-request'], isEmpty),
  'platform-9.9b': ({ parameters }) =>
    judged(1, 'handler', parameters < 3 ? [] : [`the handler declares ${parameters} parameters`]),
  'platform-9.11a': ({ exchanges }) =>
    judgeEach(
      'replies to devices without a screen',
      exchanges.filter(({ scene }) => scene !== 'screen'),
      (exchange) => (directivesOf(exchange).some(isForScreens) ? 'a directive for a screen' : null),
    ),
  'platform-9.11b': (recording, { manifest }) => {
    const declared = (manifest.apis.custom?.interfaces ?? []).some(({ type }) => type === 'ALEXA_PRESENTATION_APL');
    return judgeEach('replies to devices with a screen', ofScenes(recording, 'screen'), (exchange) =>
      directivesOf(exchange).some(isForScreens) && !declared
        ? 'the manifest does not declare ALEXA_PRESENTATION_APL'
        : null,
    );
  },
};
