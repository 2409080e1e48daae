// Checks that page furniture of the delivered text (player times, picture captions) is nowhere spoken or shown.
import type { Content } from '../loadContent';
import type { Problem } from '../problems';
import { errorAt } from './report';
import { listSpokenTexts, listWrittenTexts } from './spokenTexts';

const REMEDY = 'Take it out; it is debris of the web page and means nothing to a listener.';

export function checkFurniture(content: Content): Problem[] {
  const furniture = [...content.facts.values()].flatMap((facts) => facts.value.furniture);
  return [...listSpokenTexts(content), ...listWrittenTexts(content)].flatMap(({ text, spot }) =>
    furniture
      .filter((piece) => text.toLowerCase().includes(piece.toLowerCase()))
      .map((piece) => errorAt(spot, `"${piece}" is page furniture and must not be spoken or shown.`, REMEDY)),
  );
}
