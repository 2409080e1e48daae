// Checks that every spoken line keeps the hedges, numbers and negations of its sources, or says which it omits.
import type { Content } from '../loadContent';
import type { Problem } from '../problems';
import { compareMeanings, joinMeanings, type Lost, type Meaning, nameLost, readMeaning } from './readMeaning';
import { errorAt } from './report';
import { type LeafletAt, listLeaflets, listPortions, type ScriptLineAt, type ScriptPortion } from './scriptPortions';

const ORDINAL = /^[^:：]*[:：]\s*/u;
const NUMBER = 'number';
const NEGATION = 'negation';

/** The words of a line that must answer to its sources: an item's ordinal ("One:") is not among them. */
const wordsOf = ({ line }: ScriptLineAt): string =>
  line.item === undefined ? line.say : line.say.replace(ORDINAL, '');

/** A line before a list may count its items, and the lines that follow the list ("three risks, and a rare one"). */
const countsOf = ({ lines }: ScriptPortion, at: number): string[] => {
  const following = lines.slice(at + 1);
  if (lines[at]?.line.item !== undefined || following[0]?.line.item === undefined) return [];
  const items = following.filter(({ line }) => line.item !== undefined).length;
  return [String(items), String(following.length - items)];
};

const omitsNumber = (omits: Record<string, string>): boolean => Object.hasOwn(omits, NUMBER);

const withoutOmitted = (lost: Lost, omits: Record<string, string>): Lost => ({
  hedges: lost.hedges.filter((name) => !Object.hasOwn(omits, name)),
  numbers: omitsNumber(omits) ? [] : lost.numbers,
  negation: lost.negation && !Object.hasOwn(omits, NEGATION),
});

const checkOmits = ({ line, spot }: ScriptLineAt, meant: Meaning, lost: Lost): Problem[] =>
  Object.keys(line.omits).flatMap((key) => {
    const isMeant = key === NUMBER ? meant.numbers.size > 0 : key === NEGATION ? meant.negated : meant.hedges.has(key);
    const isLost =
      key === NUMBER ? lost.numbers.length > 0 : key === NEGATION ? lost.negation : lost.hedges.includes(key);
    if (!isMeant) {
      return [
        errorAt(spot, `omits names "${key}", which ${line.from.join(' and ')} does not have.`, 'Remove it from omits.'),
      ];
    }
    return isLost ? [] : [errorAt(spot, `omits names "${key}", but the line says it.`, 'Remove it from omits.')];
  });

const checkLine = (leaflet: LeafletAt, portion: ScriptPortion, at: number): Problem[] => {
  const placed = portion.lines[at];
  if (!placed) return [];
  const { spoken, text } = leaflet;
  const { line, spot } = placed;
  const read = (words: string): Meaning => readMeaning(words, spoken.id, spoken.lexicon.value);
  const meant = joinMeanings(line.from.map((id) => read(text.byId.get(id)?.text ?? '')));
  const said = read(wordsOf(placed));
  const lost = compareMeanings(meant, said);
  const added = compareMeanings(said, meant);
  const counts = countsOf(portion, at);
  const sources = line.from.join(' and ');
  return [
    ...nameLost(withoutOmitted(lost, line.omits)).map((name) =>
      errorAt(
        spot,
        `the line loses ${name} of ${sources}.`,
        'Keep it, or name it in omits with the reason why leaving it out is honest.',
      ),
    ),
    ...nameLost({ ...added, numbers: added.numbers.filter((number) => !counts.includes(number)) }).map((name) =>
      errorAt(spot, `the line adds ${name}, which ${sources} does not have.`, 'Say only what the leaflet says.'),
    ),
    ...checkOmits(placed, meant, lost),
  ];
};

export function checkScriptMeaning(content: Content): Problem[] {
  return listLeaflets(content).flatMap((leaflet) =>
    listPortions(leaflet.script).flatMap((portion) =>
      portion.lines.flatMap((_, at) => checkLine(leaflet, portion, at)),
    ),
  );
}
