// `npm start` with piped turns: a script in, a transcript out.
import { startTool } from './startTool';

const talk = (turns: readonly string[], args: readonly string[] = []): string => {
  const ended = startTool('talk', ['--memory', 'none', ...args], turns.map((turn) => `${turn}\n`).join(''));
  expect(ended).toMatchObject({ status: 0, stderr: '' });
  return ended.stdout;
};

test('shows who says what, silence, the close, and the opening again', () => {
  const lines = talk(['what are the risks', '', 'stop', 'what are the risks']).split('\n');
  const starts = lines.map((line) => line.slice(0, 8).trim() || line.trim());
  const spoken = starts.filter((start) =>
    ['You', 'Alexa', '-- session closed --', 'Opening the skill again.'].includes(start),
  );
  expect(spoken).toEqual([
    'Alexa',
    'You',
    'Alexa',
    'You',
    'Alexa',
    'You',
    'Alexa',
    '-- session closed --',
    'Opening the skill again.',
    'Alexa',
    'You',
    'Alexa',
  ]);
  expect(lines).toContain('You     what are the risks');
  expect(lines).toContain('You     (silence)');
  expect(lines.join('\n')).not.toContain('\u001b');
});

test('ends kindly when there is no input', () => {
  expect(talk([])).toContain('Goodbye');
});

test('--trace shows intent, outcome, topics, sources and time', () => {
  expect(talk(['what are the risks'], ['--trace']).replaceAll(/\s+/gu, ' ')).toMatch(
    /RisksIntent \| answer \| topics risks \|.* sources P\d.* ms/u,
  );
});

test.each([[['--locale', 'xx-XX']], [['--bogus']]])('%j is refused', (args) => {
  expect(startTool('talk', args)).toMatchObject({ status: 2, stdout: '' });
});

test('--help tells how', () => {
  expect(startTool('talk', ['--help'])).toMatchObject({ status: 0, stderr: '' });
});
