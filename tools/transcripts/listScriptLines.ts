// Every line of a leaflet's spoken script, once; the leaflet's own sentences stand elsewhere.
import type { Leaflet, ScriptLine } from '../../lambda/core/catalogue';

/** In the order of the script: topics, then halves, reasons, general lines, and the summary. */
export function listScriptLines(leaflet: Leaflet): ScriptLine[] {
  const topics = Object.values(leaflet.topics).flatMap(({ portions, byProcedure }) => [
    ...portions.flat(),
    ...Object.values(byProcedure).flatMap((telling) => telling.portions.flat()),
  ]);
  const reasons = Object.values(leaflet.why).flatMap(({ lines, missing }): ScriptLine[] => [
    ...lines,
    ...(missing === null ? [] : [{ text: missing, kind: 'GAP', from: [] } satisfies ScriptLine]),
  ]);
  const all = [
    ...topics,
    ...Object.values(leaflet.halves).flatMap(({ lines }) => lines),
    ...reasons,
    ...Object.values(leaflet.general).flat(),
    ...leaflet.summary,
  ];
  const texts = all.map(({ text }) => text);
  return all.filter(({ text }, at) => texts.indexOf(text) === at);
}
