// What people say around their questions: her case, a word nobody knows, the whole and then one of the two.
import { openCheckedSimulator } from '../support/openCheckedSimulator';
import { hear } from './hear';

const english = openCheckedSimulator('en-US');
const spanish = openCheckedSimulator('es-US');

const lastOf = async (simulator: typeof english, turns: readonly string[]) => (await hear(simulator, turns)).at(-1);

it.each([
  [english, ['what are the risks', 'what about her case']],
  [english, ['what is the difference', 'so which one does she get']],
  [spanish, ['cuáles son los riesgos', 'y en su caso']],
  [spanish, ['cuál es la diferencia', 'entonces cuál le hacen a ella']],
])('a case of its own is declined: %#', async (simulator, turns) => {
  expect((await lastOf(simulator, turns))?.outcome).toBe('personal-advice');
});

it.each([
  [english, 'zanzibar'],
  [spanish, 'compárnalas'],
])('an unknown word does not end the conversation: %#', async (simulator, said) => {
  expect((await lastOf(simulator, [said]))?.open).toBe(true);
});

it.each([
  [english, 'is coffee plasty the one with the balloon', 'what-is-kyphoplasty'],
  [english, 'so vertebroplasty is the one without the balloon', 'what-is-vertebroplasty'],
  [spanish, 'la cifoplastia es la del globo', 'what-is-kyphoplasty'],
])('a procedure by two of its names is told: %#', async (simulator, said, topic) => {
  expect((await lastOf(simulator, [said]))?.topics).toEqual([topic]);
});

it('after the overview a procedure is told by itself', async () => {
  const answer = await lastOf(english, ['what is this about', 'and for vertebroplasty']);
  expect(answer?.speech).toMatch(/^In vertebroplasty, the cement is injected directly/);
});

it.each([
  [english, 'my mom is having kyphoplasty', 'what-is-kyphoplasty'],
  [english, 'her doctor said the balloon one', 'what-is-kyphoplasty'],
  [spanish, 'a mi mamá le van a hacer la cifoplastia', 'what-is-kyphoplasty'],
  [spanish, 'el doctor dijo la del globo', 'what-is-kyphoplasty'],
])('a procedure that is only mentioned is told: %#', async (simulator, said, topic) => {
  expect((await lastOf(simulator, [said]))?.topics).toEqual([topic]);
});

it.each([
  [english, 'are you a doctor', /by Doctor Robert Moghim, of Anchor Healthcare\. I'm not a doctor/],
  [english, 'can I trust it', /by Doctor Robert Moghim/],
  [english, "I'm scared", /^Take your time\./],
  [spanish, 'eres médico', /Yo no soy médico/],
  [spanish, 'me puedo fiar', /del doctor Robert Moghim/],
  [spanish, 'tengo miedo', /^Tómese su tiempo\./],
])('who doubts or fears is not read the risks: %#', async (simulator, said, words) => {
  expect((await lastOf(simulator, [said]))?.speech).toMatch(words);
});
