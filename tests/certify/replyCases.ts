// For each rule on what is heard, one change to what a good handler answers that must break this rule and no other.
import type { Exchange, Scene } from '../../tools/certify/conversations/exchange';
import { isLeaflet, isPrompt } from '../../tools/certify/conversations/scriptIndex';
import { cutSentences } from '../../tools/content/checks/cutSentences';
import { KNOWN_BY, SAID } from '../../tools/certify/conversations/scenes/questions';
import { MANIFEST } from '../../tools/certify/builtPackage';
import { type Base, editJson, type Json } from './fixture';

/** The body of an answer, as the function returned it. */
export type Body = { response: Json; sessionAttributes?: Json };
type Change = (body: Body, exchange: Exchange, base: Base) => Body | undefined;

export interface ReplyCase {
  rule: string;
  /** Which answers are changed. */
  where: (exchange: Exchange) => boolean;
  /** Only the first of them, or all. */
  all?: boolean;
  change: Change;
  /** Changes what is not an answer: the log, the time, the manifest. */
  aside?: (base: Base) => Base;
}

const BREAK = /<break time="\d+ms"\/>/gu;
const END = '</speak>';

const inScene =
  (scene: Scene, about?: string) =>
  (exchange: Exchange): boolean =>
    exchange.scene === scene && (about === undefined || exchange.about === about);
const isOpenSample = (exchange: Exchange): boolean => exchange.scene === 'sample' && exchange.about === 'topics';
const hasCard = ({ response }: Exchange): boolean => response?.card !== undefined;

const find = ({ recording }: Base, where: (exchange: Exchange) => boolean): Body => {
  const found = recording.exchanges.find(where);
  if (!found) throw new Error('No such exchange was held.');
  return JSON.parse(found.json) as Body;
};

/** Another good answer in place of this one. */
const answerAs =
  (where: (exchange: Exchange) => boolean): Change =>
  (_body, _exchange, base) =>
    find(base, where);
const asLaunch = answerAs(inScene('launch'));
const asLeaflet = answerAs(
  (exchange) => inScene('sample', 'subject:recovery')(exchange) && isLeaflet(exchange.lines[1] ?? exchange.lines[0]!),
);
const asGoodbye = answerAs((exchange) => exchange.scene === 'stop' && exchange.before?.warned === null);

const ssml =
  (change: (ssml: string, exchange: Exchange, base: Base) => string): Change =>
  (body, exchange, base) => {
    const { outputSpeech } = body.response;
    outputSpeech.ssml = change(outputSpeech.ssml, exchange, base);
    return body;
  };

/** Leaves out the lines for which this holds, with the pause before each. */
const dropLines = (isDropped: (line: Exchange['lines'][number]) => boolean): Change =>
  ssml((text, { lines }) => {
    const inner = text.slice('<speak>'.length, -END.length);
    const parts = inner.split(BREAK);
    const pauses = ['', ...(inner.match(BREAK) ?? [])];
    const kept = parts.flatMap((part, at) => {
      const line = lines[at];
      return line && isDropped(line) ? [] : [{ part, pause: pauses[at] ?? '' }];
    });
    return `<speak>${kept.map(({ part, pause }, at) => (at === 0 ? '' : pause) + part).join('')}${END}`;
  });

const PAUSE = '<break time="300ms"/>';
/** Puts lines before the last one. */
const insert = (lines: (exchange: Exchange, base: Base) => string[]): Change =>
  ssml((text, exchange, base) => {
    const added = lines(exchange, base)
      .map((line) => PAUSE + line)
      .join('');
    const at = text.lastIndexOf('<break');
    return at < 0 ? text.replace(END, added + END) : text.slice(0, at) + added + text.slice(at);
  });

const phraseOf = (base: Base, key: string): string => base.recording.subject.language.phrases[key]?.[0] ?? '';
/** A sentence of our own that is neither a question nor a miss. */
const filler = (base: Base): string => cutSentences(phraseOf(base, 'help.intro'), 'en')[0] ?? '';
const pad = (least: number): Change =>
  insert(({ lines }, base) => {
    const said = lines
      .map(({ text }) => text)
      .join(' ')
      .split(' ').length;
    const words = filler(base).split(' ').length;
    return Array.from({ length: Math.max(0, Math.ceil((least - said) / words)) }, () => filler(base));
  });

