// Rules on interaction models. Most are the rules of tools/model/rules, applied to the model that is uploaded.
import { MODEL_RULES } from '../../model/lintModel';
import { type SchemaName, validateSchema } from '../../model/validateSchema';
import type { LocaleSubject } from '../subjects';
import { judged, notApplicable } from '../verdict';
import { findWith, type Judges, type LocaleJudge, one, when } from './judge';

type Counted = 'intents' | 'samples' | 'types' | 'values' | 'slots' | 'name' | 'model';

const countOf = ({ model: { parts } }: LocaleSubject, what: Counted): number => {
  if (what === 'samples') return parts.intents.reduce((sum, { samples }) => sum + samples.length, 0);
  if (what === 'values') return parts.types.reduce((sum, { values }) => sum + values.length, 0);
  if (what === 'slots') return parts.intents.reduce((sum, { slots }) => sum + slots.length, 0);
  return what === 'name' || what === 'model' ? 1 : parts[what].length;
};

const NOUNS: Readonly<Record<Counted, string>> = {
  intents: 'intents',
  samples: 'samples',
  types: 'slot types',
  values: 'slot values',
  slots: 'slots',
  name: 'invocation name',
  model: 'model',
};

const lint =
  (what: Counted, ...ids: string[]): LocaleJudge =>
  (subject) =>
    judged(countOf(subject, what), NOUNS[what], findWith(MODEL_RULES, ids, subject.model));

/** A rule on words that nobody listed for this language is judged by platform-2.13. */
const lintWords =
  (id: string): LocaleJudge =>
  (subject) =>
    subject.words === null
      ? notApplicable('see platform-2.13')
      : judged(1, NOUNS.name, findWith(MODEL_RULES, [id], subject.model));

const UNKNOWN_KEY = 'must NOT have additional properties';

/** What Amazon's own schema finds, in words. */
export const findSchemaFaults = (name: SchemaName, value: unknown): string[] =>
  validateSchema(name, value, '').map(({ what }) => what);

/** One look at the schema serves two rules. */
const schemaFaults = new WeakMap<LocaleSubject, string[]>();

const schema =
  (unknownKeys: boolean): LocaleJudge =>
  (subject) => {
    const faults = schemaFaults.get(subject) ?? findSchemaFaults('model', JSON.parse(subject.model.text));
    schemaFaults.set(subject, faults);
    return one(
      "model against Amazon's schema",
      faults.filter((what) => what.includes(UNKNOWN_KEY) === unknownKeys),
    );
  };

const NEEDED = ['AMAZON.CancelIntent', 'AMAZON.StopIntent', 'AMAZON.HelpIntent'];
/** Seen to build in all 17 locales, or standing in published models of them. */
const KNOWN_TO_BUILD =
  'Cancel Stop Help Fallback Yes No Next Previous Pause Resume StartOver LoopOn LoopOff ShuffleOn ShuffleOff Repeat NavigateHome'
    .split(' ')
    .map((name) => `AMAZON.${name}Intent`);

const has =
  (...names: string[]): LocaleJudge =>
  ({ model: { parts } }) =>
    judged(
      names.length,
      'built-in intents',
      names.filter((name) => !parts.intents.some((intent) => intent.name === name)).map((name) => `${name} is missing`),
    );

const builtIns = ({ model: { parts } }: LocaleSubject) =>
  parts.intents.filter(({ name }) => name.startsWith('AMAZON.'));

const SEARCH_QUERY = 'AMAZON.SearchQuery';

/** Slot types whose values are facts about a person, and never the words of a question. */
const PERSONAL_TYPES =
  /^AMAZON\.(?:DATE|PhoneNumber|Person|FirstName|LastName|[A-Z]+_FIRST_NAME|PostalAddress|StreetAddress|StreetName|City|[A-Z]+_CITY|Email|Age|Medication)$/u;

const collectsNothing: LocaleJudge = (subject) => {
  const asked = subject.model.parts.intents.flatMap(({ name, slots }) =>
    slots.filter(({ type }) => PERSONAL_TYPES.test(type)).map(({ type }) => `${name} asks for ${type}`),
  );
  return judged(countOf(subject, 'slots'), 'slots', asked);
};

/** Fixed slots, and a feature that is gone. */
const SPECIAL = ['AMAZON.SelectIntent', 'AMAZON.SendToPhoneIntent'];

const dialogIntents = ({ built }: LocaleSubject) => built.dialog?.intents ?? [];

