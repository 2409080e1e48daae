// The form of every content file. Words are checked by the checks; this is about shape alone.
import { z } from 'zod';
import { ACTS } from '../../lambda/core/turn';

const id = z.string().regex(/^[a-z][a-z0-9-]*$/u, 'an id is lower-case letters, digits and hyphens');
const text = z.string().trim().min(1, 'must not be empty');
const texts = z.array(text);
const localeId = z.string().regex(/^[a-z]{2}-[A-Z]{2}$/u, 'a locale looks like en-US');
const kind = z.enum(['LEAFLET', 'SAFE', 'GLOSS', 'GAP', 'SCOPE', 'NAV']);
const act = z.enum(ACTS);

export const languagesSchema = z.record(
  z.string().regex(/^[a-z]{2}$/u, 'a language is two letters'),
  z.strictObject({ name: text, direction: z.enum(['ltr', 'rtl']), locales: z.array(localeId).min(1) }),
);

export const intentsSchema = z.strictObject({
  catchAll: z.boolean(),
  builtIn: z.record(z.string().startsWith('AMAZON.'), act),
  steering: z.record(z.string(), act),
  safety: z.record(z.string(), act),
  advice: z.record(z.string(), id),
  adviceQuestions: z.record(id, id),
  carriers: z.array(z.string()),
  phrases: z.record(z.string(), z.strictObject({ kind, values: z.array(z.string()).optional() })),
  scripts: z.record(z.string(), z.array(z.string())),
});

export const aspectsSchema = z.record(
  id,
  z.strictObject({ step: id, about: text, defines: z.boolean().default(false) }),
);

const evidence = { evidence: text, checked: z.iso.date() };
export const emergencySchema = z.record(
  localeId,
  z.strictObject({
    number: text,
    spoken: text,
    ...evidence,
    note: text.optional(),
    line: z.strictObject({ number: text, spoken: text, evidence: text, note: text.optional() }).nullable(),
  }),
);

