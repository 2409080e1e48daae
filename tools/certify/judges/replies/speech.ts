// Rules on how replies sound: markup, pauses, rates, length, language, reprompts.
import { XMLValidator } from 'fast-xml-parser';
import type { Exchange } from '../../conversations/exchange';
import type { Recording } from '../../conversations/record';
import { type HeardLine, isPrompt } from '../../conversations/scriptIndex';
import { countLength, limitsOf } from '../../../content/checks/limits';
import { judged } from '../../verdict';
import type { Judges } from '../judge';
import { beginsSafe, everySpoken, judgeEach, quoteSpeech, type ReplyJudge, speechOf, spokenIn } from './reply';
import { speechesOf } from './session';

/** Tags that work in all 17 locales. */
const PORTABLE = ['speak', 'break', 'p', 's', 'prosody', 'say-as', 'sub', 'lang', 'audio'];
const TAG = /<\/?([a-z][\w:-]*)/giu;
const RATES = ['75%', '85%', '100%', '115%', '130%'];
const RATE = /<prosody rate="([^"]*)"/gu;
const BREAK = /<break time="(\d+)ms"\/>/gu;
/** Milliseconds of a pause: between sentences, before an item of a list, before the prompt. */
const PAUSES = { sentence: 300, item: 600, prompt: 800 };
const ENOUGH = 0.95;
/** Nobody keeps more than a third above the cap in mind. */
const HARD = 4 / 3;
const QUESTION_MARK = /[?？؟]/gu;
/** Letters said one by one. */
const LETTERS = /^(?:\p{L}\p{M}*(?:, |\.$))+$/u;
const NOT_LETTERS = /[^\p{L}\p{M}]+/gu;

/** Texts are judged once, however many replies hold them. */
const once = <Value>(find: (text: string) => Value): ((text: string) => Value) => {
  const known = new Map<string, Value>();
  return (text) => {
    const found = known.has(text) ? (known.get(text) as Value) : find(text);
    known.set(text, found);
    return found;
  };
};

const isWellFormed = once(
  (ssml: string) => /^<speak>.+<\/speak>$/su.test(ssml) && XMLValidator.validate(ssml) === true,
);

const oddTag = once((ssml: string): string | undefined =>
  [...ssml.matchAll(TAG)].map(([, tag = '']) => tag.toLowerCase()).find((tag) => !PORTABLE.includes(tag)),
);

const lettersOf = (text: string): string => text.replaceAll(NOT_LETTERS, '').toLowerCase();

const isLetters = ({ text, kinds }: HeardLine): boolean => kinds.length === 0 && LETTERS.test(text);

const isPartOf = (spelled: string, text: string): boolean => spelled !== '' && spelled.includes(lettersOf(text));

/** In no catalogue, and neither letters nor a word that the letters make. */
const findForeign = ({ lines }: Exchange): HeardLine | undefined => {
  const spelled = lettersOf(lines.flatMap((line) => (isLetters(line) ? [line.text] : [])).join(''));
  return lines.find((line) => line.kinds.length === 0 && !isLetters(line) && !isPartOf(spelled, line.text));
};

const neededPause = (lines: readonly HeardLine[], at: number): number => {
  const line = lines[at];
  if (line !== undefined && at === lines.length - 1 && isPrompt(line)) return PAUSES.prompt;
  return line?.isItem === true ? PAUSES.item : PAUSES.sentence;
};

const shortPause = (exchange: Exchange): string | null => {
  const { lines } = exchange;
  const pauses = [...(speechesOf(exchange)[0] ?? '').matchAll(BREAK)].map(([, ms]) => Number(ms));
  for (let at = 1; at < lines.length; at += 1) {
    const needed = neededPause(lines, at);
    const found = pauses[at - 1] ?? 0;
    if (found < needed) return `${found} ms before "${lines[at]?.text ?? ''}", ${needed} needed`;
  }
  return null;
};

const WHOLE = 'whole-document';
const EXACT = 'exact';

/** The leaflet's own sentences and spelling are as long as they are. */
const isExempt = ({ after, lines, about }: Exchange): boolean =>
  after?.place?.topic === WHOLE ||
  after?.place?.variant === EXACT ||
  about === 'spell' ||
  lines.some((line) => isLetters(line) || line.keys.some((key) => key.startsWith('exact.')));

/** Different replies with their lengths. */
const countReplies = (recording: Recording): { exchange: Exchange; length: number }[] => {
  const limits = limitsOf(recording.subject.language.id);
  const exact = exactSentences(recording);
  const replies = spokenIn(recording).filter((one) => !isExempt(one) && !one.lines.some(({ text }) => exact.has(text)));
  const distinct = new Map(replies.map((exchange) => [speechOf(exchange), exchange]));
  return [...distinct].map(([text, exchange]) => ({ exchange, length: countLength(text, limits) }));
};

