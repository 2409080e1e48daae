// What is carried on: a state that the next turn can read, small, with nothing lost; and a memory of three things, or four
// where the clinic lets questions be saved.
import type { Knowledge } from '../../../lambda/core/catalogue';
import type { Memory } from '../../../lambda/core/dialog/memory';
import type { State } from '../../../lambda/core/dialog/state';
import type { Act } from '../../../lambda/core/turn';
import { readStanding } from '../standing';
import { actOf, moveOf, type Rule, standing, stateAfter, when } from './step';

const MOST_STATE_CHARACTERS = 3000;
const KEEPS_PACE: readonly Act[] = ['slower', 'faster', 'normal-speed', 'repeat-slower', 'yes'];
const KEEPS_QUESTIONS: readonly Act[] = ['add-question', 'remove-question', 'clear-questions', 'yes'];
const KEEPS_DETAIL: readonly Act[] = ['brief', 'full', 'yes'];

/** Whether the next turn reads the very state that was left. */
const isReadable = (state: State, knowledge: Knowledge): boolean =>
  JSON.stringify(state) === JSON.stringify(readStanding(JSON.stringify({ state }), knowledge));

const staysReadable: Rule = (step) => {
  const after = stateAfter(step);
  if (after === null) return [];
  return [
    ...when(!isReadable(after, step.knowledge), 'the state left cannot be read back, and the next turn starts fresh'),
    ...when(
      JSON.stringify(after).length > MOST_STATE_CHARACTERS,
      `a state of over ${MOST_STATE_CHARACTERS} characters`,
    ),
  ];
};

/** What was asked to be kept is kept until somebody asks otherwise. */
const keeps: Rule = (step) => {
  const before = standing(step);
  const after = stateAfter(step);
  const act = actOf(step);
  if (!before || !after || act === null) return [];
  const areKept = JSON.stringify(before.questions) === JSON.stringify(after.questions) || KEEPS_QUESTIONS.includes(act);
  return [
    ...when(before.pace !== after.pace && !KEEPS_PACE.includes(act), 'the pace chosen is lost'),
    ...when(!areKept, 'questions noted are lost'),
    ...when(before.detail !== after.detail && !KEEPS_DETAIL.includes(act), 'how fully to tell is lost'),
  ];
};

const MEMORY_FIELDS = ['detail', 'pace', 'place', 'version'];
const QUESTIONS_FIELDS = ['at', 'ids'];
const PLACE_FIELDS = ['at', 'leaflet', 'sentence'];
const ITEM_FIELDS = ['expires', 'memory', 'revision'];

const has = (value: object, fields: readonly string[]): boolean =>
  Object.keys(value).toSorted().join(' ') === fields.join(' ');

/** Saved questions: only where the clinic allows it, and ids alone. */
const areAllowed = (questions: Memory['questions'], { contract, language }: Knowledge): boolean =>
  questions === undefined ||
  (contract.saveQuestions &&
    has(questions, QUESTIONS_FIELDS) &&
    questions.ids.every((id) => Object.hasOwn(language.questions, id)));

/** The table holds place, pace and detail, perhaps a list of questions, and when they expire; nothing else. */
const remembersLittle: Rule = ({ sent: { after }, knowledge }) => {
  if (after.item === null) return [];
  const item = JSON.parse(after.item) as { memory: Memory };
  const { questions, ...memory } = item.memory;
  const isLittle =
    has(item, ITEM_FIELDS) &&
    has(memory, MEMORY_FIELDS) &&
    (memory.place === null || has(memory.place, PLACE_FIELDS)) &&
    areAllowed(questions, knowledge);
  return when(!isLittle, 'more than place, pace and detail is remembered');
};

/** What is said of the list that is kept is so in the table. */
const savesAsSaid: Rule = (step) => {
  const says = (key: string): boolean =>
    moveOf(step)?.say.some((say) => 'phrase' in say && say.phrase === key) ?? false;
  const { item } = step.sent.after;
  const kept = item === null ? undefined : (JSON.parse(item) as { memory: Memory }).memory.questions;
  const isWhole = JSON.stringify(kept?.ids) === JSON.stringify(stateAfter(step)?.questions);
  return [
    ...when(says('questions.saved') && !isWhole, 'questions are said to be saved and are not'),
    ...when(says('questions.cleared-saved') && kept !== undefined, 'questions are said to be erased and are not'),
  ];
};

/** A turn reads the table once at most, and writes once: more cost the listener time. */
const sparesTable: Rule = ({ sent: { calls } }) => {
  const count = (call: string): number => calls.filter((made) => made === call).length;
  return when(count('read') > 1 || count('write') > 1, `the table is asked too often: ${calls.join(', ')}`);
};

export const STATE_RULES: readonly Rule[] = [staysReadable, keeps, remembersLittle, savesAsSaid, sparesTable];
