// The page of conversations that a clinic signs: complete, linked, readable without sight or colour, self-contained.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { openCatalogues } from '../../lambda/catalogues';
import { CONVERSATIONS, listConversations } from '../../tools/conversations';
import { CATALOGUES, ROOT } from '../../tools/root';
import { gatherTranscripts, linesOf, type Transcripts } from '../../tools/transcripts/gatherTranscripts';
import { writePage } from '../../tools/transcripts/page';

const { contract, open } = openCatalogues(CATALOGUES);

let transcripts: Transcripts;
let page = '';

beforeAll(async () => {
  transcripts = await gatherTranscripts(['en', 'es']);
  page = writePage(transcripts);
});

const all = (pattern: RegExp, text = page): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? '');
const plain = (markup: string): string =>
  markup
    .replaceAll(/<[^>]+>/gu, ' ')
    .replaceAll('&apos;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/gu, ' ');
/** Every text of a spoken line, however deep. */
const textsIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return 'kind' in value && 'text' in value ? [String(value.text)] : Object.values(value).flatMap(textsIn);
};
const articleOf = (file: string): string =>
  page
    .split('<article')
    .find((part) => part.includes(`tests/conversations/${file}<`))
    ?.split('</article>')[0] ?? '';

describe('holds everything', () => {
  it.each(listConversations())('%s, turn by turn', (file) => {
    const article = articleOf(file);
    const written = readFileSync(join(CONVERSATIONS, file), 'utf8').split('\n');
    const listener = written.filter((line) => line.startsWith('You: ') && !line.startsWith('You: ('));
    const text = plain(article);
    for (const line of listener) expect(text).toContain(`Listener ${line.slice('You: '.length)} Alexa`);
    expect(all(/(<p class="listener">)/gu, article)).toHaveLength(written.filter((l) => l.startsWith('You:')).length);
  });

  it('all lines that Alexa speaks, each with its kind', () => {
    const spoken = transcripts.languages.flatMap(({ conversations }) => conversations.flatMap(linesOf));
    const shown = [
      ...page.matchAll(/<li><span lang="[^"]+" dir="ltr">([^<]+)<\/span> <small class="kind ([A-Z]+)">/gu),
    ];
    const texts = new Set(shown.map(([, text = '', kind]) => `${kind} ${plain(text)}`));
    expect(spoken.length).toBeGreaterThan(500);
    expect(spoken.filter(({ kind, text }) => !texts.has(`${kind} ${text}`))).toEqual([]);
  });

  it('names the sources of every line about the leaflet, and only of those', () => {
    const kinds = [...page.matchAll(/<\/span> <small class="kind ([A-Z]+)">(.*?)<\/small>/gu)];
    const wrong = kinds.filter(([, kind, rest = '']) => (kind === 'LEAFLET') !== rest.includes('<a href="#'));
    expect(wrong.map(([markup]) => markup)).toEqual([]);
  });

  it('every line of the script, heard in a conversation or not', () => {
    const text = plain(page);
    for (const { language } of transcripts.languages) {
      const { topics, halves, why, general, summary } = open(language, '', contract.leaflets[0] ?? '').leaflet;
      const told = Object.values(topics).flatMap(({ exact: _exact, ...telling }) => textsIn(telling));
      const lines = [...told, ...textsIn(halves), ...textsIn(why), ...textsIn(general), ...textsIn(summary)];
      expect(lines.length).toBeGreaterThan(80);
      expect(lines.filter((line) => !text.includes(line))).toEqual([]);
    }
  });

  it("puts the translation of each sentence beside the doctor's own", () => {
    const [, spanish] = transcripts.languages;
    expect(spanish?.leaflets[0]?.sentences).toHaveLength(34);
    expect(spanish?.leaflets[0]?.sentences.find(({ id }) => id === 'P2.2')).toEqual({
      id: 'P2.2',
      text: 'Esto hace que el hueso vuelva a ser estable.',
      source: 'This makes the bone stable again.',
    });
  });

  it('says what content it was made from, and that nobody has reviewed it', () => {
    expect(page).toContain(transcripts.content.slice(0, 12));
    expect(all(/(<strong>drafted<\/strong>: not reviewed)/gu)).toHaveLength(2);
  });
});

describe('a reviewed language', () => {
  it('names who signed', () => {
    const [english] = transcripts.languages;
    const review = { leaflet: 'l', reviewer: 'A <B>', role: 'surgeon', date: '2026-12-01', sourceHash: 'x' };
    const signed = { ...english!, review: { status: 'reviewed' as const, reviews: [review] } };
    expect(plain(writePage({ ...transcripts, languages: [signed] }))).toContain(
      'reviewed by A &lt;B&gt;, surgeon, 2026-12-01',
    );
  });
});

describe('is accessible', () => {
  it('has a page of well-formed markup', () => {
    expect(XMLValidator.validate(page.replace('<!doctype html>', ''))).toBe(true);
  });

  it('leads every link to a place that exists once', () => {
    const ids = all(/ id="([^"]+)"/gu);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    const known = new Set(ids);
    expect(all(/href="#([^"]+)"/gu).filter((id) => !known.has(id))).toEqual([]);
  });

  it('speaks each language under its own name', () => {
    for (const file of listConversations()) {
      const language = file.slice(0, 2);
      const languages = new Set(all(/lang="([^"]+)"/gu, articleOf(file)).map((lang) => lang.slice(0, 2)));
      expect([...languages]).toEqual([language]);
    }
  });

  it('steps down one heading at a time', () => {
    const ranks = all(/<h([1-6])[ >]/gu).map(Number);
    expect(ranks.filter((rank) => rank === 1)).toHaveLength(1);
    expect(ranks.filter((rank, at) => at > 0 && rank - (ranks[at - 1] ?? 0) > 1)).toEqual([]);
  });

  it('gives every field a label, and every language a place to sign', () => {
    const labelled = new Set(all(/<label for="([^"]+)"/gu));
    const named = all(/<(?:input|textarea) id="([^"]+)"/gu);
    expect(named.filter((id) => !labelled.has(id))).toEqual([]);
    for (const language of ['en', 'es']) {
      const wanted = ['name', 'role', 'date', 'signed', 'remarks'].map((field) => `${language}-${field}`);
      expect(wanted.filter((id) => !named.includes(id))).toEqual([]);
    }
  });

  it('has a contrast of at least 4.5 to 1, as WCAG asks', () => {
    const css = readFileSync(join(ROOT, 'tools/transcripts/page.css'), 'utf8');
    const light = (hex: string): number => {
      const [red = 0, green = 0, blue = 0] = (hex.match(/../gu) ?? []).map((part) => {
        const share = Number.parseInt(part, 16) / 255;
        return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const colour = (name: string): number => light(new RegExp(`--${name}: #([0-9a-f]{6})`, 'u').exec(css)?.[1] ?? '');
    const weak = ['ink', 'soft', 'link', 'warn'].filter((name) =>
      [light('ffffff'), colour('band')].some((paper) => (paper + 0.05) / (colour(name) + 0.05) < 4.5),
    );
    expect(weak).toEqual([]);
  });

  it('loads nothing from anywhere', () => {
    expect(page).not.toMatch(/\b(?:src|href)="(?!#)|@import|url\(/u);
  });
});
