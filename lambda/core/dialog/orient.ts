// Where one is and what one hears: place, summary, source, spelling, skipping ahead.
import type { Leaflet } from '../catalogue';
import { tellTopic } from './answer';
import { endAgain, endAsking, endShort, topicAfter } from './endings';
import type { Say } from './move';
import { isKnownPlace, portionsOf } from './places';
import { makeStep, phrase, type Situation, type Step } from './step';

const OVERVIEW = 'overview';

/** "Risks, part one of two." */
export function tellWhere(situation: Situation): Step {
  const { leaflet, state } = situation;
  if (!isKnownPlace(leaflet, state.place))
    return makeStep('navigation', [phrase('where.nowhere')], endAsking(situation));
  const { topic, variant, portion } = state.place;
  const count = portionsOf(leaflet, topic, variant).length;
  const here = phrase('where.part', { topic: { topic }, part: { count: portion + 1 }, parts: { count } });
  return makeStep('navigation', [here], endAgain(situation));
}

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

/** On to the next topic, whatever is left of this one. */
export function skipTopic(situation: Situation): Step {
  const { leaflet, state } = situation;
  const next = state.place === null ? leaflet.main[0] : topicAfter(leaflet, state.place.topic);
  if (next === undefined) return makeStep('navigation', [phrase('next.last')], endAsking(situation));
  return tellTopic(situation, next, null);
}

const PARAGRAPH = /^P(\d+)/u;
const QUESTION = /^F(\d+)/u;

const sectionOf = (leaflet: Leaflet, situation: Situation): Say => {
  const { place } = situation.state;
  const lines = place === null ? [] : (portionsOf(leaflet, place.topic, place.variant)[place.portion] ?? []);
  const id = lines.flatMap((line) => line.from)[0] ?? '';
  const paragraph = PARAGRAPH.exec(id)?.[1];
  if (paragraph !== undefined) return phrase('source.paragraph', { number: { count: Number(paragraph) } });
  const question = QUESTION.exec(id)?.[1];
  if (question !== undefined) return phrase('source.question', { number: { count: Number(question) } });
  return phrase('source.title');
};

/** Section, author, edition, and whether a clinician has looked at the spoken wording. */
export function tellSource(situation: Situation): Step {
  const { leaflet, state } = situation;
  if (!isKnownPlace(leaflet, state.place))
    return tellTopic(situation, 'author' in leaflet.topics ? 'author' : OVERVIEW, null);
  const said: Say[] = [
    sectionOf(leaflet, situation),
    phrase('source.leaflet', { author: leaflet.author, edition: { count: leaflet.version } }),
    phrase(leaflet.isReviewed ? 'source.reviewed' : 'source.drafted'),
  ];
  return makeStep('navigation', said, endAgain(situation));
}

/** Spells the procedure that was named, or the one in focus. */
export function spellName(situation: Situation): Step {
  const { leaflet, state, understood } = situation;
  const told = state.place === null ? null : (leaflet.topics[state.place.topic]?.procedure ?? null);
  const wanted = [understood.procedure, told, state.procedure].find((id) => id !== null && id in leaflet.procedures);
  // Without one in focus the first is spelt: two names in a row are more letters than an ear can hold.
  const [first = ''] = Object.keys(leaflet.procedures);
  const content: Say[] = [{ spell: wanted ?? first }];
  return makeStep('navigation', content, endShort(situation), {}, { said: content });
}
