// Text and JSON that nobody means well with: markup, prototypes, half characters, great lengths and depths.
import * as fc from 'fast-check';

const LONG = 20_000;
const LENGTHY = 2000;
const DEEP = 1000;
const MANY = 500;

const nest = (open: string, close: string, depth: number): unknown =>
  JSON.parse(open.repeat(depth) + close.repeat(depth));

export const HOSTILE_TEXTS: readonly string[] = [
  '',
  ' \t\n ',
  '</speak><speak>no</speak>',
  '<audio src="https://example.org/a.mp3"/>',
  '"/><break time="10s"/><sub alias="',
  '<amazon:effect name="whispered">x</amazon:effect>',
  '<![CDATA[x]]>',
  '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]>&b;',
  '&lt;&amp;&#60;&#x3c;',
  '{{number}} {{title}} $t(launch.welcome) %s ${x}',
  '#{x} $& $1 $`',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'risks/constructor',
  'risks/__proto__',
  '../../../etc/passwd',
  '{"$ref":"#"}',
  "' OR 1=1 --",
  '\ud800',
  '\udc00\ud800',
  '\u0000\u0007\u001b[31m\u007f',
  '\u202e\u2066risks\u2069\u202c',
  '\ufeff\u200b\u2060\u00ad',
  '\ufffe\uffff',
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
  'e\u0301\u0301\u0301'.repeat(MANY),
  '\ufdfa'.repeat(MANY),
  "'".repeat(LENGTHY),
  "' ".repeat(LENGTHY),
  'a'.repeat(LONG),
  'risk '.repeat(LENGTHY / 5),
  'no no no not without '.repeat(LENGTHY / 20),
  '\n'.repeat(LENGTHY),
  '９１１ ①②③ ½ ㎎',
  'ﬁﬀ ℌ ẞ İ ı ſ',
  '1e999',
  '-0',
  'NaN',
];

const halfCharacters = fc.string({
  unit: fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code)),
  maxLength: 40,
});

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...HOSTILE_TEXTS) },
  { weight: 1, arbitrary: halfCharacters },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
);

const ODD_VALUES: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  Number.MAX_SAFE_INTEGER,
  1e308,
  [],
  [null],
  {},
  JSON.parse('{"__proto__": {"polluted": true}}'),
  JSON.parse('{"constructor": {"prototype": {"polluted": true}}}'),
  { toString: 1, valueOf: null, length: -1 },
  { value: 'risks', name: 'question' },
  nest('[', ']', DEEP),
  JSON.parse(`${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`),
  Array.from({ length: MANY }, (_item, at) => at),
  Object.fromEntries(Array.from({ length: MANY }, (_item, at) => [`key${at}`, { value: `my risk ${at}` }])),
  { status: { code: 'ER_SUCCESS_MATCH' }, values: [{ value: { id: 'toString', name: '</speak>' } }] },
];

/** Anything JSON can hold. */
export const hostileJson: fc.Arbitrary<unknown> = fc.oneof(fc.constantFrom(...ODD_VALUES), hostileText);
