// Checks that a language called reviewed was reviewed as its leaflets are today. Drafts need no review.
import type { Content } from '../loadContent';
import type { Problem } from '../problems';
import { hashLeaflet } from './locks';
import { errorAt } from './report';

export function checkReview(content: Content): Problem[] {
  return [...content.spoken.values()].flatMap(({ leaflets, review: { file, value, lineOf } }) => {
    if (value.status !== 'reviewed') return [];
    return [...leaflets.keys()].flatMap((leaflet) => {
      const hash = hashLeaflet(content, leaflet);
      const reviews = value.reviews.filter((review) => review.leaflet === leaflet);
      if (reviews.some(({ sourceHash }) => sourceHash === hash)) return [];
      const at = value.reviews.findIndex((review) => review.leaflet === leaflet);
      const what =
        at < 0
          ? `the language is called reviewed, but nobody reviewed ${leaflet}.`
          : `${leaflet} was reviewed before its source changed; its hash is ${hash} today.`;
      const line = at < 0 ? lineOf('status') : lineOf('reviews', at, 'sourceHash');
      return [errorAt({ file, line }, what, 'Set status to drafted, or add a new review with the hash of today.')];
    });
  });
}
