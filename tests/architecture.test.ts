// The shape of the house: arrows point one way, no words in code, files that one reader can hold.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

const ROOT = join(__dirname, '..');
const MOST_LINES = 250;
const MOST_MEDIAN_LINES = 110;
const GENERATED = join('lambda', 'catalogues');

const listFiles = (folder: string): string[] =>
  readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = join(folder, name);
    if (path === GENERATED) return [];
    return statSync(join(ROOT, path)).isDirectory() ? listFiles(path) : path.endsWith('.ts') ? [path] : [];
  });

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

const importsOf = (file: string): string[] =>
  [...read(file).matchAll(/from '([^']+)'/gu)].map((match) => match[1] ?? '');

const resolveImport = (file: string, target: string): string =>
  target.startsWith('.') ? normalize(join(dirname(file), target)) : target;

const shipped = listFiles('lambda');
const tools = listFiles('tools');

describe('arrows point one way', () => {
  const forbidden: [from: string, to: RegExp, why: string][] = [
    ['lambda/core/', /^lambda\/(?!core\/)/u, 'the core imports nothing but the core'],
    ['lambda/core/', /^[^.l]/u, 'the core uses no package'],
    ['lambda/rendering/', /^lambda\/(?!core\/|rendering\/)/u, 'rendering imports the core and itself'],
    ['lambda/alexa/', /^lambda\/(?!core\/|rendering\/|alexa\/)/u, 'alexa imports rendering and the core'],
    ['lambda/metrics/', /^lambda\/(?!core\/|metrics\/)/u, 'metrics see what the core decided, never the envelope'],
    ['lambda/metrics/', /^(?!node:)[^.l]/u, 'metrics use no package'],
    ['lambda/', /^(?:tools|tests)\//u, 'what ships never imports tools or tests'],
    ['tools/', /^tests\//u, 'tools never import tests'],
  ];
  it.each(forbidden)('from %s to %s: %s', (from, to) => {
    const crossing = [...shipped, ...tools]
      .filter((file) => file.startsWith(from))
      .flatMap((file) => importsOf(file).map((target) => `${file} -> ${resolveImport(file, target)}`))
      .filter((arrow) => to.test(arrow.split(' -> ')[1] ?? ''));
    expect(crossing).toEqual([]);
  });

  it('only lambda/alexa and the entry know ask-sdk', () => {
    const knowing = shipped.filter((file) => importsOf(file).some((target) => target.startsWith('ask-sdk')));
    expect(knowing.filter((file) => !file.startsWith('lambda/alexa/') && file !== 'lambda/index.ts')).toEqual([]);
  });

  it('only rendering knows i18next', () => {
    const knowing = shipped.filter((file) => importsOf(file).includes('i18next'));
    expect(knowing.every((file) => file.startsWith('lambda/rendering/'))).toBe(true);
  });

  it('the envelope is read in one file and the response written in one', () => {
    const naming = (word: RegExp): string[] => shipped.filter((file) => word.test(read(file)));
    expect(naming(/outputSpeech|shouldEndSession:/u)).toEqual(['lambda/alexa/writeResponse.ts']);
    expect(naming(/resolutionsPerAuthority/u)).toEqual(['lambda/alexa/readTurn.ts']);
  });
});

describe('no words in TypeScript', () => {
  const withoutComments = (text: string): string =>
    text.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/^\s*\/\/.*$/gmu, '');
  const sentence = /(['"`])[^'"`\n]*\p{L}{2,} \p{L}{2,} \p{L}{2,}[^'"`\n]*\1/u;

  it.each(shipped)('%s speaks no sentence of its own', (file) => {
    const lines = withoutComments(read(file))
      .split('\n')
      .filter((line) => sentence.test(line) && !/throw |Error\(/u.test(line));
    expect(lines).toEqual([]);
  });

  it('no language is named in what ships, apart from how scripts are cut', () => {
    const naming = shipped.filter((file) =>
      /'(?:en|es|de|fr|it|pt|nl|ar)(?:-[A-Z]{2})?'/u.test(withoutComments(read(file))),
    );
    expect(naming).toEqual([]);
  });

  it('no topic of a leaflet is named in what ships, but the overview that every leaflet has', () => {
    const naming = shipped.filter((file) => /kyphoplasty|vertebroplasty|moghim/iu.test(withoutComments(read(file))));
    expect(naming).toEqual([]);
  });
});

describe('files that one reader can hold', () => {
  const counted = [...shipped, ...tools].map((file) => [file, read(file).split('\n').length] as const);

  it.each(counted)('%s has %i lines', (_file, lines) => {
    expect(lines).toBeLessThanOrEqual(MOST_LINES);
  });

  it('most files are small', () => {
    const sorted = counted.map(([, lines]) => lines).toSorted((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(MOST_MEDIAN_LINES);
  });

  it.each([...shipped, ...tools])('%s says its role in its first line', (file) => {
    expect(read(file)).toMatch(/^\/\/ \S/u);
  });
});

describe('the repository', () => {
  it('imports by relative paths that exist', () => {
    const missing = [...shipped, ...tools].flatMap((file) =>
      importsOf(file)
        .filter((target) => target.startsWith('.') && !target.includes('catalogues/'))
        .map((target) => relative('.', resolveImport(file, target)))
        .filter(
          (target) =>
            !['.ts', '/index.ts', ''].some((ending) =>
              statSync(join(ROOT, target + ending), { throwIfNoEntry: false })?.isFile(),
            ),
        ),
    );
    expect(missing).toEqual([]);
  });

  it('the handler declares no callback, which Node 24 would refuse', async () => {
    const { handler } = await import('../lambda');
    expect(handler.length).toBeLessThan(3);
  });
});
