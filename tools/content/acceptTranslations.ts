// Takes note, in the lock beside a translation, that a line was looked at against its present source.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashLine } from './checks/checkTranslations';
import { loadContent } from './loadContent';
import type { Problem } from './problems';
import { writeFiles } from './writeFiles';

const ALL = 'all';

const readLock = (path: string): Record<string, string> =>
  existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>) : {};

/**
 * @param accepted `es/P4.3` for one line, `es/all` for every line of a language
 * @returns a sentence that says what was done
 * @throws when the language or the line does not exist
 */
export function acceptTranslations(root: string, accepted: string): string {
  const [language = '', wanted = ''] = accepted.split('/');
  const problems: Problem[] = [];
  const content = loadContent(root, problems);
  const source = content && [...content.spoken.values()][0];
  const spoken = content?.spoken.get(language);
  if (!source || !spoken) throw new Error(`--accept ${accepted}: there is no readable language "${language}".`);
  let count = 0;
  for (const [leaflet, { text }] of source.leaflets) {
    const file = `content/${language}/leaflets/${leaflet}.lock.json`;
    const lock = readLock(join(root, file));
    const looked = text.sentences.filter((sentence) => wanted === ALL || sentence.id === wanted);
    const next = Object.fromEntries(
      text.sentences.flatMap((sentence) => {
        const hash = looked.includes(sentence) ? hashLine(sentence.text) : lock[sentence.id];
        return hash === undefined ? [] : [[sentence.id, hash]];
      }),
    );
    count += looked.length;
    writeFiles(root, new Map([[file, `${JSON.stringify(next, null, 2)}\n`]]));
  }
  if (count === 0) throw new Error(`--accept ${accepted}: no leaflet has the line "${wanted}".`);
  return `Noted ${count} line(s) of ${language} as looked at.`;
}
