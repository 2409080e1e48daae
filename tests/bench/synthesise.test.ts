// Catalogues of many leaflets in many languages are real catalogues: the skill speaks from them.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { openCatalogues } from '../../lambda/catalogues';
import { createSkill } from '../../lambda/skill';
import { scriptConversation } from '../../tools/bench/conversation';
import { languageCode, localeOf, synthesise } from '../../tools/bench/synthesise';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bench-'));
  synthesise(folder, { leaflets: 3, languages: 2 });
});
afterAll(() => rmSync(folder, { recursive: true }));

const LAST = localeOf(languageCode(1));

test('every language has every leaflet, under names of their own', () => {
  const { contract, open, languageOf } = openCatalogues(folder);
  expect(Object.keys(contract.languages)).toEqual(['qaa', 'qab']);
  expect(languageOf(LAST)).toBe('qab');
  expect(new Set(contract.leaflets).size).toBe(3);
  for (const leaflet of contract.leaflets) expect(open('qab', LAST, leaflet).leaflet.id).toBe(leaflet);
  expect(readdirSync(join(folder, 'qab'))).toHaveLength(2 + 2 * 3);
});

test('more leaflets mean more procedures to tell apart and more words to know', () => {
  const { contract, open } = openCatalogues(folder);
  const [first = '', , third = ''] = contract.leaflets;
  const reading = open('qaa', LAST, first).reading();
  const named = reading.procedures.map(({ leaflet, names }) => `${leaflet} ${names[0]?.join(' ')}`);
  expect(new Set(named).size).toBe(reading.procedures.length);
  const ownOf = (leaflet: string): string => open('qaa', LAST, leaflet).leafletReading().vocabulary;
  expect(ownOf(third).length).toBeGreaterThan(ownOf(first).length);
});

test('the whole conversation of the bench is answered in a synthetic language, no turn with an apology', async () => {
  const errors: unknown[] = [];
  const outcomes: string[] = [];
  const skill = createSkill({
    catalogues: folder,
    onError: (error) => errors.push(error),
    onReply: ({ conversed }) => outcomes.push(conversed?.move.outcome ?? 'error'),
  });
  let attributes: ResponseEnvelope['sessionAttributes'] = {};
  for (const { envelope } of scriptConversation(LAST)) {
    const event = structuredClone(envelope) as RequestEnvelope & { session: { attributes: unknown } };
    event.session.attributes = attributes;
    attributes = (await skill.invoke(event)).sessionAttributes ?? {};
  }
  expect(errors).toEqual([]);
  expect(outcomes).not.toContain('error');
  expect(outcomes.filter((outcome) => outcome === 'answer').length).toBeGreaterThan(5);
});
