// Rules on conversations: answers first, repeating, steering, misses, gaps, follow-ups.
import type { Exchange } from '../../conversations/exchange';
import type { Recording } from '../../conversations/record';
import { isLeaflet } from '../../conversations/scriptIndex';
import { rateOf } from '../../../evaluation/interval';
import { labelsOf } from '../../../evaluation/scoreItem';
import { judged, needsPerson } from '../../verdict';
import { type Judges, when } from '../judge';
import {
  each,
  failureOf,
  isMiss,
  judgeEach,
  leafletText,
  offers,
  ofScenes,
  quoteSpeech,
  type ReplyJudge,
  speaksKey,
  speechOf,
  tellsLeaflet,
} from './reply';
import { speechesOf } from './session';

const WHOLE = 'whole-document';
/** The project's goal for follow-ups. */
const ENOUGH = 0.92;
const RATE = /<prosody rate="(\d+)%"/u;
const NORMAL = 100;

const subjectOf = ({ about }: Exchange): string | null =>
  about.startsWith('subject:') ? about.slice('subject:'.length) : null;

const isAnswered = ({ subject: { leaflets } }: Recording, exchange: Exchange): boolean => {
  const subject = subjectOf(exchange);
  return subject !== null && subject !== WHOLE && leaflets.some(({ topics }) => Object.hasOwn(topics, subject));
};

const isGap = ({ subject: { leaflets } }: Recording, exchange: Exchange): boolean => {
  const subject = subjectOf(exchange);
  return subject !== null && leaflets.some(({ gaps }) => Object.hasOwn(gaps, subject));
};

const paceOf = (exchange: Exchange): number => Number(RATE.exec(speechesOf(exchange)[0] ?? '')?.[1] ?? NORMAL);

/** An asked topic with the repeats that followed it. */
const listRepeats = (recording: Recording): { asked: Exchange; first: Exchange; second: Exchange }[] => {
  const heard = ofScenes(recording, 'repeat');
  return heard.flatMap((asked, at) => {
    const [first, second] = heard.slice(at + 1, at + 3);
    return asked.about === 'asked' && first?.about === 'first' && second?.about === 'second'
      ? [{ asked, first, second }]
      : [];
  });
};

const percent = (share: number): number => Math.round(share * 100);

/** Fails where the goal is out of reach of the interval, and asks for more questions where they cannot tell. */
const followUps: ReplyJudge = (recording) => {
  const asked = ofScenes(recording, 'follow-up');
  const wrong = asked.filter(
    (exchange) => !labelsOf(readOutcome(exchange)).some((label) => exchange.about.split('|').includes(label)),
  );
  const { share, low, high } = rateOf(asked.length - wrong.length, asked.length);
  const evidence = wrong.map((exchange) => `${exchange.name} (${exchange.about}): ${quoteSpeech(exchange)}`);
  const counted = `${asked.length - wrong.length} of ${asked.length} follow-ups (${percent(low)} to ${percent(high)} %)`;
  if (asked.length > 0 && share < ENOUGH && high >= ENOUGH)
    return needsPerson(
      `${counted} are understood: too few to tell. Write more of them. Not understood: ${evidence.join('; ')}`,
    );
  return judged(
    asked.length,
    `follow-ups, ${percent(share)} % as labelled`,
    share < ENOUGH ? [counted, ...evidence] : [],
  );
};

/** What a reply amounts to, read from what was heard. */
export function readOutcome(exchange: Exchange): Parameters<typeof labelsOf>[0] {
  const { after, before } = exchange;
  const gap = exchange.lines.some(({ kinds }) => kinds.includes('GAP')) ? 'gap' : null;
  const isWarned = after?.warned !== null && after?.warned !== undefined && after.warned !== before?.warned;
  if (isWarned && after.warned !== null) return { outcome: after.warned, topics: [], gap: null };
  if (speaksKey(exchange, /^advice-on\./u)) return { outcome: 'personal-advice', topics: [], gap: null };
  if (speaksKey(exchange, /^off-topic\./u)) return { outcome: 'off-topic', topics: [], gap: null };
  if (isMiss(exchange)) return { outcome: 'fallback', topics: [], gap: null };
  // "That is all on the risks" is about the risks.
  if (speaksKey(exchange, /^answer\.end$/u)) return { outcome: 'navigation', topics: [after?.place?.topic ?? ''], gap };
  if (tellsLeaflet(exchange)) return { outcome: 'answer', topics: [after?.place?.topic ?? ''], gap };
  return { outcome: gap === null ? 'navigation' : 'gap', topics: [], gap };
}

