// Checks that a spoken line brings in no word that its source sentences do not have, everyday words excepted.
import { readWords } from '../../../lambda/core/understanding/readWords';
import type { Content } from '../loadContent';
import type { Problem } from '../problems';
import { errorAt } from './report';
import { type LeafletAt, listLeaflets, listPortions, type ScriptLineAt } from './scriptPortions';

const SHORTEST_STEM = 4;
const LONGEST_ENDING = 2;

/** A light stem for all languages: the same beginning, but for an ending of two letters. */
const isSameWord = (one: string, other: string): boolean => {
  if (one === other) return true;
  const shared = Math.max(SHORTEST_STEM, Math.min(one.length, other.length) - LONGEST_ENDING);
  return one.length >= shared && other.length >= shared && one.slice(0, shared) === other.slice(0, shared);
};

/** Words that any line may use, whatever it is made from. */
const listFreeWords = ({ spoken, script }: LeafletAt): Set<string> => {
  const { stopWords, plainWords, numbers, hedges, negations, glossary } = spoken.lexicon.value;
  const { procedures, title, author } = script.value;
  const texts = [
    ...stopWords,
    ...plainWords,
    ...Object.values(numbers).flat(),
    ...Object.values(hedges).flat(),
    ...negations,
    ...Object.values(glossary).flatMap(({ names }) => names),
    ...Object.values(procedures).map(({ name }) => name),
    title,
    author,
  ];
  return new Set(texts.flatMap((text) => readWords(text, spoken.id)));
};

const checkLine = ({ spoken, text }: LeafletAt, { line, spot }: ScriptLineAt, freeWords: Set<string>): Problem[] => {
  const source = line.from.flatMap((id) => readWords(text.byId.get(id)?.text ?? '', spoken.id));
  const strange = readWords(line.say, spoken.id).filter(
    (word) => !freeWords.has(word) && !source.some((known) => isSameWord(word, known)),
  );
  return [...new Set(strange)].map((word) => {
    const remedy = `Use the leaflet's word, or add "${word}" to plainWords of ${spoken.lexicon.file} if it is an everyday word.`;
    return errorAt(spot, `"${word}" does not stand in ${line.from.join(' or ')}.`, remedy);
  });
};

export function checkScriptWords(content: Content): Problem[] {
  return listLeaflets(content).flatMap((leaflet) => {
    const freeWords = listFreeWords(leaflet);
    return listPortions(leaflet.script).flatMap(({ lines }) =>
      lines.flatMap((line) => checkLine(leaflet, line, freeWords)),
    );
  });
}
