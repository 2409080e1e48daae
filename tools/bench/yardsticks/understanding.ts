// Understanding alone: from the envelope to what was meant, with the shipped catalogues, nothing said and nothing kept.
import { join } from 'node:path';
import type { RequestEnvelope } from 'ask-sdk-model';
import { readTurn } from '../../../lambda/alexa/readTurn';
import { openCatalogues } from '../../../lambda/catalogues';
import { readState } from '../../../lambda/core/dialog/readState';
import { understand } from '../../../lambda/core/understanding/understand';

const catalogues = openCatalogues(join(__dirname, 'catalogues'));

export const handler = async (event: RequestEnvelope): Promise<null> => {
  const { contract, languageOf, open } = catalogues;
  const turn = readTurn(event);
  const state = readState(null, contract.leaflets);
  understand(turn, state, open(languageOf(turn.locale) ?? contract.defaultLanguage, turn.locale, state.leaflet));
  return null;
};
