// Each rule about phrases, subjects, questions and numbers is broken once and must be reported at its place.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Edit, ROOT, replace, testCases } from './brokenContent';

const INTENTS = 'content/intents.yaml';
const PHRASES = 'content/en/phrases.yaml';
const SAFETY = 'content/en/safety.yaml';
const ASPECTS = 'content/en/aspects.yaml';
const EMERGENCY = 'content/emergency.yaml';

const sayThanks = (words: string): Edit => replace(/^thanks\.welcome: .*$/mu, `thanks.welcome: "${words}"`);

/** Edits the samples of one subject, a line each. */
const editSamples =
  (edit: (lines: string[]) => string[]): Edit =>
  (text) =>
    text.replace(/^(cost:\n(?: {2}.*\n)*? {2}samples:\n)((?: {4}- .*\n)+)/mu, (_all, head: string, block: string) =>
      [head, ...edit(block.trimEnd().split('\n')).map((line) => `${line}\n`)].join(''),
    );

const repeatFirst = editSamples(([first = '', , ...others]) => [first, first, ...others]);
const keepOne = editSamples(([first = '', ...others]) => [first, ...others.map((line) => line.replace('- ', '# '))]);
const sample = (words: string): Edit => editSamples(([, ...others]) => [`    - ${words}`, ...others]);

const inLocale = (locale: string, field: string, value: string): Edit =>
  replace(new RegExp(`^(${locale}:\\n(?: {2}.*\\n)*? {2}${field}: ).*$`, 'mu'), `$1${value}`);

const readQuestion = (): string => {
  const lines = readFileSync(join(ROOT, 'tests/questions/en.jsonl'), 'utf8').trim().split('\n');
  const texts = lines.map((line) => (JSON.parse(line) as { text: string }).text);
  const long = texts.find((text) => /^[a-z ]+$/u.test(text) && text.split(' ').length === 9);
  if (!long) throw new Error('the test set has no plain question of nine words.');
  return long;
};

