// What a visit may bring: turns of every request type and intent, whole or damaged, and sessions nobody left that way.
import * as fc from 'fast-check';
import { openCatalogues } from '../../lambda/catalogues';
import { freshState, type State } from '../../lambda/core/dialog/state';
import { CATALOGUES, ROOT } from '../root';
import { readInteractionModel } from '../simulator/interactionModel';
import { type Damage, damage } from './damage';
import { hostileJson, hostileText } from './hostile';
import { SILENT_TYPES, SPOKEN_TYPES } from './requestTypes';

const { contract, open } = openCatalogues(CATALOGUES);
const LOCALES = Object.values(contract.languages).flatMap(({ locales }) => locales);
const [LEAFLET = ''] = contract.leaflets;
const DAY = 86_400;
/** When a visit begins, in seconds since the epoch. */
export const START = Date.UTC(2026, 0, 5, 9) / 1000;

/** What a person might say: the example questions of every language that ships, and what no leaflet answers. */
const SAYINGS = Object.values(contract.languages).flatMap(({ locales: [locale = ''] }) =>
  readInteractionModel(ROOT, locale).types.flatMap(({ values }) => values.map(({ name }) => name.value)),
);
const SLOTS = ['question', 'query', 'procedure', 'topic', '__proto__', 'constructor', 'unheard-of'];

const knowledge = open(contract.defaultLanguage, LOCALES[0] ?? '', LEAFLET);
const SUBJECTS = [...Object.keys(knowledge.leaflet.topics), ...Object.keys(knowledge.language.aspects)];
const PROCEDURES = [...Object.keys(knowledge.leaflet.procedures), 'both'];
const PHRASES = Object.keys(knowledge.language.phrases);

export interface FuzzTurn {
  type: string;
  intent: string;
  slot: string;
  /** Heard in the slot: two pieces joined. */
  heard: readonly string[];
  resolved: string | null;
  /** Seconds since the turn before. */
  after: number;
  damages: readonly Damage[];
}

export interface Visit {
  locale: string;
  /** Brought by the session when it opens; null for none. */
  attributes: unknown;
  /** Found in the table; null for none. */
  item: unknown;
  isTableDown: boolean;
  turns: readonly FuzzTurn[];
}

const saying = fc.constantFrom(...SAYINGS);
const subject = fc.constantFrom(...SUBJECTS);

const turn: fc.Arbitrary<FuzzTurn> = fc.record({
  type: fc.oneof(
    { weight: 12, arbitrary: fc.constant('IntentRequest') },
    { weight: 1, arbitrary: fc.constantFrom(...SPOKEN_TYPES) },
    { weight: 2, arbitrary: fc.constantFrom(...SILENT_TYPES) },
  ),
  intent: fc.oneof(
    { weight: 7, arbitrary: fc.constantFrom(...Object.keys(contract.intents)) },
    { weight: 2, arbitrary: fc.constant('QuestionIntent') },
    { weight: 1, arbitrary: hostileText },
  ),
  slot: fc.constantFrom(...SLOTS),
  heard: fc.oneof(
    { weight: 4, arbitrary: fc.tuple(saying) },
    { weight: 1, arbitrary: fc.tuple(saying, saying) },
    { weight: 3, arbitrary: fc.tuple(saying, hostileText) },
    { weight: 1, arbitrary: fc.tuple(hostileText) },
    { weight: 1, arbitrary: fc.constant([]) },
  ),
  resolved: fc.oneof(fc.constant(null), subject, fc.constantFrom(...PROCEDURES), hostileText),
  after: fc.constantFrom(1, 20, DAY, 40 * DAY, 400 * DAY, -DAY),
  damages: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(damage, { minLength: 1, maxLength: 3 }) },
  ),
});

