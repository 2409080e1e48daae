// Two questions in one breath: the first is answered, the second is noticed; one question with an "and" stays one.
import { openCheckedSimulator } from '../support/openCheckedSimulator';

const ask = async (locale: string, text: string) => {
  const listener = openCheckedSimulator(locale).createListener();
  await listener.launch();
  const { topics, gap, explanation } = await listener.say(text);
  return { told: topics[0] ?? gap, why: (explanation?.why ?? []).find((reason) => reason.startsWith('also')) ?? null };
};

describe('two questions in one breath', () => {
  it.each([
    ['en-US', 'what are the risks and how long is recovery', 'risks', 'also recovery'],
    ['en-GB', 'when can i drive and what are the alternatives', 'driving', 'also alternatives'],
    ['es-MX', 'cuáles son los riesgos y cuánto dura la recuperación', 'risks', 'also recovery'],
  ])('%s: "%s"', async (locale, text, told, why) => {
    expect(await ask(locale, text)).toEqual({ told, why });
  });

  it.each([
    ['en-US', 'how do kyphoplasty and vertebroplasty differ', 'difference'],
    ['en-US', 'what are kyphoplasty and vertebroplasty', 'overview'],
    ['es-ES', 'en qué se diferencian la cifoplastia y la vertebroplastia', 'difference'],
  ])('%s: "%s" is one question', async (locale, text, told) => {
    expect(await ask(locale, text)).toEqual({ told, why: null });
  });
});
