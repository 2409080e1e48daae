// Reads what the engines learn from and are asked: the written examples of a language, and its development questions.
import { openCatalogues } from '../../../lambda/catalogues';
import type { Knowledge, Leaflet, Reading } from '../../../lambda/core/catalogue';
import type { ReadUtterance } from '../../../lambda/core/understanding/readFeatures';
import { readFeatures } from '../../../lambda/core/understanding/readFeatures';
import { readWords } from '../../../lambda/core/understanding/readWords';
import { collectOwn, collectShared } from '../../content/collectExamples';
import { readQuestions as readExamples } from '../../content/compileReading';
import { loadContent } from '../../content/loadContent';
import { formatProblem, type Problem } from '../../content/problems';
import { CATALOGUES, ROOT } from '../../root';
import { EMERGENCY, readQuestions } from '../readQuestions';
import { isRanked, labelsOf } from './judge';

/** One question with the labels that are accepted for it, preferred first. */
export interface Item {
  labels: readonly string[];
  read: ReadUtterance;
}

export interface Example extends Item {
  class: string;
}

export interface Items {
  examples: Example[];
  /** Single questions that are no emergency: what the ranking alone has to settle. */
  questions: Item[];
  leaflet: Leaflet;
}

const openKnowledge = (language: string): Knowledge => {
  const { contract, open } = openCatalogues(CATALOGUES);
  return open(language, contract.languages[language]?.locales[0] ?? '', contract.leaflets[0] ?? '');
};

const withoutSounds = (reading: Reading): Reading => ({
  ...reading,
  procedures: reading.procedures.map((named) => ({ ...named, spellings: [] })),
});

const collectAll = (language: string) => {
  const problems: Problem[] = [];
  const content = loadContent(ROOT, problems);
  const spoken = content?.spoken.get(language);
  if (!content || !spoken) throw new Error(problems.map(formatProblem).join('\n') || `No content in ${language}.`);
  const own = [...spoken.leaflets.keys()].flatMap((leaflet) => collectOwn(content, spoken, leaflet));
  return [...collectShared(content, spoken), ...own];
};

/**
 * Needs compiled content: call `ensureBuilt` first.
 * @param hearsSounds whether names are also recognised by their sound
 */
export function readItems(language: string, hearsSounds: boolean): Items {
  const { reading, leaflet } = openKnowledge(language);
  const grammar = hearsSounds ? reading() : withoutSounds(reading());
  const examples = readExamples(collectAll(language), grammar, language).map((example) => ({
    ...example,
    labels: isRanked(example.class) ? labelsOf(example.class, example.read, leaflet) : [],
  }));
  const questions = readQuestions(ROOT, language)
    .filter(({ followup, labels: [preferred] }) => !followup && preferred !== EMERGENCY)
    .map(({ text, labels }) => ({ labels, read: readFeatures(readWords(text, language), grammar) }));
  return { examples, questions, leaflet };
}
