// An interaction model read back from the package, in the form the model rules judge: what counts is what is uploaded.
import { z } from 'zod';
import type { IntentMeaning } from '../../lambda/core/catalogue';
import type { CollectedType, ModelParts, Wording } from '../model/modelParts';
import type { InvocationWords } from '../model/readInvocationWords';
import type { LocaleModel } from '../model/rules/subject';

const slotSchema = z.looseObject({ name: z.string(), type: z.string(), samples: z.array(z.string()).optional() });

const modelSchema = z.looseObject({
  interactionModel: z.looseObject({
    languageModel: z.looseObject({
      invocationName: z.string(),
      intents: z.array(
        z.looseObject({
          name: z.string(),
          slots: z.array(slotSchema).default([]),
          samples: z.array(z.string()).default([]),
        }),
      ),
      types: z
        .array(
          z.looseObject({
            name: z.string(),
            values: z
              .array(
                z.looseObject({
                  id: z.string().optional(),
                  name: z.looseObject({ value: z.string(), synonyms: z.array(z.string()).default([]) }),
                }),
              )
              .default([]),
          }),
        )
        .default([]),
    }),
    dialog: z
      .looseObject({ intents: z.array(z.looseObject({ name: z.string(), slots: z.array(slotSchema).default([]) })) })
      .optional(),
  }),
});

export type BuiltModel = z.infer<typeof modelSchema>['interactionModel'];

/** @throws ZodError when what the rules read is missing or of another type */
export const parseModel = (json: unknown): BuiltModel => modelSchema.parse(json).interactionModel;

interface Read {
  locale: string;
  model: BuiltModel;
  /** The file's text. */
  text: string;
  file: string;
  meanings: Readonly<Record<string, IntentMeaning>>;
  words: InvocationWords | null;
}

const toType = (type: BuiltModel['languageModel']['types'][number], at: (text: string) => Wording): CollectedType => ({
  name: type.name,
  values: type.values.map(({ id, name }) => ({
    id: id ?? null,
    wordings: [at(name.value), ...name.synonyms.map(at)],
  })),
});

/** An intent that the contract does not know leads nowhere. */
const UNKNOWN: IntentMeaning = { carrier: true };

export function toLocaleModel({ locale, model, text, file, meanings, words }: Read): LocaleModel {
  const at = (said: string): Wording => ({ text: said, file, line: 0 });
  const { invocationName, intents, types } = model.languageModel;
  const parts: ModelParts = {
    intents: intents.map(({ name, slots, samples }) => ({
      name,
      meaning: meanings[name] ?? UNKNOWN,
      at: { file, line: 0 },
      slots: slots.map((slot) => ({ name: slot.name, type: slot.type })),
      samples: samples.map(at),
    })),
    types: types.map((type) => toType(type, at)),
    builtIn: [],
  };
  return { locale, invocationName: at(invocationName), parts, text, words };
}
