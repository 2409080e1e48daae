// Checks that what is said in one breath can be kept in mind: length of portions and sentences, lists, reprompts.
import type { Content, LanguageContent } from '../loadContent';
import type { Problem } from '../problems';
import { cutSentences } from './cutSentences';
import { countLength, type Limits, limitsOf } from './limits';
import { readMeaning } from './readMeaning';
import { errorAt, type Spot, warningAt } from './report';
import { listLeaflets, listPortions, type ScriptPortion } from './scriptPortions';
import { listPhrases } from './spokenTexts';

const MOST_ITEMS = 3;

const checkPortion = ({ name, lines, spot }: ScriptPortion, limits: Limits): Problem[] => {
  const length = countLength(lines.map(({ line }) => line.say).join(' '), limits);
  const { target, cap } = limits.portion;
  if (length > cap) {
    const what = `${name} has ${length} ${limits.unit}; at most ${cap} fit in one breath.`;
    return [errorAt(spot, what, 'Move a line to the next portion.')];
  }
  if (length <= target) return [];
  const what = `${name} has ${length} ${limits.unit}; ${target} or fewer are easier to keep in mind.`;
  return [warningAt(spot, what, 'Shorten it if you can.')];
};

const checkSentences = ({ lines }: ScriptPortion, language: string, limits: Limits): Problem[] =>
  lines.flatMap(({ line, spot }) =>
    cutSentences(line.say, language)
      .map((sentence) => countLength(sentence, limits))
      .filter((length) => length > limits.sentence)
      .map((length) => {
        const what = `a sentence has ${length} ${limits.unit}; at most ${limits.sentence} can be followed by ear.`;
        return errorAt(spot, what, 'Cut it in two.');
      }),
  );

const checkList = (portion: ScriptPortion, { id, lexicon }: LanguageContent, limits: Limits): Problem[] => {
  const { lines, name } = portion;
  const items = lines.filter(({ line }) => line.item !== undefined);
  const first = items[0];
  if (!first) return [];
  const problems: Problem[] = [];
  const start = lines.indexOf(first);
  const announcement = lines[start - 1];
  const isInOrder = items.every(({ line }, at) => line.item === at + 1 && lines[start + at] === items[at]);
  if (!isInOrder || items.length > MOST_ITEMS) {
    const what = `the items of ${name} are not numbered 1 to at most ${MOST_ITEMS}, one after the other.`;
    problems.push(errorAt(first.spot, what, 'Number them in order, and move a fourth to the next portion.'));
  }
  const announced = announcement ? readMeaning(announcement.line.say, id, lexicon.value).numbers : new Set<string>();
  if (!announced.has(String(items.length))) {
    const what = `the list of ${name} is not announced with its count, ${items.length}.`;
    const remedy = `Say how many follow in the line before; numbers that are understood stand in ${lexicon.file}.`;
    problems.push(errorAt(announcement?.spot ?? first.spot, what, remedy));
  }
  const after = lines.slice(start + items.length);
  const tooLong = after.find(({ line }) => countLength(line.say, limits) > limits.afterList) ?? after[1];
  if (tooLong) {
    const what = `after the list of ${name} stands more than one line of ${limits.afterList} ${limits.unit}, which makes it forgotten.`;
    problems.push(errorAt(tooLong.spot, what, 'Shorten it, or move it to the next portion.'));
  }
  return problems;
};

const checkShort = (text: string, most: number, name: string, spot: Spot, limits: Limits): Problem[] => {
  const length = countLength(text, limits);
  if (length <= most) return [];
  return [errorAt(spot, `${name} has ${length} ${limits.unit}; it may have ${most}.`, 'Say it shorter.')];
};

const checkLanguage = (spoken: LanguageContent): Problem[] => {
  const limits = limitsOf(spoken.id);
  const { aspects } = spoken;
  const missing = Object.entries(aspects.value).flatMap(([aspect, { missing: text }]) => {
    const spot = { file: aspects.file, line: aspects.lineOf(aspect, 'missing') };
    return checkShort(text, limits.missing, `"missing" of ${aspect}`, spot, limits);
  });
  const reprompts = listPhrases(spoken)
    .filter(({ key }) => /(^|\.)reprompt(\.|$)/u.test(key))
    .flatMap(({ key, text, spot }) => checkShort(text, limits.reprompt, key, spot, limits));
  return [...missing, ...reprompts];
};

export function checkLengths(content: Content): Problem[] {
  const scripts = listLeaflets(content).flatMap(({ spoken, script }) => {
    const limits = limitsOf(spoken.id);
    return listPortions(script).flatMap((portion) => [
      ...checkPortion(portion, limits),
      ...checkSentences(portion, spoken.id, limits),
      ...checkList(portion, spoken, limits),
    ]);
  });
  return [...scripts, ...[...content.spoken.values()].flatMap(checkLanguage)];
}
