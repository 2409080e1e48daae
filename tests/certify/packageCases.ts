// For each rule on the package, one change to a good package that must break this rule and no other.
import { ASK_RESOURCES, MANIFEST, type PackageFiles } from '../../tools/certify/builtPackage';
import type { Given } from '../../tools/certify/subjects';
import { LOCALES } from '../../tools/model/alexaFacts';
import { catalogue, edit, editJson, ENGLISH, type Json, modelPath, SPANISH } from './fixture';

/** `both`: the package has a second language as well. */
export type PackageCase = [rule: string, change: (given: Given) => Given, languages?: 'both'];

const files = (change: (package_: PackageFiles) => PackageFiles) => (given: Given) => ({
  ...given,
  files: change(given.files),
});
const json = (path: string, change: (json: Json) => void) => files((all) => editJson(all, path, change));

const manifest = (change: (manifest: Json) => void) => json(MANIFEST, (read) => change(read.manifest));
const listing = (change: (listing: Json) => void) =>
  manifest(({ publishingInformation }) => change(publishingInformation.locales[ENGLISH]));
const privacy = (change: (privacy: Json) => void) =>
  manifest(({ privacyAndCompliance }) => change(privacyAndCompliance));
const deployer = (change: (infrastructure: Json) => void) =>
  json(ASK_RESOURCES, ({ profiles }) => change(profiles.default.skillInfrastructure));
const template = (from: string | RegExp, to: string) =>
  files((all) => edit(all, 'infrastructure/template.yaml', (text) => text.replace(from, to)));

const model = (change: (languageModel: Json, interactionModel: Json) => void, locale = ENGLISH) =>
  json(modelPath(locale), ({ interactionModel }) => change(interactionModel.languageModel, interactionModel));
const intent = (name: string, change: (intent: Json) => void) =>
  model(({ intents }) => change(intents.find((one: Json) => one.name === name)));
const sample = (name: string, ...texts: string[]) => intent(name, (one) => one.samples.push(...texts));
const addSlot = (slot: Json) =>
  intent('MoreIntent', (one) => {
    one.slots = [...(one.slots ?? []), slot];
  });
const withoutIntent = (name: string) =>
  model((languageModel) => {
    languageModel.intents = languageModel.intents.filter((one: Json) => one.name !== name);
  });
const procedures = (change: (type: Json) => void) =>
  model(({ types }) => change(types.find(({ name }: Json) => name === 'Procedure')));

const OLD_NAME = 'patient leaflet guide';
/** The invocation name, wherever it is said. */
const rename = (name: string) => (given: Given) => {
  const listed = edit(given.files, MANIFEST, (text) => text.replaceAll(OLD_NAME, name));
  return {
    ...given,
    files: editJson(listed, modelPath(ENGLISH), ({ interactionModel }) => {
      interactionModel.languageModel.invocationName = name;
    }),
  };
};

const phrase = (key: string, text: string) =>
  json(catalogue('language'), ({ phrases }) => {
    phrases[key] = [text];
  });
const LEAFLET = 'kyphoplasty-and-vertebroplasty';
const leaflet = (change: (leaflet: Json) => void) => json(catalogue(LEAFLET), change);
const listPortion = (read: Json): Json[] =>
  Object.values<Json>(read.topics)
    .flatMap(({ portions }) => portions)
    .find((portion: Json[]) => portion.some(({ item }) => item !== undefined));

/** Content that was loaded is copied where it is changed; its line numbers stay. */
const script = (change: (script: Json) => void) => (given: Given) => {
  const { content } = given;
  const english = content.spoken.get('en');
  const told = english?.leaflets.get(LEAFLET);
  if (!english || !told) throw new Error('The content has no English leaflet.');
  const value = structuredClone(told.script.value);
  change(value);
  const leaflets = new Map(english.leaflets).set(LEAFLET, { ...told, script: { ...told.script, value } });
  return { ...given, content: { ...content, spoken: new Map(content.spoken).set('en', { ...english, leaflets }) } };
};
const reviewed = (given: Given) => {
  const { content } = given;
  const english = content.spoken.get('en');
  if (!english) throw new Error('The content has no English.');
  const review = { ...english.review, value: { status: 'reviewed' as const, reviews: [] } };
  return { ...given, content: { ...content, spoken: new Map(content.spoken).set('en', { ...english, review }) } };
};

