// Which words spoke for what was understood: the classifier's strongest features for the class that won, for people who look.
import { openCatalogues } from '../../lambda/catalogues';
import { explainClass } from '../../lambda/core/understanding/linearModel';
import { rankSubjects } from '../../lambda/core/understanding/rankSubjects';
import { readWords } from '../../lambda/core/understanding/readWords';
import { CATALOGUES } from '../root';

/** Features told, the strongest first. */
const MOST = 8;

export interface ExplainedWords {
  /** The class that ranks first, such as `cost` or `act:more`. */
  class: string;
  /** A word, a pair of words, `a _ b` with one word between, `~` letters, `#` an idea of the lexicon; with its weight. */
  words: Record<string, number>;
}

/** Opens the catalogues of one locale; the result explains any text in it, or says null to nothing said. */
export function openExplainer(locale: string): (text: string) => ExplainedWords | null {
  const { contract, languageOf, open } = openCatalogues(CATALOGUES);
  const language = languageOf(locale) ?? contract.defaultLanguage;
  const knowledge = open(language, locale, contract.leaflets[0] ?? '');
  return (text) => {
    const words = readWords(text, language);
    if (words.length === 0) return null;
    const { read, ranked } = rankSubjects(words, knowledge);
    const name = ranked[0]?.class;
    if (name === undefined) return null;
    const spoke = [knowledge.reading().model, knowledge.leafletReading().model]
      .flatMap((model) => explainClass(model, read.features, name))
      .slice(0, MOST);
    return { class: name, words: Object.fromEntries(spoke.map(([word, weight]) => [word, Number(weight.toFixed(2))])) };
  };
}
