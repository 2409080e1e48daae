// Question files: what is optional, and how a line that cannot be used is named.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readQuestionFile, readQuestions } from '../../tools/evaluation/readQuestions';

const folder = mkdtempSync(join(tmpdir(), 'questions-'));
const path = join(folder, 'en.jsonl');
afterAll(() => rmSync(folder, { recursive: true }));

const read = (text: string) => {
  writeFileSync(path, text);
  return readQuestionFile(path, 'en.jsonl');
};

it('reads a line with nothing but what is needed, and skips empty ones', () => {
  const [question, ...others] = read('\n{"id":"1","text":"hi","labels":["risks"]}\r\n\n');
  expect(others).toEqual([]);
  expect(question).toEqual({
    id: '1',
    text: 'hi',
    labels: ['risks'],
    followup: false,
    previous: null,
    asr_noise: false,
    speaker: 'unknown',
  });
});

it.each([
  ['not JSON', '{"id":', /^en\.jsonl:2: not JSON$/u],
  ['no labels', '{"id":"1","text":"hi","labels":[]}', /^en\.jsonl:2: labels: /u],
  ['no text', '{"id":"1","labels":["risks"]}', /^en\.jsonl:2: text: /u],
])('names the line with %s', (_what, line, message) => {
  expect(() => read(`{"id":"0","text":"hi","labels":["risks"]}\n${line}\n`)).toThrow(message);
});

it('a language nobody wrote questions for has none', () => {
  expect(readQuestions(folder, 'xx')).toEqual([]);
});
