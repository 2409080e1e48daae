// Fills the slots of a sample with the values of their types, as a person would say them.
import { type CollectedType, type ModelParts, SLOT_TYPES, slotsIn } from './modelParts';

/** Every wording of a slot type's values. */
const wordingsOf = (type: CollectedType): string[] =>
  type.values.flatMap(({ wordings }) => wordings.map(({ text }) => text.toLowerCase()));

/**
 * @param types those to fill in; other slots stay as they are
 * @returns everything the sample stands for, with one value in every place of one slot
 */
export const fillSlots = (sample: string, types: ModelParts['types']): string[] => {
  let forms = [sample];
  for (const slot of new Set(slotsIn(sample))) {
    const type = types.find(({ name }) => name === SLOT_TYPES[slot]);
    if (type) forms = forms.flatMap((form) => wordingsOf(type).map((value) => form.replaceAll(`{${slot}}`, value)));
  }
  return forms;
};
