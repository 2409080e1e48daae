// What Alexa would refuse in a response, whatever was asked: judged from the envelope alone.
// Limits: 8,000 characters of speech, tags included; 120 kB a response (Alexa's pages on the response format).
import { XMLValidator } from 'fast-xml-parser';
import type { ResponseEnvelope } from 'ask-sdk-model';

const MOST_CHARACTERS = 8000;
const MOST_BYTES = 120 * 1024;
const MOST_CARD_CHARACTERS = 8000;

/** Every tag this skill writes, to the letter: anything else came from outside. */
const OUR_TAGS =
  /^<(?:\/?speak|break time="\d{2,4}ms"\/|sub alias="[^"<>]*"|\/sub|prosody rate="\d{2,3}%"|\/prosody)>$/u;
const XML_FORBIDS = /[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const ENVELOPE_PARTS: readonly string[] = ['version', 'response', 'sessionAttributes', 'userAgent'];
const PARTS: readonly string[] = ['outputSpeech', 'reprompt', 'card', 'shouldEndSession'];

/** The fault as a sentence, if there is one. */
export const when = (isFault: boolean, what: string): string[] => (isFault ? [what] : []);

/** What is wrong with one piece of speech. */
export function ssmlFaults(ssml: string): string[] {
  const tags = ssml.match(/<[^>]*>?/gu) ?? [];
  const strange = tags.find((tag) => !OUR_TAGS.test(tag));
  const speaks = tags.filter((tag) => tag.includes('speak'));
  return [
    ...when(XMLValidator.validate(ssml) !== true, 'speech is not well-formed XML'),
    ...when(
      !/^<speak>.*\S.*<\/speak>$/su.test(ssml) || speaks.length !== 2,
      'speech is not one <speak> with words in it',
    ),
    ...when(strange !== undefined, `speech holds a tag that is not ours: ${strange}`),
    ...when(XML_FORBIDS.test(ssml), 'speech holds a character that XML forbids'),
    ...when(ssml.length > MOST_CHARACTERS, `speech of ${ssml.length} characters`),
  ];
}

const spokenFaults = (name: string, speech: unknown): string[] => {
  const { type, ssml, ...more } = (speech ?? {}) as Record<string, unknown>;
  if (type !== 'SSML' || typeof ssml !== 'string') return [`${name} is not SSML`];
  return [...when(Object.keys(more).length > 0, `${name} holds more than speech`), ...ssmlFaults(ssml)];
};

const cardFaults = (card: unknown): string[] => {
  if (card === undefined) return [];
  const { type, title, content, ...more } = card as Record<string, unknown>;
  if (type !== 'Simple' || typeof title !== 'string' || typeof content !== 'string')
    return ['card is not a simple one'];
  return [
    ...when(Object.keys(more).length > 0, 'card holds more than a title and its text'),
    ...when(title.trim() === '' || content.trim() === '', 'card is empty'),
    ...when(title.length + content.length > MOST_CARD_CHARACTERS, 'card is too long'),
    ...when(/[<>]/u.test(title + content), 'card holds markup'),
  ];
};

const spokenResponseFaults = (response: ResponseEnvelope['response']): string[] => {
  const { outputSpeech, reprompt, card, shouldEndSession } = response;
  const isOpen = shouldEndSession === false;
  const strange = Object.keys(response).find((part) => !PARTS.includes(part));
  return [
    ...when(strange !== undefined, `response holds ${strange}`),
    ...when(typeof shouldEndSession !== 'boolean', 'whether the session ends is left open'),
    ...when(isOpen && reprompt === undefined, 'open without a reprompt'),
    ...when(!isOpen && reprompt !== undefined, 'closed with a reprompt'),
    ...spokenFaults('outputSpeech', outputSpeech),
    ...(reprompt === undefined ? [] : spokenFaults('reprompt', reprompt.outputSpeech)),
    ...cardFaults(card),
  ];
};

/**
 * @param isSilent Alexa allows no words in reply to this request
 * @returns what is wrong with the envelope, empty when nothing is
 */
export function responseFaults(envelope: ResponseEnvelope, isSilent: boolean): string[] {
  const bytes = Buffer.byteLength(JSON.stringify(envelope));
  const { version, response } = envelope;
  const strange = Object.keys(envelope).find((part) => !ENVELOPE_PARTS.includes(part));
  return [
    ...when(version !== '1.0', `version ${version}`),
    ...when(strange !== undefined, `the envelope holds ${strange}`),
    ...when(bytes > MOST_BYTES, `a response of ${bytes} bytes`),
    ...(isSilent
      ? when(Object.keys(response).length > 0, 'words in reply to a request that allows none')
      : spokenResponseFaults(response)),
  ];
}
