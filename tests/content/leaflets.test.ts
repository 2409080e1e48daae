// Each rule about a leaflet's own text and its translations is broken once and must be reported at its place.
import { type Edit, replace, testCases } from './brokenContent';

const LEAFLET = 'kyphoplasty-and-vertebroplasty';
const FACTS = `content/leaflets/${LEAFLET}.yaml`;
const SOURCE = `content/en/leaflets/${LEAFLET}.md`;
const TRANSLATION = `content/es/leaflets/${LEAFLET}.md`;
const SCRIPT = `content/en/leaflets/${LEAFLET}.yaml`;

const swapLines: Edit = (text) => text.replace(/^(P2\.2 .*)\n(P2\.3 .*)$/mu, '$2\n$1');

testCases([
  {
    rule: 'a sentence that differs from the delivered text',
    file: SOURCE,
    edit: replace('the bone stable again', 'the bone steady again'),
    what: /^P2\.2 differs from content\/sources/u,
  },
  {
    rule: 'a sentence of the delivered text that is missing',
    file: SOURCE,
    edit: replace(/^P2\.2 .*$/mu, ''),
    what: /^before P2\.3 the delivered text has "This makes the bone stable again\."/u,
    at: { file: SOURCE, anchor: /^P2\.3 / },
  },
  {
    rule: 'a header line that was not delivered',
    file: SOURCE,
    edit: replace(/^T2 .*$/mu, 'T2 Robert Moghim'),
    what: /^T2 .* is not a line of/u,
  },
  {
    rule: 'page furniture in a leaflet',
    file: TRANSLATION,
    edit: replace(/^T3 .*$/mu, 'T3 Headshot of the Doctor'),
    what: /is page furniture/u,
  },
  {
    rule: 'page furniture in a phrase',
    file: 'content/en/phrases.yaml',
    edit: replace(/^thanks\.welcome: .*$/mu, 'thanks.welcome: Here are the FAQs.'),
    what: /is page furniture/u,
  },
  {
    rule: 'a source line that changed after it was translated',
    file: SOURCE,
    edit: replace('the bone stable again', 'the bone steady again'),
    what: /^stale or missing translation: P2\.2/u,
    at: { file: TRANSLATION, anchor: /^P2\.2 / },
  },
  {
    rule: 'a sentence without translation',
    file: TRANSLATION,
    edit: replace(/^P2\.2 .*$/mu, ''),
    what: /^stale or missing translation: P2\.2/u,
    at: { file: TRANSLATION, anchor: null },
  },
  {
    rule: 'a translation of a sentence that does not exist',
    file: TRANSLATION,
    edit: replace(/^P2\.2 /mu, 'P2.9 '),
    what: /^P2\.9 does not exist/u,
  },
  {
    rule: 'translated sentences in another order',
    file: TRANSLATION,
    edit: swapLines,
    what: /^P2\.3 does not stand in the order/u,
  },
  {
    rule: 'a hedge lost in translation',
    file: TRANSLATION,
    edit: replace('P4.2 En raras ocasiones, el', 'P4.2 El'),
    what: /^P4\.2 loses the hedge "rare"/u,
  },
  {
    rule: 'a negation added in translation',
    file: TRANSLATION,
    edit: replace(/^P2\.2 .*$/mu, 'P2.2 Esto no hace que el hueso vuelva a ser estable.'),
    what: /^P2\.2 adds the negation/u,
  },
  {
    rule: 'a number lost in translation',
    file: TRANSLATION,
    edit: replace(/^(P3\.2 .*?)una o dos semanas/mu, '$1unas semanas'),
    what: /^P3\.2 loses the number 2/u,
  },
  {
    rule: 'a sentence that no spoken line says',
    file: SCRIPT,
    edit: (text) => text.replaceAll('F4.2', 'F4.1'),
    what: /^no spoken line says F4\.2/u,
    at: { file: SOURCE, anchor: /^F4\.2 / },
  },
  {
    rule: 'a subject that is neither answered nor a gap',
    file: FACTS,
    edit: replace(/^ {2}cost: /mu, '  costs: '),
    what: /^the subject "cost" of .* is neither answered/u,
    at: { file: FACTS, anchor: /^gaps:/ },
  },
  {
    rule: 'a subject that is both answered and a gap',
    file: FACTS,
    edit: replace(/^ {2}cost: /mu, '  risks: '),
    what: /^the subject "risks" stands in topics and in gaps/u,
  },
  {
    rule: 'a fact about a subject that does not exist',
    file: FACTS,
    edit: replace(/^ {2}cost: /mu, '  costs: '),
    what: /^gaps names the subject "costs"/u,
  },
  {
    rule: 'a near topic that does not exist',
    file: FACTS,
    edit: replace(/^ {2}cost: .*$/mu, '  cost: prices'),
    what: /^gaps names the topic "prices"/u,
  },
  {
    rule: 'a safety line after a sentence that does not exist',
    file: FACTS,
    edit: replace(/^ {2}P4\.3: /mu, '  P4.9: '),
    what: /^followedBy names P4\.9/u,
  },
  {
    rule: 'a language called reviewed without a review',
    file: 'content/en/review.yaml',
    edit: replace(/^status: drafted/mu, 'status: reviewed'),
    what: /^the language is called reviewed, but nobody/u,
  },
]);
