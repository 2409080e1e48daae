// The list of questions for the doctor between visits: what of it comes back, what is kept, and what two devices made of it.
import type { Contract, Language } from '../catalogue';
import { areQuestionsFresh, type Memory, MOST_QUESTIONS, type SavedQuestions } from './memory';
import type { State } from './state';

export const isListSaved = (memory: Memory | null): boolean => (memory?.questions?.ids.length ?? 0) > 0;

/**
 * What comes back of a list found in the store: ids that are still known, for 30 days, while the clinic allows it. One
 * that may not come back is left standing empty: it differs from what is kept next, and so is erased from the store.
 */
export function knownQuestions(
  { ids, at }: SavedQuestions,
  now: number,
  { saveQuestions }: Contract,
  { questions }: Language,
): SavedQuestions {
  const isAllowed = saveQuestions && areQuestionsFresh({ ids, at }, now);
  return { ids: isAllowed ? ids.filter((id) => Object.hasOwn(questions, id)) : [], at };
}

/**
 * What is kept of this session's list: all of it once it was saved, nothing before that and nothing of an empty one.
 * @param isAsked the listener asked to save it, or changed a saved list, in this turn; its 30 days begin again
 */
export function questionsToKeep(
  { questions }: State,
  now: number,
  before: Memory | null,
  isAsked: boolean,
): SavedQuestions | undefined {
  if (questions.length === 0) return undefined;
  if (isAsked) return { ids: questions, at: now };
  return isListSaved(before) && before?.questions ? { ids: questions, at: before.questions.at } : undefined;
}

export const isSameList = (a: SavedQuestions | undefined, b: SavedQuestions | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.at === b.at && a.ids.join(' ') === b.ids.join(' '));

/**
 * Another device wrote meanwhile: its list, with what this session added and removed since it looked. A list that this
 * session emptied is gone, whatever the other device added: it was said that nothing of it is saved.
 */
export function mergeQuestions(
  theirs: SavedQuestions | undefined,
  next: SavedQuestions | undefined,
  seen: SavedQuestions | undefined,
  now: number,
): SavedQuestions | undefined {
  if (isSameList(next, seen)) return theirs;
  if (next === undefined) return undefined;
  const before = seen?.ids ?? [];
  const kept = theirs && areQuestionsFresh(theirs, now) ? theirs.ids : [];
  const staying = kept.filter((id) => !before.includes(id) || next.ids.includes(id));
  const ids = [...new Set([...staying, ...next.ids.filter((id) => !before.includes(id))])].slice(0, MOST_QUESTIONS);
  return ids.length === 0 ? undefined : { ids, at: next.at };
}

/** The session's list once it was kept: where two devices wrote, what they wrote together. */
export function listAfter(state: State, next: Memory, kept: Memory | null): string[] {
  const saved = kept?.questions;
  if (!saved || isSameList(saved, next.questions)) return state.questions;
  // Noted in this session before it could read what another one had saved: one list, as if noted after saving.
  const unsaved = next.questions ? [] : state.questions;
  return [...new Set([...saved.ids, ...unsaved])].slice(0, MOST_QUESTIONS);
}
