// Compiles content/<language>/safety.yaml, already parsed, into the plain rules that judgeSafety reads.
import { z } from 'zod';
import { type ChoiceTable, compilePattern, createChoiceTable, foldWording } from './compilePattern';
import { readWords } from '../../lambda/core/understanding/readWords';
import {
  OR,
  type Role,
  type SafetyPatterns,
  type SafetyRules,
  type Sign,
  type Step,
  WORDING_RADIX,
} from '../../lambda/core/safety/rules';

const wordings = z.array(z.string().trim().min(1));
const signs = z.record(
  z.string().regex(/^[a-z][a-z0-9-]*$/u),
  z.strictObject({
    topic: z.boolean().default(false),
    signs: wordings.default([]),
    reports: wordings.default([]),
    whole: wordings.default([]),
  }),
);

/** Keys of other readers (`intents`, `scripts`, `advice`, `offTopic`) pass unread. */
const safetyFile = z.object({
  lists: z
    .record(z.string(), wordings)
    .and(z.object({ fillers: wordings, stops: wordings, breaks: wordings, joins: wordings })),
  spellings: z.record(z.string(), z.string()),
  crisis: wordings,
  emergency: signs,
  sameDay: signs,
  idioms: wordings,
  markers: z.strictObject({
    has: wordings,
    mine: wordings,
    had: wordings,
    now: wordings,
    recent: wordings,
    leaning: wordings,
    asked: wordings,
    question: wordings,
    opening: wordings,
    hypothetical: wordings,
    past: wordings,
    history: wordings,
    suitability: wordings,
    negation: wordings,
    playingDown: wordings,
    called: wordings,
    uncalled: wordings,
    unreached: wordings,
    still: wordings,
  }),
});

type SafetyFile = z.infer<typeof safetyFile>;

interface Source {
  where: string;
  role: Role;
  sign: string | null;
  texts: string[];
}

const TIERS = { emergency: 'emergency', sameDay: 'same-day' } as const satisfies Record<string, Sign['tier']>;

const listSignSources = (file: SafetyFile, part: keyof typeof TIERS): Source[] =>
  Object.entries(file[part]).flatMap(([sign, entry]) => [
    { where: `${part}.${sign}.reports`, role: 'report' as const, sign, texts: entry.reports },
    { where: `${part}.${sign}.signs`, role: 'sign' as const, sign, texts: entry.signs },
    { where: `${part}.${sign}.whole`, role: 'whole' as const, sign, texts: entry.whole },
  ]);

const listSources = (file: SafetyFile): Source[] => [
  { where: 'crisis', role: 'crisis', sign: null, texts: file.crisis },
  ...listSignSources(file, 'emergency'),
  ...listSignSources(file, 'sameDay'),
  { where: 'idioms', role: 'idiom', sign: null, texts: file.idioms },
  ...Object.entries(file.markers).map(([name, texts]) => ({
    where: `markers.${name}`,
    role: (name === 'playingDown' ? 'playing-down' : name) as Role,
    sign: null,
    texts,
  })),
];

const compileText = (text: string, where: string, table: ChoiceTable): Step[] => {
  try {
    return compilePattern(text, table);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${where}: "${text}": ${reason}`, { cause: error });
  }
};

const compileSource = ({ where, role, sign, texts }: Source, table: ChoiceTable): SafetyPatterns => ({
  role,
  sign,
  patterns: texts.map((text) => compileText(text, where, table)),
});

const collectSigns = (file: SafetyFile): Record<string, Sign> => {
  const found: Record<string, Sign> = {};
  for (const part of ['emergency', 'sameDay'] as const) {
    for (const [sign, { topic }] of Object.entries(file[part])) {
      if (found[sign]) throw new Error(`${part}.${sign}: this sign stands under both emergency and sameDay`);
      found[sign] = { tier: TIERS[part], topic };
    }
  }
  return found;
};

/** Each wording stored once, and the choices as positions among them. */
const packChoices = (choices: readonly string[]): Pick<SafetyRules, 'wordings' | 'choices'> => {
  const times = new Map<string, number>();
  const parts = choices.map((choice) => choice.split(OR));
  for (const wording of parts.flat()) times.set(wording, (times.get(wording) ?? 0) + 1);
  const ranked = [...times].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([wording]) => wording);
  const positions = new Map(ranked.map((wording, position) => [wording, position.toString(WORDING_RADIX)]));
  const numbered = parts.map((own) => own.map((wording) => positions.get(wording) ?? '').join(' '));
  return { wordings: ranked.join(OR), choices: numbered.join(OR) };
};

/** Keys and words comparable; an ending keeps its apostrophe, which no word begins with. */
const foldSpellings = (spellings: SafetyFile['spellings'], language: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(spellings).map(([said, meant]) => {
      const folded = readWords(said, language).join(' ');
      if (folded.includes(' ')) throw new Error(`spellings: "${said}": must be one word, or an ending such as 's`);
      return [said.startsWith("'") ? `'${folded}` : folded, readWords(meant, language).join(' ')];
    }),
  );

/**
 * Checks and compiles one language's safety file.
 * @throws Error naming key and pattern of the first problem
 */
export const compileSafety = (yamlObject: unknown, language: string): SafetyRules => {
  const parsed = safetyFile.safeParse(yamlObject);
  if (!parsed.success) throw new Error(`safety.yaml: ${z.prettifyError(parsed.error)}`);
  const file = parsed.data;
  const table = createChoiceTable(language, new Map(Object.entries(file.lists)));
  const patterns = listSources(file).map((source) => compileSource(source, table));
  const fold = (words: string[]): string[] => words.flatMap((word) => foldWording(word, language));
  return {
    language,
    signs: collectSigns(file),
    lists: Object.fromEntries(Object.entries(file.lists).map(([name, words]) => [name, fold(words)])),
    spellings: foldSpellings(file.spellings, language),
    ...packChoices(table.choices),
    patterns,
    fillers: fold(file.lists.fillers),
    stops: fold(file.lists.stops),
    breaks: fold(file.lists.breaks),
    joins: fold(file.lists.joins),
  };
};
