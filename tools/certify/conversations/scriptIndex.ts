// Tells what a line that was heard is: found again in the catalogues of the package, by its words.
import type { Language, Leaflet, LineKind, ScriptLine } from '../../../lambda/core/catalogue';
import { cutSentences } from '../../content/checks/cutSentences';

export interface HeardLine {
  text: string;
  /** Kinds of line with these words; empty when no catalogue has them. */
  kinds: LineKind[];
  /** Keys of the phrases it may be. */
  keys: string[];
  /** Leaflet sentences it says. */
  from: string[];
  /** True for an item of a spoken list. */
  isItem: boolean;
}

export interface ScriptIndex {
  identify(text: string): HeardLine;
}

interface Pattern {
  key: string;
  kind: LineKind;
  match: RegExp;
}

const VALUE = /\\\{\\\{[^}]*\\\}\\\}/gu;
const escapePattern = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);

const toPattern = (text: string): RegExp => new RegExp(`^${escapePattern(text).replaceAll(VALUE, '.+')}$`, 'iu');

const linesOf = ({ topics, halves, general, summary, why }: Leaflet): ScriptLine[] => [
  ...Object.values(topics).flatMap(({ portions, byProcedure, exact }) => [
    ...portions.flat(),
    ...Object.values(byProcedure).flatMap((telling) => telling.portions.flat()),
    ...exact.flat(),
  ]),
  ...Object.values(halves).flatMap(({ lines }) => lines),
  ...Object.values(general).flat(),
  ...summary,
  ...Object.values(why).flatMap(({ lines }) => lines),
];

/** A prompt is one line whole; everything else is heard sentence by sentence. */
const wordingsOf = (text: string, language: string): string[] => [...new Set([text, ...cutSentences(text, language)])];

export function indexScripts(language: Language, leaflets: readonly Leaflet[], locale: string): ScriptIndex {
  const lines = new Map<string, ScriptLine[]>();
  for (const line of leaflets.flatMap(linesOf)) lines.set(line.text, [...(lines.get(line.text) ?? []), line]);
  const missing = leaflets.flatMap(({ why }) =>
    Object.values(why).flatMap(({ missing: text }) => (text === null ? [] : [text])),
  );
  const phrases = Object.entries({ ...language.phrases, ...language.regions[locale] });
  const patterns = [
    ...phrases.flatMap(([key, texts]): Pattern[] =>
      texts.flatMap((text) =>
        wordingsOf(text, language.id).map((wording) => ({
          key,
          kind: language.phraseKinds[key] ?? 'NAV',
          match: toPattern(wording),
        })),
      ),
    ),
    ...missing.flatMap((text) =>
      cutSentences(text, language.id).map(
        (wording): Pattern => ({ key: 'unexplained', kind: 'GAP', match: toPattern(wording) }),
      ),
    ),
  ];
  const known = new Map<string, HeardLine>();
  const look = (text: string): HeardLine => {
    const exact = lines.get(text) ?? [];
    const matched = patterns.filter(({ match }) => match.test(text));
    return {
      text,
      kinds: [...new Set([...exact, ...matched].map(({ kind }) => kind))],
      keys: matched.map(({ key }) => key),
      from: exact.flatMap(({ from }) => from),
      isItem: exact.some(({ item }) => item !== undefined),
    };
  };
  return {
    identify: (text) => {
      const found = known.get(text) ?? look(text);
      known.set(text, found);
      return found;
    },
  };
}

const PROMPT = /(?:^|\.)prompt(?:\.|$)/u;

export const isPrompt = ({ keys }: HeardLine): boolean => keys.some((key) => PROMPT.test(key));
export const isLeaflet = ({ kinds }: HeardLine): boolean => kinds.includes('LEAFLET');
