// Reads the interaction model of a locale as Alexa would get it: the simulator knows no intents but these.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const valueSchema = z.object({
  id: z.string().optional(),
  name: z.object({ value: z.string(), synonyms: z.array(z.string()).default([]) }),
});

const modelSchema = z.object({
  interactionModel: z.object({
    languageModel: z.object({
      intents: z.array(
        z.object({
          name: z.string(),
          slots: z.array(z.object({ name: z.string(), type: z.string() })).default([]),
          samples: z.array(z.string()).default([]),
        }),
      ),
      types: z.array(z.object({ name: z.string(), values: z.array(valueSchema) })).default([]),
    }),
  }),
});

export type InteractionModel = z.infer<typeof modelSchema>['interactionModel']['languageModel'];
export type ModelIntent = InteractionModel['intents'][number];
export type SlotValue = z.infer<typeof valueSchema>;

export const parseInteractionModel = (json: unknown): InteractionModel =>
  modelSchema.parse(json).interactionModel.languageModel;

/** @throws Error when the model of this locale was not built */
export function readInteractionModel(root: string, locale: string): InteractionModel {
  const file = `interactionModels/custom/${locale}.json`;
  if (!existsSync(join(root, file))) throw new Error(`${file} is missing. Run \`npm run build\`.`);
  return parseInteractionModel(JSON.parse(readFileSync(join(root, file), 'utf8')));
}

/** A sample cut at its slots: literal words and slot names in turn. */
export type SamplePart = { words: string } | { slot: string };

export const cutSample = (sample: string): SamplePart[] =>
  sample
    .split(/(\{[^}]*\})/u)
    .filter((part) => part.trim() !== '')
    .map((part) => (part.startsWith('{') ? { slot: part.slice(1, -1).trim() } : { words: part }));
