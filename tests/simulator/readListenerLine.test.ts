// One line of `npm run ask`: what is accepted, and what is said about the rest.
import { readListenerLine } from '../../tools/simulator/readListenerLine';

test.each([
  ['{"id":"a","say":["x",""]}', { id: 'a', say: ['x', ''] }],
  ['{"id":"a","say":[],"previous":null,"labels":["risks"]}', { id: 'a', say: [], previous: null }],
  ['{"id":7,"say":["x"],"previous":"recovery"}', { id: 7, say: ['x'], previous: 'recovery' }],
])('%s is read', (line, expected) => {
  expect(readListenerLine(line)).toEqual(expected);
});

test.each([
  ['what are the risks', 'not JSON'],
  ['[1]', 'not a JSON object'],
  ['null', 'not a JSON object'],
  ['{"say":["x"]}', 'no id'],
  ['{"id":"","say":["x"]}', 'no id'],
  ['{"id":"a"}', '`say` is not an array of strings'],
  ['{"id":"a","say":"x"}', '`say` is not an array of strings'],
  ['{"id":"a","say":["x",1]}', '`say` is not an array of strings (say.1)'],
  ['{"id":"a","say":["x"],"previous":3}', '`previous` is not a topic id'],
])('%s is refused: %s', (line, reason) => {
  expect(() => readListenerLine(line)).toThrow(reason);
});
