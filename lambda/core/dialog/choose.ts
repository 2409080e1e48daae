// Choosing by number or by "the last one" from what was listed last.
import { tellPlace, tellSubject } from './answer';
import { endAgain } from './endings';
import { nothingTold } from './follow';
import type { Say } from './move';
import { isKnownPlace, portionsOf } from './places';
import { procedureSpoken } from './select';
import type { Place } from './state';
import { makeStep, phrase, type Situation, type Step } from './step';

/** "There are three. Which one?" */
const askWhichOf = (situation: Situation, count: number): Step =>
  makeStep(
    'navigation',
    [phrase('item.count', { count: { count } })],
    { prompt: phrase('prompt.which'), reprompt: phrase('reprompt.number'), offer: null },
    {},
    // What was listed can still be chosen from.
    { choices: situation.state.choices },
  );

const isListed = (line: { item?: number }): boolean => line.item !== undefined;

/** Lines of the list told at a place; what follows the last item in the same breath belongs to the list as its last. */
const listAt = (situation: Situation, place: Place): { item: number; isLast: boolean }[] => {
  const lines = portionsOf(situation.leaflet, place.topic, place.variant)[place.portion] ?? [];
  const items = lines.filter(isListed).map(({ item = 0 }) => ({ item, isLast: false }));
  const followsList = lines.findLastIndex(isListed) < lines.length - 1;
  return items.length > 0 && followsList ? [...items, { item: items.length + 1, isLast: true }] : items;
};

/** An item is told whether or not its list was told to the end. */
const tellLine = (situation: Situation, { topic, variant, portion }: Place, item: number): Step => {
  const place = { topic, variant, portion };
  const content: Say[] = [{ ...place, item }];
  return makeStep(
    'navigation',
    content,
    endAgain(situation),
    { topics: [place.topic], procedure: procedureSpoken(situation.leaflet, place.topic, place.variant) },
    { said: content },
  );
};

/** One item of what was listed last; counted from 1, or the last one. Beyond the list it asks which. */
export function tellItem(situation: Situation, wanted: number | 'last' | null): Step {
  const { leaflet, state } = situation;
  const choices = state.offer?.kind === 'choice' ? state.offer.subjects : state.choices;
  if (choices.length > 0) {
    const chosen = wanted === 'last' ? choices.at(-1) : choices[(wanted ?? 0) - 1];
    return chosen === undefined ? askWhichOf(situation, choices.length) : tellSubject(situation, chosen);
  }
  if (!isKnownPlace(leaflet, state.place)) return nothingTold(situation);
  const items = listAt(situation, state.place);
  const item = wanted === 'last' ? items.at(-1)?.item : wanted;
  if (items.length > 0)
    return items.some((one) => one.item === item) && item !== undefined && item !== null
      ? tellLine(situation, state.place, item)
      : askWhichOf(situation, items.filter((one) => !one.isLast).length);
  // Without a list "the last one" means what was told last.
  if (wanted === 'last') return tellPlace(situation, state.place, [], 'navigation');
  return makeStep('navigation', [phrase('follow.no-list')], endAgain(situation));
}
