// The conversation on the terminal: wrapping, labels, and no colour codes where nobody sees colours.
import { PassThrough } from 'node:stream';
import { measureText, openTranscript, wrapText } from '../../tools/simulator/transcript';

test.each([
  ['', 10, ['']],
  ['one two three', 9, ['one two', 'three']],
  ['one incomprehensible', 8, ['one', 'incompre', 'hensible']],
  ['骨セメントについて', 8, ['骨セメン', 'トについ', 'て']],
])('%j wrapped to %d columns', (text, width, lines) => {
  expect(wrapText(text, width)).toEqual(lines);
});

test('combining marks take no room', () => {
  expect(measureText('e\u0301')).toBe(1);
});

test('who says what, without colours on a pipe', () => {
  const stream = new PassThrough();
  const transcript = openTranscript(stream as unknown as NodeJS.WriteStream);
  transcript.listener('what are \u001b[31mthe risks');
  transcript.alexa('There are some.');
  expect(String(stream.read())).toBe('You     what are the risks\nAlexa   There are some.\n');
});
