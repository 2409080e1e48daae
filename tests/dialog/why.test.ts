// "Why": the reason the leaflet gives, if it gives one; what it leaves unexplained is said to be so.
import { openCheckedSimulator } from '../support/openCheckedSimulator';
import { hear } from './hear';

const english = openCheckedSimulator('en-US');
const spanish = openCheckedSimulator('es-US');

const lastOf = async (simulator: typeof english, turns: readonly string[]): Promise<string> =>
  (await hear(simulator, turns)).at(-1)?.speech ?? '';

it.each([
  [['why do they use cement'], /^The cement is injected to make the bone stronger and reduce pain\. [AW]/],
  [['why do they use a balloon'], /^The balloon is inflated to create space\./],
  [['what is the cement', 'why'], /^The cement is injected to make the bone stronger/],
  [['why do I need bed rest'], /^It is advisable to follow the guidelines to ensure proper healing\. [AW]/],
  [['how much bed rest is there', 'why'], /^It is advisable to follow the guidelines/],
  [['why do they need an x ray before'], /^Imaging tests are used to locate the fracture\. Don't stop/],
  [['why stop blood thinners'], /recommend stopping.* Don't stop.* The leaflet doesn't say why medications/],
  [['what are the risks', 'why'], /^The leaflet doesn't say why/],
])('in English: %j', async (turns, words) => {
  expect(await lastOf(english, turns)).toMatch(words);
});

it.each([
  [['por qué usan cemento'], /^El cemento se inyecta para fortalecer el hueso y reducir el dolor\. ¿/],
  [['por qué usan un globo'], /^El globo se infla para crear espacio\./],
  [['por qué tengo que guardar reposo'], /^Es aconsejable seguir las indicaciones/],
  [['por qué hacen radiografías antes'], /^Las pruebas de imagen se usan para localizar la fractura\. No deje/],
  [['cuáles son los riesgos', 'por qué'], /^El folleto no dice por qué/],
])('in Spanish: %j', async (turns, words) => {
  expect(await lastOf(spanish, turns)).toMatch(words);
});

it('a reason is told once, before what is left unexplained, with the caution behind its sentence', async () => {
  const [, why, again] = await hear(english, ['what happens before', 'why', 'why']);
  expect(why?.lines.map(({ kind }) => kind)).toEqual(['LEAFLET', 'SAFE', 'GAP', 'SCOPE', 'NAV']);
  expect(again?.speech).toMatch(/^The leaflet doesn't say more on why/);
});
