// The leaflet's own sections: paragraphs and the questions at its end, told apart by the ids of their sentences.
import type { Leaflet, ScriptLine } from '../catalogue';
import type { Phrase, Say } from './move';
import { portionsOf } from './places';
import type { Place } from './state';
import { phrase } from './step';

export interface Section {
  kind: 'paragraph' | 'question' | 'title';
  number: number;
}

const SECTION = /^(?<kind>[PF])(?<number>\d+)/u;

/** The section a sentence belongs to, by its id: `P4.1` the fourth paragraph, `F2.0` the second question. */
const sectionOf = (sentence: string): Section => {
  const { kind, number } = SECTION.exec(sentence)?.groups ?? {};
  if (kind === undefined) return { kind: 'title', number: 0 };
  return { kind: kind === 'P' ? 'paragraph' : 'question', number: Number(number) };
};

const keyOf = ({ kind, number }: Section): string => `${kind} ${number}`;

/** The sections that lines come from, each once, paragraphs first. */
export function sectionsIn(lines: readonly ScriptLine[]): Section[] {
  const found = new Map(lines.flatMap((line) => line.from.map(sectionOf)).map((one) => [keyOf(one), one]));
  const order = { title: 0, paragraph: 1, question: 2 };
  return [...found.values()].toSorted((a, b) => order[a.kind] - order[b.kind] || a.number - b.number);
}

/** True for the topic that reads the whole leaflet aloud: it has no exact words of its own. */
export const isWhole = (leaflet: Leaflet, { topic }: Place): boolean =>
  leaflet.topics[topic]?.exact.length === 0 && leaflet.topics[topic].portions.length > 0;

const sectionsRead = (leaflet: Leaflet, place: Place): Section[] =>
  sectionsIn(portionsOf(leaflet, place.topic, place.variant).flat());

const countOf = (sections: readonly Section[], kind: Section['kind']): number =>
  sections.filter((section) => section.kind === kind).length;

/** What is in the leaflet, and how to steer through it. */
export const announceReading = (leaflet: Leaflet, place: Place): Say[] => {
  const sections = sectionsRead(leaflet, place);
  const count = (kind: Section['kind']) => ({ count: countOf(sections, kind) });
  return [phrase('reading.contents', { paragraphs: count('paragraph'), questions: count('question') })];
};

/** "The whole leaflet: paragraph two of six." */
export function sayWhereInReading(leaflet: Leaflet, place: Place): Phrase | null {
  const [here] = sectionsIn(portionsOf(leaflet, place.topic, place.variant)[place.portion] ?? []);
  if (here === undefined || here.kind === 'title') return null;
  const values = {
    topic: { topic: place.topic },
    number: { count: here.number },
    total: { count: countOf(sectionsRead(leaflet, place), here.kind) },
  };
  return here.kind === 'paragraph' ? phrase('where.paragraph', values) : phrase('where.question', values);
}
