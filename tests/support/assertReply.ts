// What must hold for every reply in every test, whatever was said. Sources: design (open and closed, tiers) and the
// rules of voice UX (L2 length, V1 no screen words, H7 no digits); Alexa's limits on speech.
import { XMLValidator } from 'fast-xml-parser';
import type { ResponseEnvelope } from 'ask-sdk-model';
import { readState } from '../../lambda/core/dialog/readState';
import type { Report } from '../../lambda/skill';

/** Alexa refuses longer speech, tags included. */
const MOST_CHARACTERS = 8000;
const MOST_STATE_BYTES = 3000;
/** The hard cap of voice rule L2; Japanese is counted otherwise. */
const MOST_WORDS = 65;
const PORTABLE_TAGS = /<\/?(?!speak\b|break\b|sub\b|p\b|s\b|prosody\b|say-as\b|lang\b)[a-z]/u;
const FURNITURE = ['0:00', 'Headshot', '1746876032', 'FAQs'];
const WARNINGS = ['emergency', 'same-day', 'crisis'];
const END_OF_INVITATION = /[.?？؟。।]$/u;

const isReadingAloud = ({ conversed }: Report): boolean =>
  (conversed?.move.say ?? []).some(
    (say) => 'topic' in say && (say.variant === 'exact' || say.topic === 'whole-document'),
  );

const countWords = (speech: string): number => speech.split(/\s+/u).filter((word) => word !== '').length;

const assertOpenOrClosed = ({ reply }: Report, response: ResponseEnvelope['response']): void => {
  expect(response.shouldEndSession).toBe(!reply.open);
  if (!reply.open) {
    expect(reply.reprompt).toBeNull();
    return;
  }
  const prompt = reply.lines.at(-1);
  expect(prompt?.kind).toBe('NAV');
  expect(prompt?.text).toMatch(END_OF_INVITATION);
  expect(reply.reprompt).not.toBeNull();
  expect(reply.reprompt).not.toBe(prompt?.text);
  expect(reply.reprompt).not.toBe('');
};

const assertLines = ({ reply }: Report): void => {
  expect(reply.lines.length).toBeGreaterThan(0);
  for (const [at, line] of reply.lines.entries()) {
    expect(line.text.trim()).not.toBe('');
    expect(line.text).not.toMatch(/\{\{|\}\}|undefined|null|NaN|\[object/u);
    expect(line.text).not.toContain('!');
    if (line.kind === 'LEAFLET') expect(line.from.length).toBeGreaterThan(0);
    else expect(line.from).toEqual([]);
    // The sentence on blood thinners is never left alone.
    if (line.from.includes('P4.3')) {
      const next = reply.lines.slice(at + 1).find((later) => !later.from.includes('P4.3'));
      expect(next?.kind).toBe('SAFE');
    }
  }
  for (const string of FURNITURE) expect(reply.speech).not.toContain(string);
  expect(reply.speech).not.toMatch(/[0-9%&]/u);
};

const assertSpeech = (report: Report): void => {
  const { reply } = report;
  for (const ssml of [reply.ssml, reply.repromptSsml ?? '<speak>-</speak>']) {
    expect(XMLValidator.validate(ssml)).toBe(true);
    expect(ssml).toMatch(/^<speak>.+<\/speak>$/su);
    expect(ssml.length).toBeLessThanOrEqual(MOST_CHARACTERS);
    expect(ssml).not.toMatch(PORTABLE_TAGS);
  }
  if (!isReadingAloud(report)) expect(countWords(reply.speech)).toBeLessThanOrEqual(MOST_WORDS);
};

const assertWarning = ({ reply, conversed }: Report): void => {
  const { outcome, topics = [] } = conversed?.move ?? {};
  if (outcome === undefined || !WARNINGS.includes(outcome)) return;
  expect(topics).toEqual([]);
  expect(reply.lines.some((line) => line.kind === 'SAFE')).toBe(true);
  expect(reply.lines.some((line) => line.kind === 'LEAFLET')).toBe(false);
};

/** What the session brings back as JSON is the very state that was left. */
const assertState = ({ conversed }: Report): void => {
  if (!conversed) return;
  const brought: unknown = JSON.parse(JSON.stringify(conversed.state));
  expect(readState(brought, [conversed.state.leaflet])).toEqual(conversed.state);
};

const assertOutcome = ({ conversed, reply }: Report): void => {
  if (!conversed) return;
  const { outcome, topics, gap } = conversed.move;
  const speaksLeaflet = reply.lines.some((line) => line.kind === 'LEAFLET');
  if (outcome === 'answer') expect(topics.length).toBeGreaterThan(0);
  if (outcome === 'answer') expect(speaksLeaflet).toBe(true);
  if (outcome === 'gap') expect(gap).not.toBeNull();
  if (gap !== null) expect(reply.lines.some((line) => line.kind === 'GAP')).toBe(true);
  if (['gap', 'off-topic', 'clarify', 'help', 'goodbye'].includes(outcome)) expect(speaksLeaflet).toBe(false);
  expect(JSON.stringify(conversed.state).length).toBeLessThan(MOST_STATE_BYTES);
};

/** Fails the test when a reply breaks any rule that holds for all. */
export function assertReply(report: Report, response: ResponseEnvelope['response']): void {
  assertOpenOrClosed(report, response);
  assertLines(report);
  assertSpeech(report);
  assertWarning(report);
  assertOutcome(report);
  assertState(report);
}
