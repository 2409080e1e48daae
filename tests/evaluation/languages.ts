// The languages there are, for tests that go through all of them.
import { openCatalogues } from '../../lambda/catalogues';
import { CATALOGUES } from '../../tools/root';

export const listCompiled = (): string[] => Object.keys(openCatalogues(CATALOGUES).contract.languages);
