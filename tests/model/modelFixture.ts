// The fixture's model as the rules see it, and ways to change one thing in it.
import { buildModel } from '../../tools/model/buildModel';
import { collectModel } from '../../tools/model/collectModel';
import type { CollectedIntent, CollectedValue, ModelParts, Wording } from '../../tools/model/modelParts';
import { readInvocationWords } from '../../tools/model/readInvocationWords';
import { readListing } from '../../tools/model/readListing';
import type { LocaleModel } from '../../tools/model/rules/subject';
import { writeJson } from '../../tools/model/writeJson';
import { buildContent, languageOf } from './contentFixture';

export const reservedWords = readInvocationWords([]).en ?? null;

export const buildFixtureModel = (): LocaleModel => {
  const content = buildContent();
  const language = languageOf(content);
  const parts = collectModel(content, language, []);
  const { invocationName } = readListing(language, 'en-US');
  return {
    locale: 'en-US',
    invocationName,
    parts,
    text: writeJson(buildModel(parts, 'en-US', invocationName.text)),
    words: reservedWords,
  };
};

export const wording = (text: string, line = 1): Wording => ({ text, file: 'content/en/test.yaml', line });

export const value = (id: string | null, ...texts: [string, ...string[]]): CollectedValue => {
  const [first, ...rest] = texts;
  return { id, wordings: [wording(first), ...rest.map((text) => wording(text))] };
};

export const changeParts = (model: LocaleModel, change: Partial<ModelParts>): LocaleModel => ({
  ...model,
  parts: { ...model.parts, ...change },
});

export const changeIntent = (model: LocaleModel, name: string, change: Partial<CollectedIntent>): LocaleModel =>
  changeParts(model, {
    intents: model.parts.intents.map((intent) => (intent.name === name ? { ...intent, ...change } : intent)),
  });

export const addSample = (model: LocaleModel, name: string, text: string): LocaleModel => {
  const samples = model.parts.intents.find((intent) => intent.name === name)?.samples ?? [];
  return changeIntent(model, name, { samples: [...samples, wording(text, 99)] });
};

export const changeType = (model: LocaleModel, name: string, values: CollectedValue[]): LocaleModel =>
  changeParts(model, { types: model.parts.types.map((type) => (type.name === name ? { ...type, values } : type)) });

export const addValue = (model: LocaleModel, name: string, added: CollectedValue): LocaleModel =>
  changeType(model, name, [...(model.parts.types.find((type) => type.name === name)?.values ?? []), added]);
