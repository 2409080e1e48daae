// Makes what a probe says: sentences of other domains from templates, and nonsense; the same ones every time.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { z } from 'zod';
import { expandTemplate } from '../model/expandTemplate';
import { readContentFile } from '../simulator/readContentFile';

const wordList = z.array(z.string().min(1)).min(1);
const probesSchema = z.strictObject({
  functionWords: wordList,
  lists: z.record(z.string(), wordList),
  domains: z.record(z.string(), wordList),
});

export type ProbeWords = z.infer<typeof probesSchema>;

/** One thing said; `kind` names its domain, or how the nonsense was made. */
export interface Sentence {
  kind: string;
  text: string;
}

const SEED = 20_261_122;
/** More than are wanted are made, for some come out twice. */
const SPARE = 3;
const PLACEHOLDER = /\{([^{}]+)\}/u;

/** @returns null when nobody wrote probes in this language yet */
export function readProbeWords(root: string, language: string): ProbeWords | null {
  const file = join('tools', 'evaluation', 'probes', `${language}.yaml`);
  return existsSync(join(root, file)) ? readContentFile(root, file, probesSchema) : null;
}

const fillLists = (template: string, lists: ProbeWords['lists']): string[] => {
  const [placeholder, name] = PLACEHOLDER.exec(template) ?? [];
  if (placeholder === undefined || name === undefined) return [template];
  const list = lists[name];
  if (!list) throw new Error(`A probe names the list {${name}}, which does not exist.`);
  return list.flatMap((word) => fillLists(template.replace(placeholder, word), lists));
};

/** Turn by turn from each part while it lasts, so that any first part of the list has all kinds in it. */
const drawEvenly = (parts: readonly (readonly Sentence[])[], count: number): Sentence[] => {
  const shuffled = parts.map((part) => {
    const all = fc.shuffledSubarray([...part], { minLength: part.length });
    return fc.sample(all, { numRuns: 1, seed: SEED })[0] ?? [];
  });
  const turns = Math.max(0, ...shuffled.map((part) => part.length));
  return Array.from({ length: turns }, (_, turn) => shuffled.flatMap((part) => part[turn] ?? []))
    .flat()
    .slice(0, count);
};

/** @throws Error for a list that does not exist, TemplateError for brackets that do not match */
export function makeSentences({ domains, lists }: ProbeWords, count: number): Sentence[] {
  const parts = Object.entries(domains).map(([kind, templates]) => {
    const texts = templates.flatMap(expandTemplate).flatMap((template) => fillLists(template, lists));
    return [...new Set(texts)].map((text) => ({ kind, text }));
  });
  return drawEvenly(parts, count);
}

const joinWords = (parts: readonly string[]): string => parts.join(' ');

const nonsenseOf = ({ functionWords, lists }: ProbeWords): Record<string, fc.Arbitrary<string>> => {
  const letters = [...new Set(functionWords.join(''))].toSorted();
  const syllables = [...letters, ...new Set(functionWords.flatMap((word) => word.match(/../gu) ?? []))];
  const listed = Object.values(lists).flat();
  const letterWord = fc.string({ unit: fc.constantFrom(...letters), minLength: 2, maxLength: 9 });
  const syllableWord = fc.array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 4 }).map((s) => s.join(''));
  return {
    letters: fc.array(letterWord, { minLength: 1, maxLength: 6 }).map(joinWords),
    syllables: fc.array(syllableWord, { minLength: 2, maxLength: 6 }).map(joinWords),
    'shuffled function words': fc.shuffledSubarray(functionWords, { minLength: 3, maxLength: 9 }).map(joinWords),
    'one word again and again': fc
      .tuple(fc.constantFrom(...functionWords, ...listed), fc.integer({ min: 3, max: 12 }))
      .map(([word, times]) => joinWords(Array.from({ length: times }, () => word))),
  };
};

export function makeNonsense(words: ProbeWords, count: number): Sentence[] {
  const makers = Object.entries(nonsenseOf(words));
  const parts = makers.map(([kind, maker]) => {
    const made = fc.sample(fc.noBias(maker), { numRuns: Math.ceil((count * SPARE) / makers.length), seed: SEED });
    return [...new Set(made)].map((text) => ({ kind, text }));
  });
  return drawEvenly(parts, count);
}
