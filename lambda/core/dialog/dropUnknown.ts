// Drops from a state what today's content does not have: a new version may have gone live in the middle of a session.
import type { Knowledge } from '../catalogue';
import type { Phrase, PhraseValue, Say } from './move';
import { EXACT, portionsOf } from './places';
import type { Offer, Place, State } from './state';
import { familyIn } from './subjects';

const BOTH = 'both';

const hasTopic = ({ leaflet }: Knowledge, id: string): boolean => Object.hasOwn(leaflet.topics, id);

const hasAspect = ({ language }: Knowledge, id: string): boolean => Object.hasOwn(language.aspects, id);

/** A subject is a topic of this leaflet or a shared aspect. */
const hasSubject = (knowledge: Knowledge, id: string): boolean => hasTopic(knowledge, id) || hasAspect(knowledge, id);

const hasQuestion = ({ language }: Knowledge, id: string): boolean => Object.hasOwn(language.questions, id);

const hasTerm = ({ language }: Knowledge, id: string): boolean => Object.hasOwn(language.terms, id);

const hasPhrase = ({ language }: Knowledge, key: string): boolean => Object.hasOwn(language.phrases, key);

const hasPlace = ({ leaflet }: Knowledge, { topic, variant, portion }: Place): boolean => {
  const told = Object.hasOwn(leaflet.topics, topic) ? leaflet.topics[topic] : undefined;
  const hasVariant = variant === null || variant === EXACT || Object.hasOwn(told?.byProcedure ?? {}, variant);
  return hasVariant && portion < portionsOf(leaflet, topic, variant).length;
};

/** The names inside a phrase; a topic may be named together with a procedure. */
const namesIn = (value: PhraseValue): string[] => {
  if (typeof value === 'string' || 'count' in value) return [];
  if ('topic' in value) return [value.topic];
  if ('label' in value) return [value.label];
  if ('question' in value) return [value.question];
  return 'topics' in value ? value.topics : value.labels;
};

const hasName = (knowledge: Knowledge, name: string): boolean => {
  const [subject = '', variant] = name.split('/');
  const tellings = knowledge.leaflet.topics[subject]?.byProcedure ?? {};
  return hasSubject(knowledge, subject) && (variant === undefined || Object.hasOwn(tellings, variant));
};

const hasPhraseNames = (knowledge: Knowledge, { values = {} }: Phrase): boolean =>
  Object.values(values)
    .flatMap(namesIn)
    .every((name) => hasName(knowledge, name));

/** Whether there are words for something said. */
const hasWords = (knowledge: Knowledge, say: Say): boolean => {
  const { leaflet } = knowledge;
  if ('phrase' in say) return hasPhrase(knowledge, say.phrase) && hasPhraseNames(knowledge, say);
  if ('topic' in say) return hasPlace(knowledge, say);
  if ('script' in say) return hasPhrase(knowledge, `script.${say.script}`);
  if ('missing' in say) return hasAspect(knowledge, say.missing) && hasPhrase(knowledge, `missing.${say.missing}`);
  if ('listed' in say) return hasQuestion(knowledge, say.listed);
  if ('advice' in say) return hasPhrase(knowledge, `advice-on.${say.advice}`);
  if ('gloss' in say) return hasPhrase(knowledge, `meaning.${say.gloss}`);
  if ('half' in say) return Object.hasOwn(leaflet.halves, say.half);
  if ('why' in say) return Object.hasOwn(leaflet.why, say.why);
  if ('unexplained' in say) return (leaflet.why[say.unexplained]?.missing ?? null) !== null;
  if ('spell' in say) return Object.hasOwn(leaflet.procedures, say.spell) || hasTerm(knowledge, say.spell);
  if ('general' in say) return Object.hasOwn(leaflet.general, say.general);
  return true;
};

const hasOffer = (knowledge: Knowledge, offer: Offer): boolean => {
  if (offer.kind === 'subject') return hasSubject(knowledge, offer.subject);
  if (offer.kind === 'choice') return offer.subjects.every((subject) => hasSubject(knowledge, subject));
  if (offer.kind === 'add') return hasQuestion(knowledge, offer.question);
  return offer.kind !== 'resume' || hasPlace(knowledge, offer.place);
};

/** A topic that was cut differently meanwhile is taken up from its start. */
const findPlace = (knowledge: Knowledge, place: Place): Place | null => {
  if (hasPlace(knowledge, place)) return place;
  const start: Place = { ...place, variant: null, portion: 0 };
  return hasPlace(knowledge, start) ? start : null;
};

/**
 * The state without anything that could not be spoken or chosen today. What was said goes as a whole: half of it
 * would say something else.
 */
export function dropUnknown(state: State, knowledge: Knowledge): State {
  const { leaflet } = knowledge;
  const { procedure, place, offer, said, runnerUp, subject } = state;
  const isNamed = procedure === null || procedure === BOTH || Object.hasOwn(leaflet.procedures, procedure);
  const hasSaid = said.every((say) => hasWords(knowledge, say));
  return {
    ...state,
    procedure: isNamed ? procedure : null,
    place: place && findPlace(knowledge, place),
    trail: state.trail.filter((told) => hasPlace(knowledge, told)),
    subject: subject !== null && (familyIn(subject) !== null || hasSubject(knowledge, subject)) ? subject : null,
    term: state.term !== null && hasTerm(knowledge, state.term) ? state.term : null,
    explained: state.explained.filter((id) => hasSubject(knowledge, id)),
    offer: offer !== null && hasOffer(knowledge, offer) ? offer : null,
    said: hasSaid ? said : [],
    runnerUp: runnerUp !== null && hasSubject(knowledge, runnerUp) ? runnerUp : null,
    choices: state.choices.filter((id) => hasSubject(knowledge, id)),
    questions: state.questions.filter((id) => hasQuestion(knowledge, id)),
  };
}
