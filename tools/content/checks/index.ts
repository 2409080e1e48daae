// Runs every check over the content. Problems come in the order of files and lines, so that one file is mended at once.
import type { Content } from '../loadContent';
import type { Problem } from '../problems';
import { checkAdvice } from './checkAdvice';
import { checkAspects } from './checkAspects';
import { checkDeadKeys } from './checkDeadKeys';
import { checkEmergency } from './checkEmergency';
import { checkExamples } from './checkExamples';
import { checkFacts } from './checkFacts';
import { checkFurniture } from './checkFurniture';
import { checkHeldOut } from './checkHeldOut';
import { checkLengths } from './checkLengths';
import { checkPhrases } from './checkPhrases';
import { checkPrompts } from './checkPrompts';
import { checkQuestions } from './checkQuestions';
import { checkReadability } from './checkReadability';
import { checkReview } from './checkReview';
import { checkScriptMeaning } from './checkScriptMeaning';
import { checkScriptSameness } from './checkScriptSameness';
import { checkScriptTopics } from './checkScriptTopics';
import { checkScriptWords } from './checkScriptWords';
import { checkSources } from './checkSources';
import { checkSpokenForm } from './checkSpokenForm';
import { checkTraceability } from './checkTraceability';
import { checkTranslatedMeaning } from './checkTranslatedMeaning';
import { checkTranslations } from './checkTranslations';

export { hashLeaflet, hashLine, makeLock } from './locks';

type Check = (content: Content) => Problem[];

const CHECKS: readonly Check[] = [
  checkSources,
  checkFurniture,
  checkTranslations,
  checkTranslatedMeaning,
  checkFacts,
  checkScriptTopics,
  checkScriptSameness,
  checkScriptMeaning,
  checkScriptWords,
  checkTraceability,
  checkLengths,
  checkReadability,
  checkPhrases,
  checkPrompts,
  checkSpokenForm,
  checkDeadKeys,
  checkAdvice,
  checkAspects,
  checkQuestions,
  checkExamples,
  checkHeldOut,
  checkReview,
];

const inReadingOrder = (one: Problem, other: Problem): number =>
  one.file === other.file ? one.line - other.line : one.file < other.file ? -1 : 1;

/** @param today numbers looked up too long before this day are reported */
export function runChecks(content: Content, today: Date = new Date()): Problem[] {
  const problems = [...CHECKS.flatMap((check) => check(content)), ...checkEmergency(content, today)];
  return problems.toSorted(inReadingOrder);
}
