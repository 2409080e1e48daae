// The conversation on the terminal: wrapping, labels, and no colour codes where nobody sees colours.
import { measureText, openTranscript, type Screen, wrapText } from '../../tools/simulator/transcript';

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

/** What is written to a screen. */
const write = (screen: Omit<Screen, 'write'>): string => {
  let written = '';
  const transcript = openTranscript({
    ...screen,
    write: (text) => {
      written += text;
    },
  });
  transcript.listener('what are \u001b[31mthe risks');
  transcript.alexa('There are some.');
  return written;
};

test('who says what, without colours on a pipe', () => {
  expect(write({})).toBe('You     what are the risks\nAlexa   There are some.\n');
});

test('wrapped to the terminal, the label in colour', () => {
  const written = write({ isTTY: true, columns: 38, hasColors: () => true });
  expect(written).toContain('\u001b[');
  expect(written).toMatch(/^\S+You\S+ {5}what are the risks\n/u);
});
