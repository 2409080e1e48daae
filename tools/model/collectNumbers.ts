// Collects the slot type Number: what people say to choose from a list, "four" and "the fourth" alike.
import type { LanguageContent } from '../content/loadContent';
import { type CollectedType, type CollectedValue, SLOT_TYPES } from './modelParts';
import { keepFirst, readTexts } from './readWordings';

const COUNTED = /^[0-9]+$/u;

export function collectNumbers({ lexicon }: LanguageContent): CollectedType {
  const { numbers, ordinals } = lexicon.value;
  const values = Object.keys(numbers)
    .filter((id) => COUNTED.test(id))
    .flatMap((id): CollectedValue[] => {
      const [first, ...rest] = keepFirst([
        ...readTexts(lexicon, ['numbers', id], numbers[id]),
        ...readTexts(lexicon, ['ordinals', id], ordinals[id]),
      ]);
      return first ? [{ id, wordings: [first, ...rest] }] : [];
    });
  return { name: SLOT_TYPES.number ?? '', values };
}
