// An answer behind a warning's reminder is told in fewer words: both together are one turn, and the reminder stays whole.
import type { Leaflet } from '../catalogue';
import type { Say } from './move';
import { cutBehindReminder, cutShort, portionsOf } from './places';
import type { Place } from './state';
import type { Situation } from './step';

/** Most words of a telling that its name may stand before. */
const MOST_WORDS_BEHIND_ECHO = 30;

/** What the reminder said already: whom to ask or call. */
const SAID_BY_REMINDER: readonly string[] = ['step.doctor', 'step.care-team', 'safe.if-now'];

/** True while a warning comes before whatever is told. */
export const isBehindReminder = ({ state }: Situation): boolean => state.warned !== null && state.minded === 'not-yet';

/** As much of a place as is told in this situation. */
export const cutToFit = (situation: Situation, place: Place): Place => {
  const { leaflet, state } = situation;
  if (isBehindReminder(situation)) return cutBehindReminder(leaflet, place);
  return state.detail === 'brief' ? cutShort(leaflet, place) : place;
};

const countWords = (leaflet: Leaflet, { topic, variant, portion, from, upTo }: Place): number =>
  (portionsOf(leaflet, topic, variant)[portion] ?? [])
    .slice(from, upTo)
    .reduce((words, { text }) => words + text.split(' ').length, 0);

/** True where the name of what is told gives way: behind a reminder to many words, in brief unless a procedure was named. */
export const isEchoLeftOut = (situation: Situation, place: Place): boolean =>
  isBehindReminder(situation)
    ? countWords(situation.leaflet, cutToFit(situation, place)) > MOST_WORDS_BEHIND_ECHO
    : situation.state.detail === 'brief' && situation.understood.procedure === null;

/** What is left to say once the reminder has been heard. */
export const leaveOutReminded = (say: readonly Say[]): Say[] =>
  say.filter((part) => !('phrase' in part && SAID_BY_REMINDER.includes(part.phrase)));
