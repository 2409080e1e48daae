// Compiles one leaflet in one language: its topics with their tellings, its own sentences, what it leaves out.
import type { Leaflet, Portion, Topic } from '../../lambda/core/catalogue';
import { SENTENCE_BREAK } from '../../lambda/rendering/sentences';
import { cutSentences } from './checks/cutSentences';
import type { Content, LanguageContent } from './loadContent';
import type { LeafletText, Sentence } from './readLeaflet';
import type { Facts, Script, SpokenLine } from './schemas';

/** At most this many of the leaflet's sentences are read in one breath. */
const SENTENCES_IN_A_BREATH = 3;

interface Source {
  facts: Facts;
  script: Script;
  text: LeafletText;
  /** A phrase as a line: its first wording and its kind. */
  phraseLine: (key: string) => Pick<Portion[number], 'text' | 'kind'>;
}

/** Adds the line that must follow certain sentences, after the last of them in a portion. */
const followUp = (portion: Portion, { facts, phraseLine }: Source): Portion => {
  const lines = [...portion];
  for (const [sentence, key] of Object.entries(facts.followedBy)) {
    const last = lines.findLastIndex((line) => line.from.includes(sentence));
    if (last >= 0) lines.splice(last + 1, 0, { ...phraseLine(key), from: [] });
  }
  return lines;
};

const toPortion = (lines: readonly SpokenLine[], source: Source): Portion =>
  followUp(
    lines.map(({ say, from, item, of }) => ({
      text: say,
      kind: 'LEAFLET',
      from,
      ...(item === undefined ? {} : { item }),
      ...(of === undefined ? {} : { of }),
    })),
    source,
  );

const sayExactly = ({ id, text }: Sentence): Portion[number] => ({ text, kind: 'LEAFLET', from: [id] });

const HEAD = 'T';
const isBody = ({ id }: Sentence): boolean => !id.startsWith(HEAD);
/** Paragraph or question; title, author and practice are the head of the leaflet. */
const sectionOf = (sentence: Sentence): string =>
  isBody(sentence) ? (sentence.id.split('.')[0] ?? sentence.id) : HEAD;

const inBreaths = (sentences: readonly Sentence[], source: Source): Portion[] => {
  const portions: Portion[] = [];
  for (let at = 0; at < sentences.length; at += SENTENCES_IN_A_BREATH) {
    portions.push(followUp(sentences.slice(at, at + SENTENCES_IN_A_BREATH).map(sayExactly), source));
  }
  return portions;
};

/** Sentences a section at a time. */
const bySection = (sentences: readonly Sentence[], source: Source): Portion[] => {
  const sections = new Map<string, Sentence[]>();
  for (const sentence of sentences)
    sections.set(sectionOf(sentence), [...(sections.get(sectionOf(sentence)) ?? []), sentence]);
  return [...sections.values()].flatMap((section) =>
    // A question and its answers stay together.
    section.length <= SENTENCES_IN_A_BREATH + 1
      ? [followUp(section.map(sayExactly), source)]
      : inBreaths(section, source),
  );
};

/** The whole leaflet, a section at a time. */
const readAll = (source: Source): Portion[] => bySection(source.text.sentences.filter(isBody), source);

const exactWords = (portions: readonly Portion[], source: Source): Portion[] => {
  const wanted = new Set(portions.flat().flatMap((line) => line.from));
  return bySection(
    source.text.sentences.filter((sentence) => wanted.has(sentence.id)),
    source,
  );
};

const compileTopic = (id: string, source: Source): Topic => {
  const fact = source.facts.topics[id];
  const told = source.script.topics[id];
  const portions =
    fact?.read === 'all' ? readAll(source) : (told?.portions ?? []).map((lines) => toPortion(lines, source));
  return {
    name: told?.name ?? '',
    label: told?.label ?? '',
    aspect: fact?.aspect ?? null,
    question: fact?.question ?? null,
    procedure: fact?.procedure ?? null,
    joint: fact?.joint ?? false,
    namesBoth: fact?.namesBoth ?? false,
    portions,
    byProcedure: Object.fromEntries(
      Object.entries(told?.byProcedure ?? {}).map(([procedure, telling]) => [
        procedure,
        { name: telling.name, portions: telling.portions.map((lines) => toPortion(lines, source)) },
      ]),
    ),
    exact: fact?.read === 'all' ? [] : exactWords(portions, source),
  };
};

export function compileLeaflet(content: Content, spoken: LanguageContent, id: string): Leaflet {
  const facts = content.facts.get(id)?.value;
  const told = spoken.leaflets.get(id);
  if (!facts || !told) throw new Error(`no leaflet ${id} in ${spoken.id}`);
  const source: Source = {
    facts,
    script: told.script.value,
    text: told.text,
    phraseLine: (key) => ({
      text: spoken.phrases.value[key]?.[0] ?? '',
      kind: content.intents.value.phrases[key]?.kind ?? 'SAFE',
    }),
  };
  const { title, author, procedures, halves, general } = source.script;
  return {
    id,
    title,
    author,
    procedures: Object.fromEntries(Object.entries(procedures).map(([procedure, { name }]) => [procedure, { name }])),
    topics: Object.fromEntries(Object.keys(facts.topics).map((topic) => [topic, compileTopic(topic, source)])),
    main: facts.main,
    examples: facts.examples,
    halves: Object.fromEntries(
      Object.entries(facts.halves).map(([aspect, topic]) => [
        aspect,
        { topic, lines: toPortion(halves[aspect] ?? [], source) },
      ]),
    ),
    gaps: facts.gaps,
    compare: facts.compare,
    howLong: facts.howLong,
    version: facts.version,
    isReviewed: spoken.review.value.status === 'reviewed',
    summary: toPortion(source.script.summary, source),
    why: Object.fromEntries(
      Object.entries(source.script.why).map(([topic, { lines, missing = null }]) => [
        topic,
        { lines: toPortion(lines, source), missing: missing && cutSentences(missing, spoken.id).join(SENTENCE_BREAK) },
      ]),
    ),
    general: Object.fromEntries(Object.entries(general).map(([family, lines]) => [family, toPortion(lines, source)])),
  };
}
