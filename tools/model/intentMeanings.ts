// What every intent of the model means, for the compiled contract.
import type { IntentMeaning } from '../../lambda/core/catalogue';
import type { Content } from '../content/loadContent';
import { listIntents } from './listIntents';

export const intentMeanings = (content: Content): Record<string, IntentMeaning> =>
  Object.fromEntries(listIntents(content).map(({ name, meaning }) => [name, meaning]));
