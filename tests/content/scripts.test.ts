// Each rule about the spoken script is broken once and must be reported at its place.
import { type Edit, replace, testCases } from './brokenContent';

const LEAFLET = 'kyphoplasty-and-vertebroplasty';
const SCRIPT = `content/en/leaflets/${LEAFLET}.yaml`;
const TRANSLATED = `content/es/leaflets/${LEAFLET}.yaml`;

const BED_REST = 'include a short period of bed rest.';
/** The half "bed-rest" is a portion of one line. */
const sayBedRest =
  (words: string): Edit =>
  (text) =>
    text.replace(/^( {2}bed-rest:\n {4}- \{say: )[^,]*(, from)/mu, `$1${words}$2`);
const TOO_MANY_WORDS = 'bed rest and '.repeat(15);

testCases([
  {
    rule: 'a topic that the facts do not name',
    file: SCRIPT,
    edit: replace(/^ {2}rare-risks:/mu, '  rarest-risks:'),
    what: /^topics has "rarest-risks"/u,
  },
  {
    rule: 'a topic without script',
    file: SCRIPT,
    edit: replace(/^ {2}rare-risks:/mu, '  rarest-risks:'),
    what: /^topics lacks "rare-risks"/u,
    at: { file: SCRIPT, anchor: /^topics:/ },
  },
  {
    rule: 'a half that the facts do not name',
    file: SCRIPT,
    edit: replace(/^ {2}bed-rest:/mu, '  bed-days:'),
    what: /^halves has "bed-days"/u,
  },
  {
    rule: 'a general line for no family of advice',
    file: SCRIPT,
    edit: replace(/^ {2}choice:/mu, '  chance:'),
    what: /^general has "chance"/u,
  },
  {
    rule: 'a source that does not exist',
    file: SCRIPT,
    edit: replace('from: [P2.2]', 'from: [P2.9]'),
    what: /^P2\.9 is no sentence/u,
  },
  {
    rule: 'other sources than in the first language',
    file: TRANSLATED,
    edit: replace('from: [P2.2]', 'from: [P2.3]'),
    what: /comes from P2\.3, but from P2\.2/u,
  },
  {
    rule: 'a line of a comparison about a procedure that is not there',
    file: SCRIPT,
    edit: replace('of: vertebroplasty', 'of: discoplasty'),
    what: /^"discoplasty" is no procedure of this leaflet/u,
  },
  {
    rule: 'a line of a comparison about another procedure than in the first language',
    file: TRANSLATED,
    edit: replace('of: vertebroplasty', 'of: kyphoplasty'),
    what: /is about kyphoplasty, unlike in/u,
  },
  {
    rule: 'a portion that the first language does not have',
    file: TRANSLATED,
    edit: replace(/^ {2}bed-rest:/mu, '  bed-days:'),
    what: /^half "bed-days" does not exist in/u,
  },
  {
    rule: 'a hedge lost',
    file: SCRIPT,
    edit: replace('An X-ray usually guides', 'An X-ray guides'),
    what: /^the line loses the hedge "often" of P2\.1/u,
  },
  {
    rule: 'a number lost',
    file: SCRIPT,
    edit: replace('within one to two weeks', 'within two weeks'),
    what: /^the line loses the number 1 of F2\.2/u,
  },
  {
    rule: 'a negation lost',
    file: SCRIPT,
    edit: replace('No balloon is used.', 'A balloon is used.'),
    what: /^the line loses the negation of F1\.2/u,
  },
  {
    rule: 'a hedge added',
    file: SCRIPT,
    edit: replace('No balloon is used.', 'No balloon is usually used.'),
    what: /^the line adds the hedge "often"/u,
  },
  {
    rule: 'a number added',
    file: SCRIPT,
    edit: sayBedRest('The guidelines include a short period of bed rest for two days'),
    what: /^the line adds the number 2/u,
  },
  {
    rule: 'an omission that the source does not have',
    file: SCRIPT,
    edit: replace('omits: {often:', 'omits: {rare:'),
    what: /^omits names "rare", which .* does not have/u,
  },
  {
    rule: 'an omission that the line says after all',
    file: SCRIPT,
    edit: replace('from: [P4.2]}', 'from: [P4.2], omits: {rare: told later}}'),
    what: /^omits names "rare", but the line says it/u,
  },
  {
    rule: 'a word that the sources do not have',
    file: SCRIPT,
    edit: sayBedRest('The guidelines include champagne'),
    what: /^"champagne" does not stand in F2\.3/u,
  },
  {
    rule: 'a portion too long for one breath',
    file: SCRIPT,
    edit: sayBedRest(TOO_MANY_WORDS),
    what: /^half "bed-rest" has 45 words; at most 40/u,
    at: { file: SCRIPT, anchor: /^ {2}bed-rest:/ },
  },
  {
    rule: 'a sentence too long to follow',
    file: SCRIPT,
    edit: sayBedRest(TOO_MANY_WORDS),
    what: /^a sentence has 45 words; at most 20/u,
  },
  {
    rule: 'a list out of order',
    file: SCRIPT,
    edit: replace('item: 3', 'item: 2'),
    what: /^the items of risks, portion 1 are not numbered/u,
    at: { file: SCRIPT, anchor: /item: 1/ },
  },
  {
    rule: 'a list without its count',
    file: SCRIPT,
    edit: replace('The leaflet gives three risks', 'The leaflet gives some risks'),
    what: /^the list of risks, portion 1 is not announced/u,
  },
  {
    rule: 'too much after a list',
    file: SCRIPT,
    edit: replace(
      'Rarely, cement could travel elsewhere in the body.',
      'Rarely, the cement could also travel to other parts of the body.',
    ),
    what: /^after the list of risks, portion 1 stands more/u,
  },
  {
    rule: 'a portion that reads above its grade',
    file: SCRIPT,
    edit: sayBedRest('Guidelines universally incorporate considerable immobility'),
    what: /^half "bed-rest" reads at about grade/u,
    level: 'warning',
    at: { file: SCRIPT, anchor: /^ {2}bed-rest:/ },
  },
  {
    rule: 'an exclamation mark in a line',
    file: SCRIPT,
    edit: replace(BED_REST, BED_REST.replace('.', '!')),
    what: /holds an exclamation mark/u,
  },
]);
