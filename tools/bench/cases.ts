// The bundles that are measured side by side: the yardsticks, the skill as it ships, and the skill with more and more
// leaflets and languages. Each is a folder of its own under build/bench.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleFile, bundleHandler } from '../bundle';
import { ROOT } from '../root';
import { languageCode, localeOf, type Size, synthesise } from './synthesise';

export const BENCH = join(ROOT, 'build', 'bench');

export interface Case {
  id: string;
  title: string;
  /** Holds `index.js`. */
  folder: string;
  locale: string;
  /** For the skill with synthetic leaflets. */
  size?: Size;
}

const LOCALE = 'en-US';
/** The least to compare the others with: one leaflet in one language. */
export const SMALLEST: Size = { leaflets: 1, languages: 1 };
export const LARGEST: Size = { leaflets: 100, languages: 10 };
const SIZES: readonly Size[] = [SMALLEST, { leaflets: 10, languages: 10 }, LARGEST];

export const sizedId = ({ leaflets, languages }: Size): string => `skill-${leaflets}x${languages}`;

const bundleYardstick = async (name: string, folder: string): Promise<void> => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.js'), await bundleFile(`tools/bench/yardsticks/${name}.ts`));
};

/** Bundles everything anew. */
export async function prepareCases(): Promise<Case[]> {
  rmSync(BENCH, { recursive: true, force: true });
  mkdirSync(BENCH, { recursive: true });
  const folderOf = (id: string): string => join(BENCH, 'bundles', id);
  const shipped = folderOf('skill');
  await bundleHandler(shipped);
  for (const name of ['constant', 'helloWorld', 'helloWorldInWords', 'understanding'])
    await bundleYardstick(name, folderOf(name));
  cpSync(join(shipped, 'catalogues'), join(folderOf('understanding'), 'catalogues'), { recursive: true });
  const sized = SIZES.map((size) => {
    const folder = folderOf(sizedId(size));
    synthesise(join(folder, 'catalogues'), size);
    for (const file of ['index.js', 'dynamoClient.js']) cpSync(join(shipped, file), join(folder, file));
    const title = `skill, ${size.leaflets} leaflet${size.leaflets === 1 ? '' : 's'} in ${size.languages} language${size.languages === 1 ? '' : 's'}`;
    // The last language, which nothing but the request names.
    return { id: sizedId(size), title, folder, locale: localeOf(languageCode(size.languages - 1)), size };
  });
  const yardstick = (id: string, title: string): Case => ({ id, title, folder: folderOf(id), locale: LOCALE });
  return [
    yardstick('constant', 'bare handler, constant reply'),
    yardstick('helloWorld', 'ask-sdk hello-world, bundled'),
    yardstick('helloWorldInWords', 'the same with i18next'),
    yardstick('understanding', 'understanding alone'),
    yardstick('skill', 'skill as shipped'),
    ...sized,
  ];
}
