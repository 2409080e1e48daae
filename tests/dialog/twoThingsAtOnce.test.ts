// Two things in one breath: an answer to the offer with a new question behind it, and two questions.
import { openCatalogues } from '../../lambda/catalogues';
import { answerQuestion } from '../../lambda/core/dialog/ask';
import { freshState } from '../../lambda/core/dialog/state';
import { NOTHING_UNDERSTOOD } from '../../lambda/core/understanding/understanding';
import { CATALOGUES } from '../../tools/root';
import { openCheckedSimulator } from '../support/openCheckedSimulator';
import { hear } from './hear';

const english = openCheckedSimulator('en-US');
const spanish = openCheckedSimulator('es-US');

it.each([
  [
    'is done, and the question answered',
    'yes and what are the risks',
    /^Noted: driving\. The leaflet gives three risks/,
  ],
  ['is done, politely', 'yes please dear if you would', /^Noted: driving\./],
  ['gives way to a no', 'no what are the risks', /^The leaflet gives three risks/],
])('an offer to note %s', async (_what, said, words) => {
  const [, both] = await hear(english, ['when can I drive', said]);
  expect(both?.speech).toMatch(words);
});

it('"yes, but slower" tells what was offered, slower', async () => {
  const [, slower] = await hear(spanish, ['cuánto dura la recuperación', 'sí pero más despacio por favor']);
  expect(slower?.speech).toMatch(/^Las indicaciones incluyen/);
  expect(slower?.ssml).toContain('<prosody rate="85%">');
});

it('"yes, thank you, goodbye" sends the list and says goodbye', async () => {
  const [, , , end] = await hear(english, ['when can I drive', 'yes', 'send my list', 'yes thank you goodbye']);
  expect(end?.card).not.toBeNull();
  expect(end?.speech).toMatch(/^Sent to your Alexa app\. Goodbye/);
});

it('a red flag behind a yes is never lost', async () => {
  const [, warned] = await hear(english, ['when can I drive', "yes and I can't feel my legs"]);
  expect(warned?.outcome).toBe('emergency');
});

it('a procedure in words that were not understood is offered by name', async () => {
  const [missed, told] = await hear(english, ['vertebroplasty and the parrots', 'yes']);
  expect(missed?.outcome).toBe('fallback');
  expect(missed?.speech).toMatch(/about vertebroplasty.*Shall I start with how it works\?$/);
  expect(told?.speech).toMatch(/^In vertebroplasty/);
});

it('the second of two questions is named and offered next', () => {
  const catalogues = openCatalogues(CATALOGUES);
  const leaflet = catalogues.contract.leaflets[0] ?? '';
  const knowledge = catalogues.open('en', 'en-US', leaflet);
  const step = answerQuestion({
    turn: { locale: 'en-US', kind: 'intent', intent: 'QuestionIntent', slots: {}, time: 0, opensSession: false },
    state: freshState(leaflet),
    understood: { ...NOTHING_UNDERSTOOD, act: 'ask', confidence: 'sure', subjects: ['risks'], alsoHeard: 'recovery' },
    leaflet: knowledge.leaflet,
    knowledge,
    remembered: { memory: null, isOn: false },
  });
  expect(step.move.say.at(-1)).toEqual({ phrase: 'answer.also-heard', values: { topic: { topic: 'recovery' } } });
  expect([step.move.prompt?.phrase, step.change.offer]).toEqual([
    'prompt.also-heard',
    { kind: 'subject', subject: 'recovery' },
  ]);
});