const letters = (at: number): string => [...String(at)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
const many = <Value>(count: number, make: (name: string) => Value): Value[] =>
  Array.from({ length: count }, (_, at) => make(letters(at)));
const makeIntent = (name: string): Json => ({ name: `Extra_${name}`, samples: [`say ${name} ${name}`] });

const DISCLAIMER = 'This replaces no doctor; in an emergency call your local emergency number.';
/** What the other rules still need when most intents are taken away. */
const NEEDED = [
  'what are the risks',
  'how long is recovery',
  'what is this about',
  'what is the difference',
  'who is it for',
];
const isNeeded = ({ name, slots = [], samples }: Json): boolean =>
  name.startsWith('AMAZON.') ||
  slots.some(({ type }: Json) => type === 'AMAZON.SearchQuery') ||
  NEEDED.some((text) => samples.includes(text));

export const PACKAGE_CASES: PackageCase[] = [
  ['platform-1.1', listing((one) => (one.description = 'This tells what a leaflet says.'))],
  ['platform-1.2b', listing((one) => (one.description += ' In an emergency dial 911.'))],
  ['platform-1.3a', addSlot({ name: 'when', type: 'AMAZON.DATE' })],
  ['platform-1.3b', listing((one) => (one.summary = 'It saves lives.'))],
  ['platform-1.7', listing((one) => one.keywords.push('covid'))],
  ['platform-1.12', privacy((one) => (one.usesHealthInfo = true))],
  ['platform-1.15a', listing((one) => (one.name = 'Leaflet Alexa Guide'))],
  ['platform-1.15b', privacy(({ locales }) => (locales[ENGLISH].termsOfUseUrl = 'https://alexa.clinic.example/terms'))],
  ['platform-1.16', listing((one) => one.keywords.push('Kyphon'))],
  ['platform-1.17', privacy((one) => (one.isChildDirected = true))],
  ['platform-1.18b', template(/ {6}EventSourceToken: .*\n/u, '')],
  ['platform-1.26', listing((one) => (one.examplePhrases[1] = 'what is the price of gold'))],
  ['platform-1.27', phrase('help.intro', `Say: Alexa, open ${OLD_NAME}.`)],
  ['platform-1.29a', listing((one) => (one.description += '\n\nand so on'))],
  ['platform-1.29b', listing((one) => (one.description = `Say: Alexa, open the leaflet. ${DISCLAIMER}`))],
  [
    'platform-1.29c',
    manifest(({ publishingInformation: { locales } }) => {
      const both = `${locales[ENGLISH].description}\n\n${locales[SPANISH].description}`;
      for (const locale of [ENGLISH, SPANISH]) locales[locale].description = both;
    }),
    'both',
  ],
  ['platform-1.33', sample('MoreIntent', 'quit')],
  ['platform-1.34a', manifest(({ publishingInformation }) => (publishingInformation.testingInstructions = ''))],
  ['platform-1.34b', manifest(({ publishingInformation }) => (publishingInformation.testingInstructions = 'Ask it.'))],
  ['platform-1.34c', reviewed],
  ['platform-2.1a', files((all) => edit(all, modelPath(ENGLISH), (text) => text + ' '.repeat(1_600_000)))],
  ['platform-2.1b', model(({ intents }) => intents.push(...many(95, makeIntent)))],
  [
    'platform-2.1c',
    model(({ types }) =>
      types.push(...many(200, (name) => ({ name: `Extra_${name}`, values: [{ name: { value: name } }] }))),
    ),
  ],
  ['platform-2.1d', procedures(({ values }) => values.push({ id: 'long', name: { value: 'x'.repeat(141) } }))],
  ['platform-2.2', model((one) => (one.modelConfiguration = { fallbackIntentSensitivity: { level: 'SOME' } }))],
  ['platform-2.3', model((one) => (one.note = 'by hand'))],
  ['platform-2.4', sample('MoreIntent', 'more, please')],
  ['platform-2.5a', sample('MoreIntent', 'もっと？')],
  ['platform-2.5b', sample('RisksIntent', '{procedure}のリスク')],
  ['platform-2.6a', model(({ types }) => types.push({ name: 'Empty', values: [] }))],
  ['platform-2.6b', addSlot({ name: 'procedure', type: 'procedure' })],
  ['platform-2.6c', sample('RisksIntent', 'risks with {Procedure}')],
  ['platform-2.7a', sample('MoreIntent', 'go on then now', 'go on then now')],
  ['platform-2.7b', sample('MoreIntent', 'what are the risks')],
  ['platform-2.8a', model(({ types }) => types.push({ name: 'Type ', values: [{ name: { value: 'word' } }] }))],
  ['platform-2.8b', model(({ intents }) => intents.push({ name: 'Second2Intent', samples: ['the second of two'] }))],
  ['platform-2.8c', addSlot({ name: 'slot2', type: 'Procedure' })],
  [
    'platform-2.11',
    procedures((type) => {
      type.valueSupplier = { type: 'CatalogValueSupplier', valueCatalog: { catalogId: 'a', version: '1' } };
    }),
  ],
  ['platform-2.12a', rename('leaflet')],
  ['platform-2.12b', rename('the leaflet')],
  ['platform-2.12c', rename('begin leaflet guide')],
  ['platform-2.12d', rename('leaflets about spines')],
  ['platform-2.12e', rename('echo leaflet guide')],
  ['platform-2.12f', rename('patient leaflet skill')],
  ['platform-2.12g', rename('Patient leaflet guide')],
  ['platform-2.13', ({ reserved: { en: _english, ...reserved }, ...given }) => ({ ...given, reserved })],
  ['platform-2.16', sample('AskAboutIntent', '{query}')],
  [
    'platform-2.17',
    intent('AskAboutIntent', ({ slots, samples }) => {
      slots.push({ name: 'procedure', type: 'Procedure' });
      samples.push('say of {procedure} something about {query}');
    }),
  ],
  ['platform-2.18', json(catalogue('language'), ({ carriers }) => (carriers.AskWhyIntent = ''))],
  ['platform-2.21', model((one) => (one.intents = one.intents.filter(isNeeded)))],
  ['platform-2.23a', withoutIntent('AMAZON.HelpIntent')],
  ['platform-2.23b', model(({ intents }) => intents.push({ name: 'AMAZON.ScrollUpIntent', samples: [] }))],
  ['platform-2.24a', withoutIntent('AMAZON.NavigateHomeIntent')],
  ['platform-2.25', sample('AMAZON.StopIntent', 'stop it at once')],
  ['platform-2.26', model(({ intents }) => intents.push({ name: 'AMAZON.SelectIntent', samples: [] }))],
  ['platform-2.27', withoutIntent('AMAZON.FallbackIntent')],
  [
    'platform-2.28',
    model((one) => (one.modelConfiguration = { fallbackIntentSensitivity: { level: 'LOW' } }), SPANISH),
    'both',
  ],
  ['platform-2.30', intent('RisksIntent', ({ slots: [slot] }) => (slot.multipleValues = { enabled: true }))],
  [
    'platform-2.32',
    model((_, interactionModel) => {
      interactionModel.dialog = { intents: [{ name: 'WhatIsIntent', slots: [] }] };
    }),
  ],
  ['platform-2.33', manifest(({ apis }) => (apis.custom.interfaces = [{ type: 'CAN_FULFILL_INTENT_REQUEST' }]))],
  ['platform-4.13', deployer(({ userConfig }) => (userConfig.skillEvents.subscriptions = []))],
  ['platform-4.13', deployer(({ userConfig }) => userConfig.skillEvents.subscriptions.push('SKILL_ENABLED'))],
  ['platform-6.1a', manifest((one) => (one.manifestVersion = '2.0'))],
  ['platform-6.1b', manifest((one) => (one.oops = 1))],
  ['platform-6.2', listing((one) => (one.smallIconUri = one.largeIconUri))],
  ['platform-6.3a', listing((one) => (one.name = 'Leaflet '.repeat(7)))],
  ['platform-6.3b', listing((one) => (one.summary = 'word '.repeat(33)))],
  ['platform-6.3c', listing((one) => (one.description += `${' word'.repeat(800)}.`))],
  ['platform-6.3d', listing((one) => (one.keywords = many(31, (name) => name)))],
  ['platform-6.4a', listing(({ examplePhrases }) => examplePhrases.pop())],
  ['platform-6.4b', listing(({ examplePhrases }) => (examplePhrases[0] = `Open ${OLD_NAME}`))],
  ['platform-6.5', listing(({ examplePhrases }) => (examplePhrases[1] = 'what are the risks:'))],
  ['platform-6.6', listing(({ keywords }) => (keywords[0] = ''))],
  ['platform-6.6', listing((one) => (one.summary = 'It reads {{title}}.'))],
  ['platform-6.7', manifest(({ publishingInformation }) => (publishingInformation.category = 'GAMES'))],
  ['platform-6.8a', manifest(({ publishingInformation }) => (publishingInformation.isAvailableWorldwide = false))],
  ['platform-6.8b', manifest(({ publishingInformation }) => (publishingInformation.distributionMode = 'PRIVATE'))],
  ['platform-6.9a', privacy((one) => (one.containsAds = true))],
  ['platform-6.9b', privacy(({ locales }) => (locales[ENGLISH].privacyPolicyUrl = 'http://clinic.example/privacy'))],
  ['platform-6.10', deployer(({ userConfig }) => (userConfig.awsRegion = 'eu-central-1'))],
  ['platform-6.11', manifest((one) => (one.permissions = [{ name: 'alexa::profile:name:read' }]))],
  ['platform-6.12a', json(ASK_RESOURCES, ({ profiles }) => (profiles.default.skillMetadata.src = './elsewhere'))],
  ['platform-6.12b', privacy(({ locales }) => delete locales[SPANISH]), 'both'],
  ['platform-6.12c', files((all) => new Map(all).set('skill-package/.ask/ask-states.json', Buffer.from('{}')))],
  ['platform-6.13', manifest((one) => (one.apis = {}))],
  ['platform-6.14', listing((one) => (one.smallIconUri = 'file://assets/images/none.png'))],
  ['platform-6.15', files((all) => new Map(all).set('lambda/skill.ts', Buffer.from('')))],
  ['platform-6.15', files((all) => edit(all, 'lambda/index.js', (text) => `${text}require("left-pad")`))],
  ['platform-6.16a', template('  CodeVersion:\n', '  Version:\n')],
  ['platform-6.16b', template('  SkillEndpoint:\n', '  Endpoint:\n')],
  ['platform-6.16c', template(/ {6}RetentionInDays: .*\n/u, '')],
  ['platform-6.16d', template('[logs:CreateLogStream, logs:PutLogEvents]', '"logs:*"')],
  ['platform-6.17', deployer((one) => (one.type = '@ask-cli/lambda-deployer'))],
  ['platform-9.9a', deployer(({ userConfig }) => (userConfig.runtime = 'nodejs20.x'))],
  ['voice-1', phrase('help.intro', 'Ask about the FAQs.')],
  ['voice-2', leaflet((read) => (read.summary[0].from = ['P99.9']))],
  [
    'voice-5',
    leaflet((read) => {
      for (const line of read.summary) line.item = 1;
      read.summary.push({ ...read.summary[0], item: 4 });
    }),
  ],
  [
    'voice-6',
    leaflet((read) => {
      const portion = listPortion(read);
      portion.push({ ...portion[0], text: 'and so on '.repeat(5), item: undefined });
    }),
  ],
  [
    'voice-14',
    script(({ topics }) => {
      for (const { portions } of Object.values<Json>(topics))
        for (const line of portions.flat())
          line.say = line.say.replace('may recommend stopping', 'recommends stopping');
    }),
  ],
  [
    'voice-17',
    script(({ summary }) => {
      const hard = 'Notwithstanding interdisciplinary considerations, incomprehensible characterizations proliferate.';
      summary[0].say += ` ${hard} ${hard} ${hard}`;
    }),
  ],
  ['voice-16', phrase('help.intro', 'Ask 2 things.')],
  ['voice-19', phrase('meaning.pulmonary-embolism', 'A pulmonary embolism is a clot in the lungs.')],
  ['voice-25a', (given) => ({ ...given, today: new Date('2028-01-01') })],
  ['voice-32', phrase('help.intro', 'Look at the screen.')],
];

/** Rules that end in "needs a person" rather than in a failure, and what brings that about or settles it. */
export const PERSON_CASES: [rule: string, change: (given: Given) => Given, status: string][] = [
  ['platform-1.34c', (given) => given, 'person'],
  ['platform-6.9c', (given) => given, 'person'],
  [
    'platform-6.9c',
    (given) => {
      const { clinic } = given.content;
      const value = structuredClone(clinic.value);
      for (const entry of [value.contact, value.privacyPolicyUrl, value.termsOfUseUrl]) entry.placeholder = false;
      return { ...given, content: { ...given.content, clinic: { ...clinic, value } } };
    },
    'pass',
  ],
  [
    'voice-25b',
    (given) => {
      const { emergency } = given.content;
      const value = structuredClone(emergency.value);
      for (const locale of LOCALES) Object.assign(value[locale] ?? {}, { evidence: 'unverified' });
      return { ...given, content: { ...given.content, emergency: { ...emergency, value } } };
    },
    'person',
  ],
  ['voice-25b', (given) => given, 'pass'],
  ['platform-1.18b', ({ files: all, ...given }) => ({ ...given, files: withoutTemplate(all) }), 'person'],
];

function withoutTemplate(all: PackageFiles): PackageFiles {
  return new Map([...all].filter(([path]) => !path.startsWith('infrastructure/')));
}
