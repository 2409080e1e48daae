// The leaflet's lines that were heard last.
import type { ScriptLine } from '../catalogue';
import type { Say } from './move';
import { pickItem, portionsOf } from './places';
import type { Situation } from './step';

/** Lines of the leaflet behind what was said last, in order; empty when nothing of it was. */
export function linesSaid({ leaflet, state }: Pick<Situation, 'leaflet' | 'state'>): ScriptLine[] {
  const linesOf = (say: Say): ScriptLine[] => {
    if ('topic' in say) {
      const told = (portionsOf(leaflet, say.topic, say.variant)[say.portion] ?? []).slice(say.from, say.upTo);
      return say.item === undefined ? told : pickItem(told, say.item);
    }
    if ('why' in say) return leaflet.why[say.why]?.lines ?? [];
    if ('half' in say) return leaflet.halves[say.half]?.lines ?? [];
    if ('general' in say) return leaflet.general[say.general] ?? [];
    return 'summary' in say ? leaflet.summary : [];
  };
  return state.said.flatMap(linesOf);
}
