// Finds words that mean two things alike, so that the skill has to ask which: what they are depends on the examples.
import type { Knowledge } from '../../lambda/core/catalogue';
import { freshState } from '../../lambda/core/dialog/state';
import { understand } from '../../lambda/core/understanding/understand';

/**
 * @param intent that delivers a question, and the slot it fills
 * @returns two labels in a row, or null when no two are equally likely
 */
export function findUnsureText(knowledge: Knowledge, intent: string, slot: string): string | null {
  const { leaflet, language } = knowledge;
  const labels = [...Object.values(leaflet.topics), ...Object.values(language.aspects)].map(({ label }) => label);
  const state = freshState(leaflet.id);
  const turn = { locale: knowledge.locale, kind: 'intent', intent, time: 0, opensSession: false } as const;
  for (const first of labels) {
    for (const second of labels) {
      const heard = `${first} ${second}`;
      const { act, confidence } = understand({ ...turn, slots: { [slot]: { id: null, heard } } }, state, knowledge);
      if (act === 'ask' && confidence === 'close') return heard;
    }
  }
  return null;
}