const id = fc.oneof({ weight: 4, arbitrary: subject }, { weight: 1, arbitrary: hostileText });
const place = fc.record({
  topic: id,
  variant: fc.oneof(fc.constant(null), fc.constantFrom('exact', ...PROCEDURES), hostileText),
  portion: fc.constantFrom(0, 1, 2, 99, Number.MAX_SAFE_INTEGER),
});
const said = fc.oneof(
  place,
  fc.record({ phrase: fc.oneof(fc.constantFrom(...PHRASES), hostileText) }),
  fc.record({ phrase: fc.constantFrom(...PHRASES), values: fc.dictionary(hostileText, hostileJson, { maxKeys: 3 }) }),
  fc.record({ missing: id }),
  fc.record({ half: id }),
  fc.record({ why: id }),
  fc.record({ spell: fc.oneof(fc.constantFrom(...PROCEDURES), hostileText) }),
  fc.record({ listed: id, number: fc.constantFrom(0, 1, 99) }),
);

/** Shaped like a state of this version, and holding whatever the shape allows. */
const state = fc
  .record({
    procedure: fc.option(fc.constantFrom(...PROCEDURES)),
    place: fc.option(place),
    offer: fc.oneof(
      fc.constantFrom(null, { kind: 'more' }, { kind: 'anything' }, { kind: 'send' }, { kind: 'forget' }),
      fc.record({ kind: fc.constant('subject'), subject: id }),
      fc.record({ kind: fc.constant('choice'), subjects: fc.array(id, { maxLength: 3 }) }),
      fc.record({ kind: fc.constant('add'), question: id }),
      fc.record({ kind: fc.constant('resume'), place }),
    ),
    said: fc.array(said, { maxLength: 8 }),
    runnerUp: fc.option(id),
    choices: fc.array(id, { maxLength: 4 }),
    questions: fc.array(id, { maxLength: 11 }),
    misses: fc.nat({ max: 4 }),
    repeats: fc.nat({ max: 4 }),
    ignoredOffers: fc.nat({ max: 4 }),
    warned: fc.constantFrom(null, null, 'emergency', 'same-day', 'crisis'),
  })
  .map((parts) => ({ ...freshState(LEAFLET), ...parts }) as State);

/** A list of questions saved by somebody, or by nobody; fresh where a visit begins, or not. */
const savedList = fc.oneof(
  fc.record({ ids: fc.array(id, { maxLength: 11 }), at: fc.constantFrom(START, START - 31 * DAY, -1) }),
  hostileJson,
);

const memoryFields = {
  version: fc.constantFrom(1, 2),
  place: fc.option(
    fc.record({
      leaflet: fc.constantFrom(LEAFLET, 'gone', '__proto__'),
      sentence: fc.oneof(fc.constantFrom('risks/F4.1', 'gone/P4.2', 'risks/gone'), hostileText),
      at: fc.nat(),
    }),
  ),
  pace: fc.constantFrom('slower', 'normal', 'faster', 'sideways'),
  detail: fc.constantFrom('brief', 'standard', 'full', 'endless'),
};
const kept = fc.oneof(fc.record(memoryFields), fc.record({ ...memoryFields, questions: savedList }), hostileJson);
const seen = fc.record({ memory: kept, revision: fc.oneof(fc.nat(), hostileJson) });

const attributes = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 3, arbitrary: fc.record({ state, memory: fc.option(seen), other: hostileJson }) },
  { weight: 1, arbitrary: fc.record({ state: hostileJson, memory: hostileJson }) },
  { weight: 1, arbitrary: hostileJson },
);

const MOST_TURNS = 6;

export const visit: fc.Arbitrary<Visit> = fc.record({
  locale: fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...LOCALES) },
    { weight: 1, arbitrary: fc.constantFrom('en-NZ', 'es-AR', 'ko-KR', 'EN-us', 'en_US') },
    { weight: 1, arbitrary: hostileText },
  ),
  attributes,
  item: fc.oneof(
    fc.constant(null),
    fc.record({ memory: kept, revision: fc.nat(), expires: fc.constantFrom(0, 4e9) }),
    hostileJson,
  ),
  isTableDown: fc.boolean(),
  turns: fc.array(turn, { minLength: 1, maxLength: MOST_TURNS }),
});
