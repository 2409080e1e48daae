// Finding one's way: the summary and the next topic.
import { tellTopic } from './answer';
import { endAsking, endShort, topicAfter } from './endings';
import type { Say } from './move';
import { isKnownPlace } from './places';
import { isWhole } from './sections';
import { tellNext } from './steer';
import { makeStep, phrase, type Situation, type Step } from './step';

const OVERVIEW = 'overview';

/** The whole in three points. */
export function tellSummary(situation: Situation): Step {
  const content: Say[] = [{ summary: true }];
  const place = OVERVIEW in situation.leaflet.topics ? { topic: OVERVIEW, variant: null, portion: 0 } : null;
  return makeStep(
    'answer',
    [phrase('summary.intro'), ...content],
    endShort(situation),
    { topics: place === null ? [] : [OVERVIEW], procedure: 'both' },
    { place, said: content },
  );
}

/** On to the next topic, whatever is left of this one; inside a reading on to the next section. */
export function skipTopic(situation: Situation): Step {
  const { leaflet, state } = situation;
  if (isKnownPlace(leaflet, state.place) && isWhole(leaflet, state.place)) return tellNext(situation);
  const next = state.place === null ? leaflet.main[0] : topicAfter(leaflet, state.place.topic);
  if (next === undefined) return makeStep('navigation', [phrase('next.last')], endAsking(situation));
  return tellTopic(situation, next, null);
}