export const MODEL_JUDGES: Judges<LocaleJudge> = {
  'platform-1.3a': collectsNothing,
  'platform-1.33': lint('samples', 'sample-exit'),
  'platform-2.1a': lint('model', 'model-size'),
  'platform-2.1b': lint('intents', 'intent-count'),
  'platform-2.1c': lint('types', 'intent-and-type-count'),
  'platform-2.1d': lint('values', 'value-length'),
  'platform-2.2': schema(false),
  'platform-2.3': schema(true),
  'platform-2.4': lint('samples', 'sample-characters'),
  'platform-2.5a': lint('samples', 'sample-full-width'),
  'platform-2.5b': lint('samples', 'slot-touches-text'),
  'platform-2.6a': lint('types', 'type-empty'),
  'platform-2.6b': lint('slots', 'type-undeclared'),
  'platform-2.6c': lint('samples', 'slot-undeclared', 'slot-twice'),
  'platform-2.7a': lint('samples', 'sample-twice'),
  'platform-2.7b': lint('samples', 'sample-collision'),
  'platform-2.8a': lint('types', 'type-name'),
  'platform-2.8b': lint('intents', 'intent-name', 'intent-twice'),
  'platform-2.8c': lint('slots', 'slot-name'),
  'platform-2.11': ({ model, built }) =>
    judged(
      built.languageModel.types.length,
      'slot types',
      when(model.text.includes('"valueSupplier"'), 'a slot type is backed by a catalogue'),
    ),
  'platform-2.12a': lint('name', 'invocation-word-count'),
  'platform-2.12b': lintWords('invocation-small-word'),
  'platform-2.12c': lintWords('invocation-launch-word'),
  'platform-2.12d': lintWords('invocation-connecting-word'),
  'platform-2.12e': lintWords('invocation-wake-word'),
  'platform-2.12f': lintWords('invocation-store-word'),
  'platform-2.12g': lint('name', 'invocation-characters'),
  'platform-2.13': lint('name', 'language-unlisted'),
  'platform-2.16': lint('samples', 'search-query-carrier'),
  'platform-2.17': lint('samples', 'search-query-alone'),
  'platform-2.18': ({ model: { parts }, language }) => {
    const carriers = parts.intents.filter(({ slots }) => slots.some(({ type }) => type === SEARCH_QUERY));
    const lost = carriers.filter(({ name }) => (language.carriers[name] ?? '') === '');
    return judged(
      carriers.length,
      'carriers',
      lost.map(({ name }) => `the words taken from ${name} are not put back`),
    );
  },
  'platform-2.21': ({ model: { parts } }) => {
    const own = parts.intents.filter(({ name }) => !name.startsWith('AMAZON.'));
    const carriers = own.filter(({ slots }) => slots.some(({ type }) => type === SEARCH_QUERY));
    const isTurned = carriers.length * 2 >= own.length;
    return judged(own.length, 'intents', when(isTurned, `${carriers.length} of ${own.length} intents are carriers`));
  },
  'platform-2.23a': has(...NEEDED),
  'platform-2.23b': (subject) =>
    judged(
      builtIns(subject).length,
      'built-in intents',
      builtIns(subject)
        .filter(({ name }) => !KNOWN_TO_BUILD.includes(name) && !SPECIAL.includes(name))
        .map(({ name }) => `${name} is not known to build in every locale`),
    ),
  'platform-2.24a': has('AMAZON.NavigateHomeIntent'),
  'platform-2.25': lint('intents', 'built-in-samples'),
  'platform-2.26': (subject) =>
    judged(
      builtIns(subject).length,
      'built-in intents',
      builtIns(subject)
        .filter(({ name }) => SPECIAL.includes(name))
        .map(({ name }) => `${name} is used`),
    ),
  'platform-2.27': has('AMAZON.FallbackIntent'),
  'platform-2.28': lint('model', 'fallback-sensitivity'),
  'platform-2.30': lint('model', 'multiple-values'),
  'platform-2.32': (subject) => {
    const intents = dialogIntents(subject);
    if (intents.length === 0) return notApplicable('the model has no dialog part');
    const names = intents.map(({ name }) => name);
    const samples = subject.built.languageModel.intents.flatMap((intent) =>
      names.includes(intent.name) ? intent.samples : [],
    );
    const bare = samples.filter((sample) => sample.replaceAll(/\{[^{}]*\}/gu, '').trim() === '');
    return judged(
      intents.length,
      'dialog intents',
      bare.map((sample) => `"${sample}" is a slot alone`),
    );
  },
};
