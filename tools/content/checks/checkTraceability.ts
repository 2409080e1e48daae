// Checks that no sentence of a leaflet is forgotten: each is said by some line of its script.
import type { Content } from '../loadContent';
import type { Problem } from '../problems';
import { errorAt } from './report';
import { listPortions, sourceLanguage } from './scriptPortions';

/** Titles and the questions of a list of questions are headings, not statements. */
const isStatement = (id: string): boolean => !id.startsWith('T') && !/^F\d+\.0$/u.test(id);

export function checkTraceability(content: Content): Problem[] {
  // Sources are the same in every language, so reading the first one is enough.
  return [...sourceLanguage(content).leaflets.values()].flatMap(({ text, script }) => {
    const said = new Set(listPortions(script).flatMap(({ lines }) => lines.flatMap(({ line }) => line.from)));
    return text.sentences
      .filter(({ id }) => isStatement(id) && !said.has(id))
      .map(({ id, line }) => {
        const remedy = `Say it in a topic of ${script.file}, with from: [${id}].`;
        return errorAt({ file: text.file, line }, `no spoken line says ${id}.`, remedy);
      });
  });
}
