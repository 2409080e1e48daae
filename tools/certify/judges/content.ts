// Rules on what the package can say: its compiled scripts, and the content they were made from.
import type { Leaflet, Portion, ScriptLine } from '../../../lambda/core/catalogue';
import { checkEmergency, isUnverified } from '../../content/checks/checkEmergency';
import { gradePortions } from '../../content/checks/checkReadability';
import { checkReview } from '../../content/checks/checkReview';
import { checkScriptMeaning } from '../../content/checks/checkScriptMeaning';
import { checkTranslatedMeaning } from '../../content/checks/checkTranslatedMeaning';
import { countLength, limitsOf } from '../../content/checks/limits';
import type { Content } from '../../content/loadContent';
import { formatProblem, type Problem } from '../../content/problems';
import { findWord } from '../../model/rules/findWords';
import type { LocaleSubject } from '../subjects';
import { judged, needsPerson, notApplicable } from '../verdict';
import { UNLISTED, wordsOf } from '../words';
import { type Judges, type LocaleJudge, when } from './judge';

const MOST_ITEMS = 3;
const HARD_GRADE = 8;
const EASY_GRADE = 6;
const SHARE_EASY = 0.85;

const portionsOf = ({ topics, halves, general, summary, why }: Leaflet): Portion[] => [
  ...Object.values(topics).flatMap(({ portions, byProcedure, exact }) => [
    ...portions,
    ...Object.values(byProcedure).flatMap((telling) => telling.portions),
    ...exact,
  ]),
  ...Object.values(halves).map(({ lines }) => lines),
  ...Object.values(general),
  summary,
  ...Object.values(why).map(({ lines }) => lines),
];

const allPortions = ({ leaflets }: LocaleSubject): Portion[] => leaflets.flatMap(portionsOf);

const quote = (text: string): string => `"${text}"`;

const traceable: LocaleJudge = ({ leaflets, language, content }) => {
  const lines = leaflets.flatMap((leaflet) =>
    portionsOf(leaflet).flatMap((portion) => portion.map((line) => ({ leaflet, line }))),
  );
  const isTraced = ({ leaflet, line }: { leaflet: Leaflet; line: ScriptLine }): boolean => {
    const sentences = content.spoken.get(language.id)?.leaflets.get(leaflet.id)?.text.byId;
    if (line.kind !== 'LEAFLET') return line.from.length === 0;
    return line.from.length > 0 && line.from.every((id) => sentences?.has(id) === true);
  };
  return judged(
    lines.length,
    'lines',
    lines.filter((one) => !isTraced(one)).map(({ line }) => quote(line.text)),
  );
};

const listLengths: LocaleJudge = (subject) => {
  const portions = allPortions(subject);
  const items = (portion: Portion): number => portion.filter((line) => line.item !== undefined).length;
  return judged(
    portions.length,
    'portions',
    portions.filter((portion) => items(portion) > MOST_ITEMS).map((portion) => quote(portion[0]?.text ?? '')),
  );
};

const afterLists: LocaleJudge = (subject) => {
  const limits = limitsOf(subject.language.id);
  const lists = allPortions(subject).filter((portion) => portion.some((line) => line.item !== undefined));
  const evidence = lists.flatMap((portion) => {
    const last = portion.findLastIndex((line) => line.item !== undefined);
    const after = portion
      .slice(last + 1)
      .map(({ text }) => text)
      .join(' ');
    return when(countLength(after, limits) > limits.afterList, quote(after));
  });
  return judged(lists.length, 'lists', evidence);
};

/** What is found in whole content is found once for all locales. */
const oncePerContent = <Found>(find: (content: Content) => Found): ((content: Content) => Found) => {
  const known = new WeakMap<Content, { found: Found }>();
  return (content) => {
    const { found } = known.get(content) ?? { found: find(content) };
    known.set(content, { found });
    return found;
  };
};

const meaningProblems = oncePerContent((content) => [
  ...checkScriptMeaning(content),
  ...checkTranslatedMeaning(content),
]);
const grades = oncePerContent(gradePortions);

const keepsMeaning: LocaleJudge = (subject) => {
  const lines = allPortions(subject)
    .flat()
    .filter(({ kind }) => kind === 'LEAFLET');
  const folder = `content/${subject.language.id}/`;
  const problems = meaningProblems(subject.content).filter(
    ({ file, level }) => level === 'error' && file.startsWith(folder),
  );
  return judged(lines.length, 'lines', problems.map(formatProblem));
};

const readable: LocaleJudge = ({ language, content }) => {
  if (language.id !== 'en') return notApplicable('the formula holds for English');
  const graded = grades(content);
  const hard = graded.filter(({ grade }) => grade > HARD_GRADE);
  const easy = graded.filter(({ grade }) => grade <= EASY_GRADE).length;
  const share = easy / Math.max(1, graded.length);
  return judged(graded.length, `portions, ${Math.round(share * 100)} % at grade ${EASY_GRADE} or below`, [
    ...hard.map(({ portion: { name }, grade }) => `${name} reads at grade ${grade.toFixed(1)}`),
    ...when(share < SHARE_EASY, `${Math.round(share * 100)} % read at grade ${EASY_GRADE} or below`),
  ]);
};

const noClots: LocaleJudge = ({ language, leaflets, words: reserved }) => {
  const words = wordsOf(language.id);
  if (words === null) return needsPerson(UNLISTED);
  const { spaced } = reserved ?? { spaced: true };
  const phrases = Object.entries(language.phrases).flatMap(([key, texts]) => texts.map((text) => ({ key, text })));
  const lines = leaflets.flatMap((leaflet) =>
    portionsOf(leaflet)
      .flat()
      .map(({ text }) => ({ key: '', text })),
  );
  const said = [...phrases, ...lines].filter(
    ({ key, text }) => key.includes('embolism') || findWord(text, words.embolism, { spaced }) !== null,
  );
  const wrong = said.filter(({ text }) => findWord(text, words.clot, { spaced }) !== null);
  return judged(
    said.length,
    'sentences on an embolism',
    wrong.map(({ text }) => quote(text)),
  );
};

const numberProblems = ({ locale, content }: LocaleSubject, today: Date): Problem[] =>
  checkEmergency(content, today).filter(({ what }) => what.includes(locale));

export const CONTENT_JUDGES: Judges<LocaleJudge> = {
  'platform-1.34c': ({ language, content }) => {
    const review = content.spoken.get(language.id)?.review;
    if (!review || review.value.status === 'drafted')
      return needsPerson(
        `The words are drafts until a clinician, and for a translation a native one, signs content/${language.id}/review.yaml.`,
      );
    const stale = checkReview(content).filter(({ file }) => file === review.file);
    return judged(review.value.reviews.length, 'reviews', stale.map(formatProblem));
  },
  'voice-2': traceable,
  'voice-5': listLengths,
  'voice-6': afterLists,
  'voice-14': keepsMeaning,
  'voice-17': readable,
  'voice-19': noClots,
  'voice-25a': (subject, { today }) =>
    judged(
      1,
      'entry',
      numberProblems(subject, today)
        .filter((problem) => !isUnverified(problem))
        .map(formatProblem),
    ),
  'voice-25b': (subject, { today }) => {
    const open = numberProblems(subject, today).filter(isUnverified);
    return open.length === 0 ? judged(1, 'entry', []) : needsPerson(open.map(({ what }) => what).join(' '));
  },
};
