// What a greeting says of a list that an earlier visit left, when the ids on it have gone from the content since.
import { openCatalogues } from '../../lambda/catalogues';
import { tellSavedQuestions } from '../../lambda/core/dialog/remember';
import { freshState } from '../../lambda/core/dialog/state';
import { NOTHING_UNDERSTOOD } from '../../lambda/core/understanding/understanding';
import { CATALOGUES } from '../../tools/root';

const catalogues = openCatalogues(CATALOGUES);
const leaflet = catalogues.contract.leaflets[0] ?? '';
const knowledge = catalogues.open('en', 'en-US', leaflet);

const tell = (questions: string[]) =>
  tellSavedQuestions({
    turn: { locale: 'en-US', kind: 'launch', intent: 'LaunchRequest', slots: {}, time: 0, opensSession: true },
    state: { ...freshState(leaflet), questions },
    understood: NOTHING_UNDERSTOOD,
    leaflet: knowledge.leaflet,
    knowledge,
    remembered: {
      memory: {
        version: 1,
        place: null,
        pace: 'normal',
        detail: 'standard',
        questions: { ids: ['cost', 'driving'], at: 0 },
      },
      isOn: true,
    },
  });

it('what is left of it is counted', () => {
  expect(tell(['cost'])).toHaveLength(1);
});

it('nothing is said of a list of which nothing is left', () => {
  expect(tell([])).toEqual([]);
});
