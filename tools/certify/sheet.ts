// Reads the rules from sheet/: every point of every section, and how each of its rules is decided.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const text = z.string().trim().min(1);

const ruleSchema = z
  .strictObject({
    title: text,
    /** Other rules decide: this one stands as the worst of them. */
    restates: z.array(text).min(1).optional(),
    /** Nobody can judge it here: what a person has to do. */
    person: text.optional(),
    /** It cannot apply to this skill: why. */
    never: text.optional(),
  })
  .refine(({ restates, person, never }) => [restates, person, never].filter((one) => one !== undefined).length <= 1, {
    error: 'A rule is decided in one way.',
  });

const pointSchema = z.union([
  z.strictObject({ says: text, from: text, rules: z.record(z.string(), ruleSchema) }),
  z.strictObject({ says: text, from: text, background: text }),
]);

const sectionSchema = z.strictObject({
  section: z.string().regex(/^(?:platform-\d+|voice)$/u),
  title: text,
  points: z.array(pointSchema).min(1),
});

export type Section = z.infer<typeof sectionSchema>;
export type Point = Section['points'][number];

/** One rule, with the point it comes from. */
export interface SheetRule extends z.infer<typeof ruleSchema> {
  id: string;
  /** The point in our words, and where it was read. */
  says: string;
  from: string;
}

/** How many numbered or bulleted points each section of the sources has; a section that loses one is noticed. */
export const POINTS: Readonly<Record<string, number>> = {
  'platform-1': 34,
  'platform-2': 34,
  'platform-4': 15,
  'platform-6': 18,
  'platform-9': 23,
  voice: 40,
};

const FILES = ['1-certification', '2-interaction-model', '4-requests', '6-manifest', '9-mistakes', 'voice'];

/** @throws ZodError when a file is not in the form above */
export const readSections = (): Section[] =>
  FILES.map((name) => sectionSchema.parse(parse(readFileSync(join(__dirname, 'sheet', `${name}.yaml`), 'utf8'))));

/** All rules in the order of the sections. */
export const listRules = (sections: readonly Section[]): SheetRule[] =>
  sections.flatMap(({ points }) =>
    points.flatMap((point) =>
      'rules' in point
        ? Object.entries(point.rules).map(([id, rule]) => ({ id, says: point.says, from: point.from, ...rule }))
        : [],
    ),
  );
