// Reads a leaflet in Markdown: one sentence a line, each line starting with its id.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from './problems';

export interface Sentence {
  id: string;
  text: string;
  line: number;
}

export interface LeafletText {
  file: string;
  sentences: Sentence[];
  byId: Map<string, Sentence>;
}

const LINE = /^([TPF]\d+(?:\.\d+)?)\s+(\S.*)$/u;

/** @returns the sentences in document order, or null when the file is missing */
export function readLeaflet(root: string, file: string, problems: Problem[]): LeafletText | null {
  const path = join(root, file);
  if (!existsSync(path)) {
    problems.push({
      level: 'error',
      file,
      line: 0,
      what: 'the file is missing.',
      remedy: 'Write the leaflet line by line, each with its id.',
    });
    return null;
  }
  const sentences: Sentence[] = [];
  const byId = new Map<string, Sentence>();
  readFileSync(path, 'utf8')
    .split('\n')
    .forEach((written, index) => {
      if (written.trim() === '') return;
      const line = index + 1;
      const [, id, text] = LINE.exec(written.trim()) ?? [];
      if (id === undefined || text === undefined) {
        problems.push({
          level: 'error',
          file,
          line,
          what: 'the line has no id.',
          remedy: 'Start it with the id of its sentence, such as P4.3.',
        });
        return;
      }
      if (byId.has(id)) {
        problems.push({
          level: 'error',
          file,
          line,
          what: `the id ${id} stands twice.`,
          remedy: 'Ids are never reused; keep both sentences on one line.',
        });
        return;
      }
      const sentence = { id, text, line };
      sentences.push(sentence);
      byId.set(id, sentence);
    });
  return { file, sentences, byId };
}
