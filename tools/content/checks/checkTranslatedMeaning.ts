// Checks that no translated sentence lost or gained a hedge, a number or a negation.
import type { Content } from '../loadContent';
import type { Problem } from '../problems';
import { compareMeanings, nameLost, readMeaning } from './readMeaning';
import { errorAt } from './report';
import { listLeaflets, sourceLanguage } from './scriptPortions';

export function checkTranslatedMeaning(content: Content): Problem[] {
  const first = sourceLanguage(content);
  return listLeaflets(content).flatMap(({ spoken, leaflet, text }) => {
    const source = first.leaflets.get(leaflet)?.text;
    if (spoken === first || !source) return [];
    const lexicon = spoken.lexicon;
    return text.sentences.flatMap(({ id, text: words, line }) => {
      const original = source.byId.get(id);
      if (!original) return [];
      const meant = readMeaning(original.text, first.id, first.lexicon.value);
      const said = readMeaning(words, spoken.id, lexicon.value);
      const spot = { file: text.file, line };
      const remedy = `Translate it as in ${source.file}:${original.line}, or name the words it uses for it in ${lexicon.file}.`;
      return [
        ...nameLost(compareMeanings(meant, said)).map((lost) =>
          errorAt(spot, `${id} loses ${lost} of its source.`, remedy),
        ),
        ...nameLost(compareMeanings(said, meant)).map((added) =>
          errorAt(spot, `${id} adds ${added}, which its source does not have.`, remedy),
        ),
      ];
    });
  });
}
