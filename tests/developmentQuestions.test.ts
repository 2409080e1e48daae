// Every development question, as one listener each, breaks no rule that holds for all replies.
import { readQuestions } from '../tools/evaluation/readQuestions';
import { createPreviousWords } from '../tools/simulator/previousWords';
import { openCatalogues } from '../lambda/catalogues';
import { CATALOGUES, ROOT } from '../tools/root';
import { openCheckedSimulator } from './support/openCheckedSimulator';

const { contract } = openCatalogues(CATALOGUES);

describe.each(Object.entries(contract.languages))('%s', (language, { locales }) => {
  it.each(['catch-all', 'samples-only'] as const)('%s', async (routing) => {
    const questions = readQuestions(ROOT, language);
    const previousWords = createPreviousWords(ROOT, language);
    const simulator = openCheckedSimulator(locales[0] ?? '', routing);
    for (const { text, previous } of questions) {
      const listener = simulator.createListener();
      await listener.launch();
      if (previous !== null) await listener.say(previousWords(previous));
      const { outcome } = await listener.say(text);
      expect([text, outcome]).not.toEqual([text, 'error']);
    }
    expect(questions.length).toBeGreaterThan(0);
  });
});