export const clinicSchema = z.strictObject({
  name: text,
  leaflets: z.array(id).min(1),
  contact: z.strictObject({ phone: text, placeholder: z.boolean() }),
  privacyPolicyUrl: z.strictObject({ url: z.url(), placeholder: z.boolean() }),
  termsOfUseUrl: z.strictObject({ url: z.url(), placeholder: z.boolean() }),
  icons: z.strictObject({ small: text, large: text }),
  hosting: z.strictObject({
    region: z.enum(
      ['us-east-1', 'eu-west-1', 'us-west-2'],
      'Alexa calls functions in us-east-1, eu-west-1 or us-west-2',
    ),
    parameters: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
  /** Off keeps questions for the doctor to the visit. */
  saveQuestions: z.boolean(),
  category: text,
  countries: texts,
  testingInstructions: text,
});

export const factsSchema = z.strictObject({
  source: text,
  version: z.number().int().positive(),
  title: text,
  author: text,
  practice: text,
  procedures: z.array(id).min(1),
  furniture: texts,
  topics: z.record(
    id,
    z.strictObject({
      aspect: id.optional(),
      procedure: id.optional(),
      question: id.optional(),
      joint: z.boolean().default(false),
      namesBoth: z.boolean().default(false),
      intent: z.boolean().default(false),
      read: z.literal('all').optional(),
    }),
  ),
  main: z.array(id).min(1),
  examples: z.array(id).min(2).max(3),
  compare: id,
  howLong: z.strictObject({ otherwise: id, after: z.record(id, id) }),
  followedBy: z.record(z.string(), z.string()),
  halves: z.record(id, id),
  gaps: z.record(id, id),
});

const scriptLine = z.strictObject({
  say: text,
  from: z.array(z.string()).min(1, 'name the leaflet sentences this line says'),
  item: z.number().int().min(1).max(3, 'a spoken list has at most three items').optional(),
  of: id.optional(),
  omits: z.record(z.string(), text).default({}),
});
const portions = z.array(z.array(scriptLine).min(1));

export const scriptSchema = z.strictObject({
  title: text,
  author: text,
  procedures: z.record(id, z.strictObject({ name: text, names: texts, hints: texts.default([]), misheard: texts })),
  topics: z.record(
    id,
    z.strictObject({
      name: text,
      label: text,
      samples: texts.default([]),
      examples: texts.default([]),
      portions: portions.default([]),
      byProcedure: z.record(id, z.strictObject({ name: text, portions })).default({}),
    }),
  ),
  halves: z.record(id, z.array(scriptLine).min(1)),
  general: z.record(id, z.array(scriptLine).min(1)),
  summary: z.array(scriptLine).min(1),
  why: z.record(id, z.strictObject({ lines: z.array(scriptLine).min(1), missing: text.optional() })).default({}),
});

const wordings = z.union([text.transform((one) => [one]), texts.min(1)]);
export const phrasesSchema = z.record(z.string(), wordings);

/** Questions for the doctor, by subject. */
export const questionsSchema = z.record(id, text);

export const utterancesSchema = z.strictObject({
  invocationName: text,
  steering: z.record(z.string(), texts.min(1)),
  examples: z.partialRecord(act, texts).default({}),
  builtIn: z.record(z.string(), texts),
  carriers: z.record(z.string(), z.strictObject({ restore: text, samples: texts.min(1) })),
});

const asked = { samples: texts.min(1), examples: texts };
export const spokenAspectsSchema = z.record(id, z.strictObject({ name: text, label: text, missing: text, ...asked }));

export const safetySchema = z.looseObject({
  intents: z.record(z.string(), texts),
  scripts: z.record(z.string(), texts),
  advice: z.record(id, z.strictObject({ say: texts.min(1), ...asked })),
  offTopic: z.strictObject(asked),
  examples: z.record(z.enum(['emergency', 'same-day', 'crisis']), texts),
});

export const lexiconSchema = z.strictObject({
  hedges: z.record(id, texts),
  negations: texts,
  numbers: z.record(z.string(), texts),
  ordinals: z.record(z.string(), texts).default({}),
  last: texts,
  stopWords: texts,
  plainWords: texts,
  carriers: texts,
  persons: z.strictObject({ self: texts, other: texts }),
  concepts: z.record(id, texts),
  glossary: z.record(id, z.strictObject({ names: texts, say: text })),
  defining: texts.default([]),
  answers: z.strictObject({ yes: texts, no: texts, polite: texts }).default({ yes: [], no: [], polite: [] }),
  speakAs: z.record(z.string(), text),
  elsewhere: texts.default([]),
  joins: texts.default([]),
  misheard: z.record(text, texts).default({}),
  soundClasses: z.strictObject({ alike: texts, silent: z.string() }).default({ alike: [], silent: '' }),
});

export const listingSchema = z.strictObject({
  name: text,
  summary: text,
  description: text,
  examplePhrases: texts,
  keywords: texts,
  updatesDescription: text.optional(),
});

export const reviewSchema = z.strictObject({
  status: z.enum(['drafted', 'reviewed']),
  reviews: z.array(z.strictObject({ leaflet: id, reviewer: text, role: text, date: z.iso.date(), sourceHash: text })),
});

export const regionSchema = z.strictObject({
  phrases: phrasesSchema.default({}),
  listing: listingSchema.partial().default({}),
  invocationName: text.optional(),
});

export type Languages = z.infer<typeof languagesSchema>;
export type Intents = z.infer<typeof intentsSchema>;
export type Aspects = z.infer<typeof aspectsSchema>;
export type Emergency = z.infer<typeof emergencySchema>;
export type Clinic = z.infer<typeof clinicSchema>;
export type Facts = z.infer<typeof factsSchema>;
export type SpokenLine = z.infer<typeof scriptLine>;
export type Script = z.infer<typeof scriptSchema>;
export type Phrases = z.infer<typeof phrasesSchema>;
export type Questions = z.infer<typeof questionsSchema>;
export type Utterances = z.infer<typeof utterancesSchema>;
export type SpokenAspects = z.infer<typeof spokenAspectsSchema>;
export type Safety = z.infer<typeof safetySchema>;
export type Lexicon = z.infer<typeof lexiconSchema>;
export type Listing = z.infer<typeof listingSchema>;
export type Review = z.infer<typeof reviewSchema>;
export type Region = z.infer<typeof regionSchema>;
