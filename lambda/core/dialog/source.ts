// Where an answer comes from: the leaflet's sections, its author and edition, and who has looked at the wording.
import { tellTopic } from './answer';
import { endAgain, endShort } from './endings';
import { linesSaid } from './linesSaid';
import type { Say } from './move';
import { EXACT } from './places';
import { isWhole, type Section, sectionsIn } from './sections';
import { makeStep, phrase, type Situation, type Step } from './step';

const AUTHOR = 'author';
const OVERVIEW = 'overview';

const saySection = ({ kind, number }: Section, at: number): Say => {
  if (kind === 'title') return phrase('source.title');
  const values = { number: { count: number } };
  if (kind === 'paragraph') return phrase(at === 0 ? 'source.paragraph' : 'source.also-paragraph', values);
  return phrase(at === 0 ? 'source.question' : 'source.also-question', values);
};

/** Whether the leaflet's own sentences were heard, not our telling of them. */
const isExact = ({ leaflet, state }: Situation): boolean =>
  state.said.some((part) => 'topic' in part && (part.variant === EXACT || isWhole(leaflet, part)));

/** Whether a clinician has looked at the words heard. */
const sayReview = (situation: Situation): Say => {
  const { isReviewed } = situation.leaflet;
  if (isExact(situation)) return phrase(isReviewed ? 'source.exact-reviewed' : 'source.exact-drafted');
  return phrase(isReviewed ? 'source.reviewed' : 'source.drafted');
};

/** Before anything was told: who wrote the leaflet, and whether the wording was reviewed. */
const tellAuthor = (situation: Situation): Step => {
  const step = tellTopic(situation, AUTHOR in situation.leaflet.topics ? AUTHOR : OVERVIEW, null);
  return { move: { ...step.move, say: [...step.move.say, sayReview(situation)] }, change: step.change };
};

/** The sections behind the lines heard last, author, edition and review; or that they are not the leaflet's. */
export function tellSource(situation: Situation): Step {
  const { leaflet, state } = situation;
  if (state.said.length === 0) return tellAuthor(situation);
  const lines = linesSaid(situation);
  const edition = phrase('source.leaflet', { author: leaflet.author, edition: { count: leaflet.version } });
  const said: Say[] =
    lines.length === 0
      ? [phrase('source.not-leaflet'), edition]
      : [...sectionsIn(lines).map(saySection), edition, sayReview(situation)];
  // What could be noted for the doctor is no longer what was spoken of last.
  return makeStep('navigation', said, state.offer?.kind === 'add' ? endShort(situation) : endAgain(situation));
}