const respond =
  (change: (response: Json) => void): Change =>
  (body) => {
    change(body.response);
    return body;
  };
const direct = (directive: Json): Change => respond((response) => (response.directives = [directive]));
const apologise: Change = (body, _exchange, base) => {
  body.response.outputSpeech.ssml = `<speak>${phraseOf(base, 'error.failed')}<break time="800ms"/>${phraseOf(base, 'error.prompt')}${END}`;
  return body;
};
const DOCUMENT = { type: 'Alexa.Presentation.APL.RenderDocument', token: 't' };

const declareScreen = (base: Base): Base => {
  const files = editJson(base.given.files, MANIFEST, ({ manifest }) => {
    manifest.apis.custom.interfaces = [{ type: 'ALEXA_PRESENTATION_APL' }];
  });
  return { ...base, given: { ...base.given, files } };
};

const speaksOfMedicine = ({ scene, lines }: Exchange): boolean =>
  scene === 'sample' && lines.some(({ from }) => from.includes('P4.3'));
const firstOfTopic = inScene('sample', 'subject:risks');

export const REPLY_CASES: ReplyCase[] = [
  {
    rule: 'platform-1.2a',
    where: ({ scene }) => scene === 'launch' || scene === 'help',
    all: true,
    change: dropLines(({ keys }) => keys.some((key) => /^(?:launch|help)\.scope$/u.test(key))),
  },
  {
    rule: 'platform-1.9a',
    where: () => false,
    change: (body) => body,
    aside: (base) => ({ ...base, recording: { ...base.recording, log: `heard "${SAID} and so on"\n` } }),
  },
  { rule: 'platform-1.18a', where: inScene('other-skill'), change: asLaunch },
  { rule: 'platform-1.20a', where: firstOfTopic, change: dropLines(isPrompt) },
  {
    rule: 'platform-1.20b',
    where: inScene('stop'),
    change: ssml((text, _, base) =>
      text.replace(END, `<break time="800ms"/>${phraseOf(base, 'prompt.anything')}${END}`),
    ),
  },
  {
    rule: 'platform-1.21',
    where: inScene('launch'),
    change: ssml((_, __, base) => `<speak>${phraseOf(base, 'prompt.ask')}${END}`),
  },
  { rule: 'platform-1.22a', where: inScene('stop'), change: asLaunch },
  { rule: 'platform-1.22b', where: inScene('cancel'), change: asLaunch },
  {
    rule: 'platform-1.23a',
    where: inScene('help'),
    change: (body, exchange, base) => {
      const closed = dropLines(isPrompt)(body, exchange, base) ?? body;
      delete closed.response.reprompt;
      closed.response.shouldEndSession = true;
      return closed;
    },
  },
  { rule: 'platform-1.23b', where: inScene('help'), change: answerAs(inScene('yes-to-nothing')) },
  { rule: 'platform-1.24a', where: isOpenSample, change: apologise },
  { rule: 'platform-1.24b', where: inScene('one-shot', 'topics'), change: apologise },
  { rule: 'platform-1.24c', where: inScene('example', 'ask'), change: asLaunch },
  { rule: 'platform-1.28', where: hasCard, change: respond(({ card }) => (card.title = 'SendQuestionsIntent')) },
  { rule: 'platform-1.30', where: isOpenSample, change: respond((response) => delete response.reprompt) },
  { rule: 'platform-1.31', where: inScene('nonsense'), change: asLeaflet },
  { rule: 'platform-2.9', where: inScene('unresolved-slot'), change: apologise },
  { rule: 'platform-2.10', where: inScene('empty-slot'), change: apologise },
  {
    rule: 'platform-2.20',
    where: isOpenSample,
    change: direct({ type: 'Dialog.ElicitSlot', slotToElicit: 'query', updatedIntent: { name: 'AskAboutIntent' } }),
  },
  { rule: 'platform-2.24b', where: inScene('home'), change: asLaunch },
  {
    rule: 'platform-2.29',
    where: inScene('fallback', 'first'),
    change: ssml((_, __, base) => `<speak>${phraseOf(base, 'prompt.ask')}${END}`),
  },
  {
    rule: 'platform-2.31',
    where: isOpenSample,
    change: direct({
      type: 'Dialog.UpdateDynamicEntities',
      types: Array.from({ length: 101 }, () => ({ value: 'word' })),
    }),
  },
  {
    rule: 'platform-4.1a',
    where: firstOfTopic,
    change: ssml((text) => text.replace('<break', `${'<break time="900ms"/>'.repeat(400)}<break`)),
  },
  { rule: 'platform-4.1b', where: hasCard, change: respond(({ card }) => (card.content = 'word '.repeat(1601))) },
  {
    rule: 'platform-4.1c',
    where: hasCard,
    change: respond(({ card }) => (card.image = { largeImageUrl: `https://clinic.example/${'x'.repeat(2000)}` })),
  },
  {
    rule: 'platform-4.1e',
    where: isOpenSample,
    change: direct({ type: 'Some.Directive', data: 'word '.repeat(5000) }),
  },
  {
    rule: 'platform-4.2',
    where: isOpenSample,
    change: (body) => ({ ...body, sessionAttributes: { ...body.sessionAttributes, more: 'word '.repeat(1000) } }),
  },
  {
    rule: 'platform-4.3',
    where: firstOfTopic,
    change: ssml((text) => text.replace(END, `${'<audio src="https://clinic.example/a.mp3"/>'.repeat(6)}${END}`)),
  },
  {
    rule: 'platform-4.4',
    where: () => false,
    change: (body) => body,
    aside: ({ recording, ...base }) => ({
      ...base,
      recording: {
        ...recording,
        exchanges: recording.exchanges.map((one, at) => (at === 0 ? { ...one, ms: 8001 } : one)),
      },
    }),
  },
  { rule: 'platform-4.6', where: isOpenSample, change: respond((response) => delete response.shouldEndSession) },
  { rule: 'platform-4.8', where: inScene('new-properties', 'new'), change: asLeaflet },
  {
    rule: 'platform-4.9',
    where: isOpenSample,
    change: respond((response) => (response.canFulfillIntent = { canFulfill: 'YES' })),
  },
  { rule: 'platform-4.11', where: inScene('session-ended'), change: asGoodbye },
  { rule: 'platform-4.12', where: inScene('exception'), change: asGoodbye },
  { rule: 'platform-4.15', where: inScene('other-request'), change: asGoodbye },
  {
    rule: 'platform-9.9b',
    where: () => false,
    change: (body) => body,
    aside: (base) => ({ ...base, recording: { ...base.recording, parameters: 3 } }),
  },
  { rule: 'platform-9.10a', where: isOpenSample, change: ssml((text) => text.replace(END, `<s>${END}`)) },
  {
    rule: 'platform-9.10b',
    where: isOpenSample,
    change: ssml((text) =>
      text.replace('<speak>', '<speak><emphasis level="strong">').replace(END, `</emphasis>${END}`),
    ),
  },
  { rule: 'platform-9.11a', where: isOpenSample, change: direct(DOCUMENT) },
  { rule: 'platform-9.11b', where: inScene('screen'), change: direct(DOCUMENT) },
  {
    rule: 'platform-9.19b',
    where: inScene('sample', 'off-topic'),
    change: insert((_, { recording }) => [recording.subject.leaflets[0]?.summary[0]?.text ?? '']),
  },
  { rule: 'platform-9.21b', where: firstOfTopic, change: insert(() => ['Das steht in dem Blatt.']) },
  {
    rule: 'platform-9.22b',
    where: firstOfTopic,
    change: insert((_, base) => [phraseOf(base, 'prompt.ask'), phraseOf(base, 'prompt.ask')]),
  },
  {
    rule: 'voice-3',
    where: inScene('one-shot', 'subject:risks'),
    change: ssml((text, _, base) => text.replace('<speak>', `<speak>${filler(base)}${PAUSE}${filler(base)}${PAUSE}`)),
  },
  { rule: 'voice-4a', where: ({ scene }) => scene === 'ordinary' || scene === 'steer', all: true, change: pad(48) },
  { rule: 'voice-4b', where: inScene('ordinary'), change: pad(61) },
  { rule: 'voice-7', where: firstOfTopic, change: ssml((text) => text.replaceAll('800ms', '100ms')) },
  {
    rule: 'voice-8a',
    where: firstOfTopic,
    change: ssml((text) => text.replace('<speak>', '<speak><prosody rate="50%">').replace(END, `</prosody>${END}`)),
  },
  {
    rule: 'voice-9a',
    where: ({ scene, about, name }) => scene === 'repeat' && about === 'first' && name.startsWith('risks'),
    change: asLeaflet,
  },
  {
    rule: 'voice-9b',
    where: inScene('repeat', 'second'),
    change: ssml((text) => text.replaceAll(/<\/?prosody[^>]*>/gu, '')),
  },
  { rule: 'voice-10', where: inScene('steer'), change: answerAs(inScene('fallback', 'first')) },
  {
    rule: 'voice-11',
    where: isOpenSample,
    change: (body, { lines }) => {
      body.response.reprompt.outputSpeech.ssml = `<speak>${lines.at(-1)?.text ?? ''}${END}`;
      return body;
    },
  },
  { rule: 'voice-13', where: inScene('fallback', 'second'), change: answerAs(inScene('fallback', 'first')) },
  { rule: 'voice-15', where: speaksOfMedicine, change: dropLines(({ kinds }) => kinds.includes('SAFE')) },
  { rule: 'voice-20', where: inScene('core-flag'), change: asLaunch },
  { rule: 'voice-21', where: inScene('more-flags'), all: true, change: asLaunch },
  { rule: 'voice-22', where: inScene('ordinary'), all: true, change: answerAs(inScene('core-flag')) },
  { rule: 'voice-23', where: inScene('red-flag-anywhere'), change: asLaunch },
  {
    rule: 'voice-24a',
    where: inScene('sample', 'emergency'),
    change: ssml((text, _, { recording: { subject } }) =>
      text.replace(subject.contract.emergency[subject.locale]?.number ?? '', 'somebody'),
    ),
  },
  {
    rule: 'voice-26',
    where: inScene('core-flag'),
    change: respond((response) => (response.card = { type: 'Simple', title: 'Help', content: 'Call.' })),
  },
  { rule: 'voice-27', where: inScene('sample', 'personal-advice'), change: asLeaflet },
  {
    rule: 'voice-28',
    where: inScene('sample', 'subject:cost'),
    change: dropLines(({ keys }) => keys.some((key) => key.startsWith('step.'))),
  },
  {
    rule: 'voice-29',
    where: inScene('screen'),
    change: direct({ ...DOCUMENT, datasources: { told: { text: 'Only shown' } } }),
    aside: declareScreen,
  },
  { rule: 'voice-33', where: inScene('follow-up'), all: true, change: asLaunch },
  { rule: 'voice-34', where: inScene('why', 'risks'), change: asLeaflet },
  { rule: 'voice-35', where: inScene('yes-to-nothing'), change: asLeaflet },
  {
    rule: 'voice-36',
    where: () => false,
    change: (body) => body,
    aside: (base) => ({ ...base, recording: { ...base.recording, log: `amzn1.ask.account.${KNOWN_BY}\n` } }),
  },
  {
    rule: 'voice-39',
    where: inScene('canary'),
    change: (body) => ({ ...body, sessionAttributes: { ...body.sessionAttributes, heard: SAID } }),
  },
];

/** Changes to what is kept between visits. */
export const VISIT_CASES: [rule: string, change: (visits: Base['visits']) => Base['visits']][] = [
  ['voice-8b', (visits) => ({ ...visits, afterSlower: visits.afterTopic })],
  ['voice-12a', (visits) => ({ ...visits, afterTopic: visits.afterWarning })],
  ['voice-12b', (visits) => ({ ...visits, afterWarning: visits.afterTopic })],
  ['voice-37a', (visits) => ({ ...visits, items: visits.items.map((item) => ({ ...item, name: 'somebody' })) })],
  ['voice-37b', (visits) => ({ ...visits, items: visits.items.map(({ expires: _expires, ...item }) => item) })],
  ['voice-38a', (visits) => ({ ...visits, forgetting: { held: visits.items, left: visits.items } })],
  ['voice-38b', (visits) => ({ ...visits, disabling: { held: [], left: [] } })],
];
