// Checks that every translation has the same sentences as its source, in order, and was looked at since they changed.
import type { Content } from '../loadContent';
import type { Problem } from '../problems';
import type { LeafletText } from '../readLeaflet';
import { hashLine, lockFile, readLock } from './locks';
import { errorAt } from './report';
import { listLeaflets, sourceLanguage } from './scriptPortions';

export { hashLine, makeLock } from './locks';

const checkIds = (source: LeafletText, translated: LeafletText): Problem[] => {
  const missing = source.sentences.filter(({ id }) => !translated.byId.has(id));
  const extra = translated.sentences.filter(({ id }) => !source.byId.has(id));
  const problems = [
    ...missing.map(({ id, line }) => {
      const what = `stale or missing translation: ${id} of ${source.file}:${line} is not here.`;
      return errorAt({ file: translated.file, line: 0 }, what, `Add a line that starts with ${id} and translates it.`);
    }),
    ...extra.map(({ id, line }) => {
      const what = `${id} does not exist in ${source.file}.`;
      return errorAt({ file: translated.file, line }, what, 'Use the id of the sentence this line translates.');
    }),
  ];
  if (problems.length > 0) return problems;
  const moved = translated.sentences.find(({ id }, at) => source.sentences[at]?.id !== id);
  if (!moved) return [];
  const what = `${moved.id} does not stand in the order of ${source.file}.`;
  return [errorAt({ file: translated.file, line: moved.line }, what, 'Put the lines in the order of the source.')];
};

const checkLock = (
  content: Content,
  language: string,
  leaflet: string,
  source: LeafletText,
  translated: LeafletText,
): Problem[] => {
  const lock = readLock(content.root, language, leaflet);
  const accept = (id: string) => `npm run build -- --accept ${language}/${id}`;
  if (lock === null) {
    const file = lockFile(language, leaflet);
    const what = 'stale or missing translation: no lock says that anybody compared this translation with its source.';
    return [errorAt({ file, line: 0 }, what, `Compare it line by line, then run \`${accept('all')}\`.`)];
  }
  return translated.sentences.flatMap(({ id, line }) => {
    const original = source.byId.get(id);
    if (!original || lock[id] === hashLine(original.text)) return [];
    const what = `stale or missing translation: ${id} was not compared with ${source.file}:${original.line} as it is today.`;
    return [errorAt({ file: translated.file, line }, what, `Look at it, then run \`${accept(id)}\`.`)];
  });
};

export function checkTranslations(content: Content): Problem[] {
  const first = sourceLanguage(content);
  return listLeaflets(content).flatMap(({ spoken, leaflet, text }) => {
    const source = first.leaflets.get(leaflet)?.text;
    if (spoken === first || !source) return [];
    return [...checkIds(source, text), ...checkLock(content, spoken.id, leaflet, source, text)];
  });
}