const misses: ReplyJudge = (recording) => {
  const heard = ofScenes(recording, 'fallback');
  const texts = heard.map(speechOf);
  return judged(heard.length, 'misses in a row', [
    ...when(
      new Set(texts).size < texts.length,
      `the same text twice: "${texts.find((text, at) => texts.indexOf(text) !== at) ?? ''}"`,
    ),
    ...heard
      .filter(({ about }) => about === 'third')
      .flatMap((exchange) => when(!tellsLeaflet(exchange), `the third tells nothing: ${quoteSpeech(exchange)}`)),
  ]);
};

const whyOf = ({ subject: { leaflets } }: Recording, topic: string): boolean =>
  leaflets.some(({ why }) => Object.hasOwn(why, topic));

export const DIALOG_JUDGES: Judges<ReplyJudge> = {
  'voice-3': (recording) =>
    judgeEach(
      'answers',
      ofScenes(recording, 'sample', 'one-shot').filter((exchange) => isAnswered(recording, exchange)),
      ({ lines }) =>
        lines.slice(0, 2).some(isLeaflet)
          ? null
          : `begins "${lines
              .slice(0, 2)
              .map(({ text }) => text)
              .join(' ')}"`,
    ),
  'voice-9a': (recording) => {
    const repeats = listRepeats(recording);
    return judged(
      repeats.length,
      'repeats',
      repeats.flatMap(({ asked, first }) => [
        ...when(leafletText(asked) !== leafletText(first), `${first.name}: ${quoteSpeech(first)}`),
        ...when(offers(first), `${first.name}: ends with an offer`),
      ]),
    );
  },
  'voice-9b': (recording) => {
    const repeats = listRepeats(recording);
    const same = repeats.filter(({ first, second }) => paceOf(second) >= paceOf(first));
    return judged(
      repeats.length,
      'second repeats',
      same.map(({ second }) => `${second.name}: ${paceOf(second)} %`),
    );
  },
  'voice-10': each(
    'steering turns',
    ['steer'],
    (exchange) => failureOf(exchange) ?? (isMiss(exchange) ? 'not understood' : null),
  ),
  'voice-13': misses,
  'voice-15': (recording) => {
    const { content, language } = recording.subject;
    const followed = [...content.facts.values()].flatMap(({ value }) =>
      Object.entries(value.followedBy).flatMap(([id, key]) => (language.phraseKinds[key] === 'SAFE' ? [id] : [])),
    );
    const isOne = ({ from }: Exchange['lines'][number]): boolean => from.some((id) => followed.includes(id));
    return judgeEach(
      'replies that speak of it',
      recording.exchanges.filter(({ lines }) => lines.some(isOne)),
      ({ lines }) => {
        const alone = lines.find(
          (line, at) =>
            isOne(line) &&
            !lines
              .slice(at + 1)
              .find((later) => !isOne(later))
              ?.kinds.includes('SAFE'),
        );
        return alone === undefined ? null : `"${alone.text}" stands alone`;
      },
    );
  },
  'voice-28': (recording) =>
    judgeEach(
      'gaps',
      ofScenes(recording, 'sample').filter((exchange) => isGap(recording, exchange)),
      (exchange) => {
        if (!speaksKey(exchange, /^missing\./u)) return `what is missing is not named: ${quoteSpeech(exchange)}`;
        return speaksKey(exchange, /^step\./u) ? null : `no next step: ${quoteSpeech(exchange)}`;
      },
    ),
  'voice-33': followUps,
  'voice-34': (recording) =>
    judgeEach('topics', ofScenes(recording, 'why'), (exchange) =>
      !whyOf(recording, exchange.about) && tellsLeaflet(exchange)
        ? `answered though no reason is given: ${quoteSpeech(exchange)}`
        : failureOf(exchange),
    ),
  'voice-35': each(
    'replies',
    ['yes-to-nothing'],
    (exchange) => failureOf(exchange) ?? (tellsLeaflet(exchange) ? quoteSpeech(exchange) : null),
  ),
};
