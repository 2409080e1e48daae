// Finding one's way: the summary, the next topic, and where a sentence comes from.
import { tellTopic } from './answer';
import { endAgain, endAsking, endShort, topicAfter } from './endings';
import type { Say } from './move';
import { isKnownPlace } from './places';
import { linesSaid } from './linesSaid';
import { isWhole, type Section, sectionsIn } from './sections';
import { tellNext } from './steer';
import { makeStep, phrase, type Situation, type Step } from './step';

const OVERVIEW = 'overview';

const saySection = ({ kind, number }: Section, at: number): Say => {
  if (kind === 'title') return phrase('source.title');
  const values = { number: { count: number } };
  if (kind === 'paragraph') return phrase(at === 0 ? 'source.paragraph' : 'source.also-paragraph', values);
  return phrase(at === 0 ? 'source.question' : 'source.also-question', values);
};

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

/** The sections behind the lines heard last, author, edition, and once whether a clinician has looked at the wording. */
export function tellSource(situation: Situation): Step {
  const { leaflet, state } = situation;
  const lines = linesSaid(situation);
  if (lines.length === 0) return tellTopic(situation, 'author' in leaflet.topics ? 'author' : OVERVIEW, null);
  const said: Say[] = [
    ...sectionsIn(lines).map(saySection),
    phrase('source.leaflet', { author: leaflet.author, edition: { count: leaflet.version } }),
    ...(leaflet.isReviewed ? [phrase('source.reviewed')] : state.draftSaid ? [] : [phrase('source.drafted')]),
  ];
  return makeStep('navigation', said, endAgain(situation), {}, { draftSaid: true });
}
