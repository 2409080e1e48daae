// Finds what the leaflet can say about a subject: a topic, half an answer, or nothing.
import type { Leaflet } from '../catalogue';

export type Selection =
  | { kind: 'answer'; topic: string; variant: string | null }
  | { kind: 'half'; aspect: string; topic: string }
  | { kind: 'gap'; aspect: string; near: string | undefined };

const OVERVIEW = 'overview';

const topicOfAspect = (leaflet: Leaflet, aspect: string, procedure: string | null): string | undefined => {
  const told = Object.entries(leaflet.topics).filter(([, topic]) => topic.aspect === aspect);
  if (told.length < 2) return told[0]?.[0];
  // Several topics share the aspect, one a procedure; without a procedure the overview speaks of all.
  return (
    told.find(([, topic]) => topic.procedure === procedure)?.[0] ??
    (OVERVIEW in leaflet.topics ? OVERVIEW : told[0]?.[0])
  );
};

/**
 * Selects what to speak about one subject.
 * @param subject aspect or own topic id
 * @param procedure the procedure asked about or in focus, `both`, or null
 */
export function selectAnswer(leaflet: Leaflet, subject: string, procedure: string | null): Selection {
  const half = leaflet.halves[subject];
  if (half) return { kind: 'half', aspect: subject, topic: half.topic };
  const topic = subject in leaflet.topics ? subject : topicOfAspect(leaflet, subject, procedure);
  if (topic === undefined) return { kind: 'gap', aspect: subject, near: leaflet.gaps[subject] };
  const hasOwnTelling = procedure !== null && procedure in (leaflet.topics[topic]?.byProcedure ?? {});
  return { kind: 'answer', topic, variant: hasOwnTelling ? procedure : null };
}

/** The topic a subject is answered by, or null where the leaflet leaves it open. */
export const selectedTopic = (leaflet: Leaflet, subject: string, procedure: string | null): string | null => {
  const selection = selectAnswer(leaflet, subject, procedure);
  return selection.kind === 'answer' ? selection.topic : null;
};

/** Which procedures a spoken topic is about: one by name, `both`, or null when it names none. */
export function procedureSpoken(leaflet: Leaflet, topic: string, variant: string | null): string | null {
  const told = leaflet.topics[topic];
  if (!told) return null;
  if (variant !== null && variant in told.byProcedure) return variant;
  if (told.procedure !== null) return told.procedure;
  return told.joint || Object.keys(told.byProcedure).length > 0 ? 'both' : null;
}
