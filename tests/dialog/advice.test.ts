// Medicine: whether somebody should stop theirs is declined in every language; what happens before is told from the leaflet.
import { openCheckedSimulator } from '../support/openCheckedSimulator';
import { hear } from './hear';

const english = openCheckedSimulator('en-US');
const spanish = openCheckedSimulator('es-US');

describe.each([
  ['en', english, /can't advise on anyone's own medicines.*Don't stop any medicine on your own/],
  ['es', spanish, /No puedo aconsejar sobre los medicamentos.*No deje de tomar ningún medicamento/],
] as const)('%s', (language, simulator, declined) => {
  const personal = {
    en: [
      'do i have to stop my blood thinner',
      'do i need to stop warfarin',
      'does my mother have to stop her warfarin',
    ],
    es: ['tengo que dejar los anticoagulantes', 'necesito dejar la warfarina', 'mi madre tiene que dejar la warfarina'],
  };
  it.each(personal[language])('declines "%s", with the general line and its caution', async (said) => {
    const [answer] = await hear(simulator, [said]);
    expect(answer?.outcome).toBe('personal-advice');
    expect(answer?.speech).toMatch(declined);
  });

  const general = {
    en: ['are blood thinners stopped before', 'do i have to stop my blood thinners before kyphoplasty'],
    es: ['se suspenden los anticoagulantes antes', 'tengo que dejar los anticoagulantes antes de la cifoplastia'],
  };
  it.each(general[language])('tells the preparation for "%s"', async (said) => {
    const [answer] = await hear(simulator, [said]);
    expect(answer?.topics).toEqual(['preparation']);
    expect(answer?.lines.some(({ kind }) => kind === 'SAFE')).toBe(true);
  });
});
