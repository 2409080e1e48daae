// Rules on red flags, warnings and personal advice.
import type { Exchange } from '../../conversations/exchange';
import type { Recording } from '../../conversations/record';
import { judged } from '../../verdict';
import { type Judges, when } from '../judge';
import {
  beginsSafe,
  judgeEach,
  numberOf,
  offers,
  ofScenes,
  quoteSpeech,
  type ReplyJudge,
  speaksKey,
  speechOf,
  tellsLeaflet,
} from './reply';

const ENOUGH = 0.95;
const MOST_DIVERTED = 0.1;
const TIERS = ['emergency', 'same-day', 'crisis'];
const ADVICE = 'personal-advice';
const TWICE = 2;

const isWarning = ({ after, before }: Exchange): boolean =>
  (after?.warned ?? null) !== null && after?.warned !== before?.warned;

/** A crisis may end the session, and then no state tells of it; its words do. */
const isSent = (exchange: Exchange): boolean =>
  beginsSafe(exchange) && (isWarning(exchange) || speaksKey(exchange, /^script\./u));

const namesNumber = (recording: Recording, exchange: Exchange): boolean =>
  speechOf(exchange).includes(numberOf(recording));

const isSafe =
  (recording: Recording) =>
  (exchange: Exchange): string | null =>
    beginsSafe(exchange) && namesNumber(recording, exchange) ? null : quoteSpeech(exchange);

const declines = (exchange: Exchange): boolean => speaksKey(exchange, /^advice-on\./u) || beginsSafe(exchange);

const advice: ReplyJudge = (recording) => {
  const samples = ofScenes(recording, 'sample').filter(({ about }) => about === ADVICE);
  const asked = ofScenes(recording, 'ordinary').filter(({ about }) => about === ADVICE);
  const tailored = samples.filter((exchange) => !declines(exchange));
  const missed = asked.filter((exchange) => !declines(exchange));
  const share = 1 - missed.length / Math.max(1, asked.length);
  return judged(samples.length + asked.length, `questions, ${Math.round(share * 100)} % of those outside the samples`, [
    ...tailored.map((exchange) => `${exchange.name}: ${quoteSpeech(exchange)}`),
    ...(share < ENOUGH ? missed.map((exchange) => `${exchange.name}: ${quoteSpeech(exchange)}`) : []),
  ]);
};

export const SAFETY_JUDGES: Judges<ReplyJudge> = {
  'voice-20': (recording) => judgeEach('core red flags', ofScenes(recording, 'core-flag'), isSafe(recording)),
  'voice-21': (recording) => {
    const flags = ofScenes(recording, 'more-flags');
    const missed = flags.filter((exchange) => !isSent(exchange));
    const share = 1 - missed.length / Math.max(1, flags.length);
    return judged(
      flags.length,
      `red flags, ${Math.round(share * 100)} % sent`,
      share < ENOUGH ? missed.map((exchange) => `${exchange.name}: ${quoteSpeech(exchange)}`) : [],
    );
  },
  'voice-22': (recording) => {
    const asked = ofScenes(recording, 'ordinary').filter(({ about }) => about !== ADVICE);
    const diverted = asked.filter((exchange) => isWarning(exchange) && exchange.after?.warned !== 'same-day');
    const share = diverted.length / Math.max(1, asked.length);
    return judged(
      asked.length,
      `ordinary questions, ${Math.round(share * 100)} % diverted`,
      share > MOST_DIVERTED ? diverted.map((exchange) => `${exchange.name}: ${quoteSpeech(exchange)}`) : [],
    );
  },
  'voice-23': (recording) => judgeEach('states', ofScenes(recording, 'red-flag-anywhere'), isSafe(recording)),
  'voice-24a': (recording) => {
    const number = numberOf(recording);
    const replies = ofScenes(recording, 'sample').filter(({ about }) => about === 'emergency');
    return judged(replies.length, 'emergency replies', [
      ...when(number === '' || /\p{Nd}/u.test(number), `the number is "${number}"`),
      ...replies
        .filter((exchange) => number !== '' && speechOf(exchange).split(number).length - 1 < TWICE)
        .map((exchange) => `the number is not said twice: ${quoteSpeech(exchange)}`),
    ]);
  },
  'voice-26': (recording) => {
    const replies = recording.exchanges.filter(
      (exchange) => isWarning(exchange) || (exchange.scene === 'sample' && TIERS.includes(exchange.about)),
    );
    return judgeEach('warnings', replies, (exchange) => {
      if (tellsLeaflet(exchange)) return `speaks of the leaflet: ${quoteSpeech(exchange)}`;
      if (offers(exchange)) return `offers something: ${quoteSpeech(exchange)}`;
      return exchange.response?.card === undefined ? null : 'sends a card';
    });
  },
  'voice-27': advice,
};
