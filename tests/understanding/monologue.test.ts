// Somebody talks and talks: a red flag at the very end is heard, and nothing is answered from the leaflet by accident.
import { openCheckedSimulator } from '../support/openCheckedSimulator';

const STORY = 'well my daughter came by on sunday and we sat and talked for a long while about the neighbours ';

const hear = async (text: string) => {
  const listener = openCheckedSimulator('en-US').createListener();
  await listener.launch();
  return listener.say(text);
};

test('a red flag after a hundred and seventy words is heard', async () => {
  const { outcome } = await hear(`${STORY.repeat(9)} and now i can't feel my legs`);
  expect(outcome).toBe('emergency');
});

test('three hundred words about nothing hear no leaflet line', async () => {
  const { lines } = await hear(STORY.repeat(17));
  expect(lines.filter(({ kind }) => kind === 'LEAFLET')).toEqual([]);
});
