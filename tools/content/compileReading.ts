// Compiles what reading free text takes: word groups, known words, safety rules and the trained classes.
import type { LeafletReading, NamedProcedure, Reading } from '../../lambda/core/catalogue';
import { type ReadUtterance, PROCEDURE_MARK, readFeatures } from '../../lambda/core/understanding/readFeatures';
import { packWords } from '../../lambda/core/understanding/packedWords';
import { OFF_TOPIC_CLASS } from '../../lambda/core/understanding/rankSubjects';
import { indexRuns } from '../../lambda/core/understanding/soundAlike';
import { readWords } from '../../lambda/core/understanding/readWords';
import { collectOwn, collectShared, nameProcedures, type Question } from './collectExamples';
import { compileSafety } from './compileSafety';
import type { Content, LanguageContent } from './loadContent';
import { trainModel, type Example } from './trainModel';

export interface CompiledReading {
  reading: Reading;
  leaflets: Map<string, LeafletReading>;
}

type Grammar = Pick<Reading, 'openers' | 'concepts' | 'procedures' | 'soundRuns' | 'terms'>;

const toGroups = (phrases: readonly string[], language: string): string[][] =>
  phrases.map((phrase) => readWords(phrase, language)).filter((words) => words.length > 0);

const nameAllProcedures = (content: Content, spoken: LanguageContent): NamedProcedure[] =>
  [...spoken.leaflets].flatMap(([leaflet, { script }]) =>
    (content.facts.get(leaflet)?.value.procedures ?? []).map((procedure) => {
      const { name = '', names = [], hints = [], misheard = [] } = script.value.procedures[procedure] ?? {};
      const spellings = toGroups([name, ...misheard], spoken.id).map((words) => words.join(''));
      return {
        leaflet,
        procedure,
        names: toGroups([name, ...names, ...misheard], spoken.id),
        hints: toGroups(hints, spoken.id),
        spellings,
      };
    }),
  );

const compileGrammar = (content: Content, spoken: LanguageContent): Grammar => {
  const { carriers, concepts, persons } = spoken.lexicon.value;
  const procedures = nameAllProcedures(content, spoken);
  const groups = { ...concepts, 'person-self': persons.self, 'person-other': persons.other };
  return {
    openers: toGroups(carriers, spoken.id),
    concepts: Object.fromEntries(Object.entries(groups).map(([name, phrases]) => [name, toGroups(phrases, spoken.id)])),
    procedures,
    soundRuns: indexRuns(procedures.flatMap(({ spellings }) => spellings)),
    terms: Object.fromEntries(
      Object.entries(spoken.lexicon.value.glossary).map(([term, { names }]) => [term, toGroups(names, spoken.id)]),
    ),
  };
};

interface ReadQuestion {
  class: string;
  read: ReadUtterance;
}

/** Every question read once, with a real name in place of each {procedure}. */
export function readQuestions(questions: readonly Question[], grammar: Grammar, language: string): ReadQuestion[] {
  const names = grammar.procedures.map(({ names: [first] }) => (first ?? []).join(' '));
  return questions.map((question, index) => ({
    class: question.class,
    read: readFeatures(readWords(nameProcedures(question.text, names, index), language), grammar),
  }));
}

/** Words everybody may use: persons, ideas of the lexicon, and terms of the glossary. */
const lexiconWords = ({ id, lexicon }: LanguageContent): string[] => {
  const { concepts, persons, glossary } = lexicon.value;
  const phrases = [
    ...Object.values(concepts).flat(),
    ...persons.self,
    ...persons.other,
    ...Object.values(glossary).flatMap((term) => term.names),
  ];
  return phrases.flatMap((phrase) => readWords(phrase, id));
};

const leafletWords = (spoken: LanguageContent, leaflet: string): string[] =>
  (spoken.leaflets.get(leaflet)?.text.sentences ?? []).flatMap(({ text }) => readWords(text, spoken.id));

const toVocabulary = (words: readonly string[]): string =>
  packWords([...new Set(words)].filter((word) => word !== PROCEDURE_MARK).toSorted());

const wordsOf = (read: readonly ReadQuestion[]): string[] => read.flatMap((question) => question.read.words);

/** What a leaflet answers, in whole or in half, and how its own topics are asked for. */
const isAbout = (content: Content, leaflet: string): ((name: string) => boolean) => {
  const facts = content.facts.get(leaflet)?.value;
  const topics = Object.entries(facts?.topics ?? {}).map(([id, topic]) => topic.aspect ?? id);
  const about = new Set([...topics, ...Object.keys(facts?.halves ?? {})]);
  return (name) => about.has(name);
};

/** Compiles one language and its leaflets. Takes a second or two: every class is trained here. */
export function compileReading(content: Content, spoken: LanguageContent): CompiledReading {
  const grammar = compileGrammar(content, spoken);
  const ownByLeaflet = new Map(
    [...spoken.leaflets.keys()].map((leaflet) => [leaflet, collectOwn(content, spoken, leaflet)]),
  );
  const shared = collectShared(content, spoken);
  const questions = [...shared, ...[...ownByLeaflet.values()].flat()];
  const read = readQuestions(questions, grammar, spoken.id);
  const examples: Example[] = read.map((question) => ({ class: question.class, features: question.read.features }));
  const classesOf = (some: readonly Question[]): string[] =>
    [...new Set(some.map((question) => question.class))].toSorted();
  return {
    reading: {
      ...grammar,
      answers: {
        yes: toGroups(spoken.lexicon.value.answers.yes, spoken.id),
        no: toGroups(spoken.lexicon.value.answers.no, spoken.id),
        polite: toGroups(spoken.lexicon.value.answers.polite, spoken.id),
      },
      defining: toGroups(spoken.lexicon.value.defining, spoken.id),
      stopWords: spoken.lexicon.value.stopWords.flatMap((word) => readWords(word, spoken.id)),
      // Words of questions that have nothing to do with a leaflet are no sign that one is asked about.
      vocabulary: toVocabulary([
        ...wordsOf(read.filter((question) => question.class !== OFF_TOPIC_CLASS)),
        ...[...spoken.leaflets.keys()].flatMap((leaflet) => leafletWords(spoken, leaflet)),
        ...lexiconWords(spoken),
      ]),
      misheard: Object.entries(spoken.lexicon.value.misheard).map(([key, heardAs]) => ({
        words: readWords(key, spoken.id),
        heardAs: toGroups(heardAs, spoken.id),
      })),
      joins: toGroups(spoken.lexicon.value.joins, spoken.id),
      soundClasses: spoken.lexicon.value.soundClasses,
      elsewhere: spoken.lexicon.value.elsewhere.flatMap((word) => readWords(word, spoken.id)),
      safety: compileSafety(spoken.safety.value, spoken.id),
      model: trainModel(examples, classesOf(shared)),
    },
    leaflets: new Map(
      [...ownByLeaflet].map(([leaflet, own]) => {
        const isOwn = isAbout(content, leaflet);
        const near = wordsOf(read.filter((question) => isOwn(question.class)));
        const vocabulary = toVocabulary([...near, ...leafletWords(spoken, leaflet), ...lexiconWords(spoken)]);
        return [leaflet, { vocabulary, model: trainModel(examples, classesOf(own)) }];
      }),
    ),
  };
}
