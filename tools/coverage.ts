// `npm run coverage`: the map from leaflet sentences to the topics in which they are heard, made by listening.
import { ensureBuilt } from './build';
import { mapCoverage } from './coverage/mapCoverage';
import { CATALOGUES, ROOT } from './root';
import { checkLocale, readOptions, runCommand } from './simulator/commandLine';

const USAGE = `Asks for every topic, listens to its end, and prints where each leaflet sentence is heard.

  npm run coverage [-- --locale es-US]

Exit 1 when a sentence of the leaflet can be heard in no topic's spoken script, or a topic cannot be heard.
`;

const isAnswer = (id: string): boolean => /^[PF]\d+\.[1-9]/u.test(id);

const main = async (): Promise<void> => {
  const { locale = 'en-US', help } = readOptions({ locale: { type: 'string' }, help: { type: 'boolean' } });
  if (help) {
    console.log(USAGE);
    return;
  }
  checkLocale(locale);
  await ensureBuilt();
  const { openCatalogues } = await import('../lambda/catalogues');
  const { openSimulator } = await import('./simulator/openSimulator');
  const { createPreviousWords } = await import('./simulator/previousWords');
  const { moreWords } = await import('./coverage/moreWords');
  const catalogues = openCatalogues(CATALOGUES);
  const language = catalogues.languageOf(locale) ?? '';
  const [first = ''] = catalogues.contract.leaflets;
  const { leaflet } = catalogues.open(language, locale, first);
  const wording = { ask: createPreviousWords(ROOT, language), more: moreWords(ROOT, language) };
  const { heard, silent } = await mapCoverage(openSimulator(locale), leaflet, wording);
  const ids = Object.values(leaflet.topics).flatMap((topic) => topic.portions.flat().flatMap((line) => line.from));
  const sentences = [...new Set(ids)].filter(isAnswer).toSorted();
  for (const id of sentences) console.log(`${id.padEnd(5)} ${(heard.get(id) ?? ['NOT HEARD']).join(', ')}`);
  const missing = sentences.filter((id) => !heard.has(id));
  console.log(
    `\n${sentences.length - missing.length} of ${sentences.length} sentences heard; ${Object.keys(leaflet.topics).length - silent.length} of ${Object.keys(leaflet.topics).length} topics heard in ${locale}.`,
  );
  if (missing.length > 0 || silent.length > 0) process.exitCode = 1;
};

if (require.main === module) runCommand('npm run coverage', main);
