// Collects the slot type Procedure: every procedure of every leaflet, with the ways people say it.
import type { LanguageContent } from '../content/loadContent';
import type { CollectedType, CollectedValue, Wording } from './modelParts';
import { SLOT_TYPES } from './modelParts';
import { keepFirst, readTexts } from './readWordings';

export function collectProcedures(language: LanguageContent): CollectedType {
  const found = new Map<string, Wording[]>();
  for (const { script } of language.leaflets.values()) {
    for (const [id, { name, names, misheard }] of Object.entries(script.value.procedures)) {
      const path = ['procedures', id];
      const named = { file: script.file, line: script.lineOf(...path, 'name'), text: name };
      const others = [
        ...readTexts(script, [...path, 'names'], names),
        ...readTexts(script, [...path, 'misheard'], misheard),
      ];
      found.set(id, [...(found.get(id) ?? []), named, ...others]);
    }
  }
  const values = [...found].flatMap(([id, wordings]): CollectedValue[] => {
    const [first, ...rest] = keepFirst(wordings);
    return first ? [{ id, wordings: [first, ...rest] }] : [];
  });
  return { name: SLOT_TYPES.procedure ?? '', values };
}
