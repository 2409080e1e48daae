// The project's own package in two locales, small enough to be judged hundreds of times, and ways to change one thing.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HANDLER, MANIFEST, type PackageFiles } from '../../tools/certify/builtPackage';
import { SKILL_ID } from '../../tools/certify/conversations/caller';
import { readWords, type Words } from '../../tools/certify/conversations/plan';
import { type Recording, recordLocale, recordVisits } from '../../tools/certify/conversations/record';
import type { Visits } from '../../tools/certify/conversations/scenes/visits';
import { startHandler } from '../../tools/certify/conversations/startHandler';
import { openTableServer } from '../../tools/certify/conversations/tableServer';
import { type Given, readSkill } from '../../tools/certify/subjects';
import { compileProject } from '../../tools/build';
import { readInvocationWords } from '../../tools/model/readInvocationWords';
import { collectFiles } from '../../tools/package/collectFiles';
import { placeFiles } from '../../tools/package/placeFiles';
import { readTemplate } from '../../tools/package/readTemplate';

export const ENGLISH = 'en-US';
export const SPANISH = 'es-ES';
/** Values of the catch-all's slot that are kept: thousands only cost time here. */
const KEPT_VALUES = 50;
const KEPT_SENTENCES = 12;

/** JSON of any form, for tests that break it. */
// oxlint-disable-next-line typescript/no-explicit-any -- a test may break any part of it
export type Json = any;

export const modelPath = (locale: string): string => `skill-package/interactionModels/custom/${locale}.json`;
export const CONTRACT = 'lambda/catalogues/contract.json';
export const catalogue = (name: string, language = 'en'): string => `lambda/catalogues/${language}/${name}.json`;

/** A copy with one file written anew. */
export const edit = (files: PackageFiles, path: string, change: (text: string) => string): PackageFiles =>
  new Map(files).set(path, Buffer.from(change(files.get(path)?.toString('utf8') ?? '')));

export const editJson = (files: PackageFiles, path: string, change: (json: Json) => void): PackageFiles =>
  edit(files, path, (text) => {
    const json: Json = JSON.parse(text);
    change(json);
    return JSON.stringify(json);
  });

const keepLocales = (bag: Json, locales: readonly string[]): Json =>
  Object.fromEntries(Object.entries(bag).filter(([locale]) => locales.includes(locale)));

const reduce = (files: PackageFiles, locales: readonly string[]): PackageFiles => {
  const kept = new Map(
    [...files].filter(([path]) => !/custom\//u.test(path) || locales.some((one) => path.includes(one))),
  );
  let reduced: PackageFiles = editJson(kept, MANIFEST, ({ manifest }) => {
    manifest.publishingInformation.locales = keepLocales(manifest.publishingInformation.locales, locales);
    manifest.privacyAndCompliance.locales = keepLocales(manifest.privacyAndCompliance.locales, locales);
  });
  reduced = editJson(reduced, CONTRACT, ({ languages }) => {
    for (const language of Object.values<Json>(languages))
      language.locales = language.locales.filter((locale: string) => locales.includes(locale));
  });
  for (const locale of locales) {
    reduced = editJson(reduced, modelPath(locale), ({ interactionModel: { languageModel } }) => {
      for (const type of languageModel.types) type.values = type.values.slice(0, KEPT_VALUES * 2);
    });
  }
  return reduced;
};

const shorten = ({ flags, questions, previousWords }: Words): Words => ({
  flags: Object.fromEntries(
    Object.entries(flags).map(([name, texts]) => [name, texts.slice(0, KEPT_SENTENCES)]),
  ) as unknown as Words['flags'],
  questions: [...questions.filter(({ followup }) => followup), ...questions.slice(0, KEPT_SENTENCES * 3)],
  previousWords,
});

const buildProject = async (): Promise<Pick<Given, 'files' | 'content'>> => {
  const { content, committed } = compileProject();
  const built = await collectFiles({
    clinic: content.clinic.value,
    template: readTemplate().text,
    committed,
    endpoint: null,
  });
  return { content, files: new Map([...built].map(([path, text]) => [path, Buffer.from(text)])) };
};

let project: ReturnType<typeof buildProject> | null = null;

/** The package with these locales alone; it is built once. */
export async function loadGiven(...locales: string[]): Promise<Given> {
  const { content, files } = await (project ??= buildProject());
  return { files: reduce(files, locales), content, reserved: readInvocationWords([]), today: new Date('2026-11-22') };
}

export interface Base {
  given: Given;
  recording: Recording;
  visits: Visits;
}

/** Holds the conversations of one locale with the built handler. */
export async function recordBase(given: Given): Promise<Base> {
  const { files } = given;
  const [subject] = readSkill(given).locales;
  if (!subject) throw new Error('The package has no locale.');
  const folder = mkdtempSync(join(tmpdir(), 'certify-'));
  placeFiles(folder, files);
  const words = shorten(readWords('en'));
  const table = await openTableServer();
  const plain = await startHandler(join(folder, HANDLER), { SKILL_ID, MEMORY_TABLE: 'off' });
  const remembering = await startHandler(join(folder, HANDLER), { SKILL_ID, ...table.environment });
  try {
    const recording = await recordLocale(subject, plain, words);
    return { given, recording, visits: await recordVisits(subject, remembering, words, table.items) };
  } finally {
    await Promise.all([plain.close(), remembering.close()]);
    await table.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