testCases([
  {
    rule: 'a phrase that the contract does not have',
    file: PHRASES,
    edit: replace(/^thanks\.welcome:/mu, 'thanks.received:'),
    what: /^thanks\.received is not in the contract/u,
  },
  {
    rule: 'a phrase that is missing',
    file: PHRASES,
    edit: replace(/^thanks\.welcome:/mu, 'thanks.received:'),
    what: /^thanks\.welcome is missing/u,
    at: { file: PHRASES, anchor: null },
  },
  {
    rule: 'a value that the contract does not declare',
    file: PHRASES,
    edit: sayThanks('You are welcome, {{name}}.'),
    what: /^thanks\.welcome names the unknown value \{\{name\}\}/u,
  },
  {
    rule: 'a declared value that a wording leaves out',
    file: PHRASES,
    edit: replace(/^answer\.about: .*$/mu, 'answer.about: About this.'),
    what: /^this wording of answer\.about does not name \{\{topic\}\}/u,
  },
  {
    rule: 'a value with a broken brace',
    file: PHRASES,
    edit: sayThanks('You are welcome, {name}.'),
    what: /^thanks\.welcome has a brace/u,
  },
  {
    rule: 'a safety script that never says its number',
    file: SAFETY,
    edit: (text) =>
      text.replace(/^ {2}same-day:\n(?: {4}- .*\n)+/mu, (script) => script.replaceAll('{{number}}', 'for help')),
    what: /^the script same-day never names \{\{number\}\}/u,
    at: { file: SAFETY, anchor: /^ {2}same-day:/ },
  },
  {
    rule: 'a prompt of two sentences',
    file: PHRASES,
    edit: replace(/^prompt\.which: .*$/mu, 'prompt.which: Let me see. Which one?'),
    what: /^prompt\.which holds 2 sentences/u,
  },
  {
    rule: 'a prompt that does not end',
    file: PHRASES,
    edit: replace(/^prompt\.which: .*$/mu, 'prompt.which: Which one'),
    what: /^prompt\.which does not end/u,
  },
  {
    rule: 'a reprompt that says the same as a prompt',
    file: PHRASES,
    edit: (text) =>
      text.replace(/^error\.reprompt: .*$/mu, `error.reprompt: ${/^error\.prompt: (.*)$/mu.exec(text)?.[1]}`),
    what: /^error\.reprompt says the same as error\.prompt/u,
  },
  {
    rule: 'a reprompt too long',
    file: PHRASES,
    edit: replace(/^error\.reprompt: .*$/mu, `error.reprompt: ${'take your time '.repeat(6)}`),
    what: /^error\.reprompt has 18 words; it may have 15/u,
  },
  {
    rule: 'digits in speech',
    file: PHRASES,
    edit: sayThanks('You are welcome 2 times.'),
    what: /holds digits/u,
  },
  {
    rule: 'something to look at in speech',
    file: PHRASES,
    edit: sayThanks('You can read it on the screen.'),
    what: /says "screen"/u,
  },
  {
    rule: 'a phrase that nothing says',
    file: INTENTS,
    edit: replace(/^ {2}thanks\.welcome:/mu, '  thanks.received:'),
    what: /^nothing ever says the phrase thanks\.received/u,
  },
  {
    rule: 'a subject without a phrase for its next step',
    file: 'content/aspects.yaml',
    edit: replace(/^cost: \{step: [a-z-]+/mu, 'cost: {step: banker'),
    what: /^the step "banker" of cost/u,
  },
  {
    rule: 'a subject that does not exist',
    file: ASPECTS,
    edit: replace(/^cost:/mu, 'costs:'),
    what: /^the subject "costs" does not exist/u,
  },
  {
    rule: 'a subject that a language does not word',
    file: ASPECTS,
    edit: replace(/^cost:/mu, 'costs:'),
    what: /^the subject "cost" of content\/aspects\.yaml:\d+ is missing/u,
    at: { file: ASPECTS, anchor: null },
  },
  {
    rule: 'a gap sentence too long',
    file: ASPECTS,
    edit: replace(/^(cost:\n(?: {2}.*\n)*? {2}missing: ).*$/mu, `$1${'not a word '.repeat(6)}`),
    what: /^"missing" of cost has 18 words/u,
  },
  { rule: 'a sample that stands twice', file: ASPECTS, edit: repeatFirst, what: /stands already as sample on/u },
  {
    rule: 'too few samples',
    file: ASPECTS,
    edit: keepOne,
    what: /^cost has 1 samples/u,
    at: { file: ASPECTS, anchor: /^cost:/ },
  },
  { rule: 'a sample without words', file: ASPECTS, edit: sample('"?"'), what: /has no words/u },
  { rule: 'a question of the test set', file: ASPECTS, edit: sample(readQuestion()), what: /is the test question on/u },
  {
    rule: 'a locale without emergency number',
    file: 'content/languages.yaml',
    edit: replace('en-AU', 'en-ZZ'),
    what: /^en-ZZ has no emergency number/u,
    at: { file: 'content/languages.yaml', anchor: /en-AU/ },
  },
  {
    rule: 'a number looked up long ago',
    file: EMERGENCY,
    edit: inLocale('en-US', 'checked', '2020-01-01'),
    what: /^the emergency number of en-US was looked up/u,
    level: 'warning',
  },
  {
    rule: 'a number that nobody confirmed',
    file: EMERGENCY,
    edit: inLocale('en-US', 'evidence', 'unverified'),
    what: /^nobody confirmed the emergency number of en-US/u,
    level: 'warning',
  },
  {
    rule: 'a number spoken in digits',
    file: EMERGENCY,
    edit: inLocale('en-US', 'spoken', 'nine 1 1'),
    what: /^the spoken form of the emergency number of en-US holds digits/u,
  },
]);