/** Warnings say what they must; how short they are is a matter of their script. */
const mostlyShort: ReplyJudge = (recording) => {
  const { turn, unit } = limitsOf(recording.subject.language.id);
  const counted = countReplies(recording).filter(({ exchange }) => !beginsSafe(exchange));
  const over = counted.filter(({ length }) => length > turn).toSorted((one, other) => other.length - one.length);
  const share = 1 - over.length / Math.max(1, counted.length);
  const noun = `replies, ${(share * 100).toFixed(1)} % within ${turn} ${unit}`;
  const evidence = over.map(({ exchange, length }) => `${exchange.name}: ${length} ${unit}`);
  return judged(counted.length, noun, share < ENOUGH ? [`only ${(share * 100).toFixed(1)} %`, ...evidence] : []);
};

const neverLong: ReplyJudge = (recording) => {
  const { turn, unit } = limitsOf(recording.subject.language.id);
  const counted = countReplies(recording);
  const longest = Math.max(0, ...counted.map(({ length }) => length));
  const far = counted.filter(({ length }) => length > turn * HARD);
  return judged(
    counted.length,
    `replies, at most ${longest} ${unit}`,
    far.map(({ exchange, length }) => `${exchange.name}: ${length} ${unit}`),
  );
};

/** Sentences that only the exact reading speaks. */
const exactSentences = ({ subject: { leaflets } }: Recording): Set<string> => {
  const topics = leaflets.flatMap((leaflet) => Object.values(leaflet.topics));
  const told = new Set(
    topics
      .flatMap(({ portions, byProcedure }) => [
        ...portions.flat(),
        ...Object.values(byProcedure).flatMap((telling) => telling.portions.flat()),
      ])
      .map(({ text }) => text),
  );
  return new Set(topics.flatMap(({ exact }) => exact.flat().map(({ text }) => text)).filter((text) => !told.has(text)));
};

/** A number counts as one word, however many digits are spoken. */
const maskNumbers = ({ subject: { contract, locale } }: Recording, text: string): string => {
  const { number = '', line = null } = contract.emergency[locale] ?? {};
  return [line ?? '', number]
    .filter((spoken) => spoken !== '')
    .reduce((rest, spoken) => rest.replaceAll(spoken, 'number'), text);
};

const repeatsPrompt = ({ lines, reprompt }: Exchange): boolean => reprompt !== null && reprompt === lines.at(-1)?.text;

export const SPEECH_JUDGES: Judges<ReplyJudge> = {
  'platform-9.10a': everySpoken((exchange) => {
    const broken = speechesOf(exchange).find((ssml) => !isWellFormed(ssml));
    return broken === undefined ? null : `no XML: ${broken.slice(0, 160)}`;
  }),
  'platform-9.10b': everySpoken((exchange) => {
    const tag = speechesOf(exchange)
      .map(oddTag)
      .find((found) => found !== undefined);
    return tag === undefined ? null : `<${tag}> does not work in every locale`;
  }),
  'platform-9.21b': everySpoken((exchange) => {
    const foreign = findForeign(exchange);
    return foreign === undefined ? null : `"${foreign.text}" stands in no catalogue of this language`;
  }),
  'platform-9.22b': everySpoken((exchange) => {
    const own = exchange.lines.filter(({ kinds }) => !kinds.includes('LEAFLET'));
    const count = own.reduce((sum, { text }) => sum + (text.match(QUESTION_MARK) ?? []).length, 0);
    return count > 1 ? `${count} questions: ${quoteSpeech(exchange)}` : null;
  }),
  'voice-4a': mostlyShort,
  'voice-4b': neverLong,
  'voice-7': everySpoken(shortPause),
  'voice-8a': everySpoken((exchange) => {
    const odd = [...speechesOf(exchange).join('').matchAll(RATE)]
      .map(([, rate = '']) => rate)
      .find((rate) => !RATES.includes(rate));
    return odd === undefined ? null : `the rate ${odd}`;
  }),
  'voice-11': (recording) => {
    const limits = limitsOf(recording.subject.language.id);
    const replies = spokenIn(recording).filter(({ reprompt }) => reprompt !== null && reprompt !== '');
    return judgeEach('reprompts', replies, (exchange) => {
      if (repeatsPrompt(exchange)) return 'the reprompt is the prompt again';
      const length = countLength(maskNumbers(recording, exchange.reprompt ?? ''), limits);
      return length > limits.reprompt ? `the reprompt has ${length} ${limits.unit}` : null;
    });
  },
  'voice-29': (recording) =>
    judgeEach(
      'replies to a device with a screen',
      recording.exchanges.filter(({ scene }) => scene === 'screen'),
      (exchange) => {
        const shown = shownTexts(exchange.response?.directives ?? []);
        const silent = shown.find((text) => !speechOf(exchange).includes(text));
        return silent === undefined ? null : `"${silent}" is shown and not spoken`;
      },
    ),
};

/** Texts of screen documents: what stands under `text` in a document or in its data. */
function shownTexts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(shownTexts);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'text' && typeof inner === 'string' && !inner.includes('${') ? [inner] : shownTexts(inner),
  );
}
