// Gathers every way of asking that content knows, each with the class it teaches.
import { ACT_CLASS, ADVICE_CLASS, OFF_TOPIC_CLASS, SAFETY_CLASS } from '../../lambda/core/understanding/rankSubjects';
import { expandTemplate } from '../model/expandTemplate';
import type { Content, LanguageContent } from './loadContent';

export interface Question {
  class: string;
  text: string;
}

const PLACEHOLDER = '{procedure}';

const NUMBER = '{number}';
const TOPIC = '{topic}';

/** Puts words of the language where a sample has a slot: one number or subject after the other. */
const slotFiller = ({ lexicon, aspects }: LanguageContent): ((text: string, turn: number) => string) => {
  const { numbers, ordinals } = lexicon.value;
  const counted = Object.keys(ordinals).flatMap((id) => [...(numbers[id] ?? []), ...(ordinals[id] ?? [])]);
  const labels = Object.values(aspects.value).map(({ label }) => label);
  const pick = (words: readonly string[], turn: number): string => words[turn % Math.max(1, words.length)] ?? '';
  return (text, turn) => text.replaceAll(NUMBER, pick(counted, turn)).replaceAll(TOPIC, pick(labels, turn));
};

/** Acts that words stand for; launching and falling back are nobody's words. */
const actQuestions = (content: Content, language: LanguageContent): Question[] => {
  const { utterances } = language;
  const fillIn = slotFiller(language);
  const { builtIn, steering } = content.intents.value;
  const teach = (act: string, said: readonly string[]): Question[] =>
    said.flatMap(expandTemplate).map((text, at) => ({ class: `${ACT_CLASS}${act}`, text: fillIn(text, at) }));
  const samples = Object.entries({ ...builtIn, ...steering }).flatMap(([intent, act]) =>
    teach(act, utterances.value.steering[intent] ?? utterances.value.builtIn[intent] ?? []),
  );
  return [...samples, ...Object.entries(utterances.value.examples).flatMap(([act, said]) => teach(act, said))];
};

/** Red flags as people say them: a second net behind the rules, which are judged first. */
const warningQuestions = (content: Content, { safety }: LanguageContent): Question[] => {
  const { intents, examples } = safety.value;
  const samples = Object.entries(content.intents.value.safety).flatMap(([intent, act]) =>
    act in examples ? (intents[intent] ?? []).map((text) => ({ class: `${SAFETY_CLASS}${act}`, text })) : [],
  );
  const written = Object.entries(examples).flatMap(([tier, texts]) =>
    texts.map((text) => ({ class: `${SAFETY_CLASS}${tier}`, text })),
  );
  return [...samples, ...written];
};

/** Questions of a language that belong to no leaflet alone. */
export function collectShared(content: Content, spoken: LanguageContent): Question[] {
  const aspects = Object.entries(spoken.aspects.value).flatMap(([aspect, { samples, examples }]) =>
    [...samples, ...examples].map((text) => ({ class: aspect, text })),
  );
  const advice = Object.entries(spoken.safety.value.advice).flatMap(([family, { samples, examples }]) =>
    [...samples, ...examples].map((text) => ({ class: `${ADVICE_CLASS}${family}`, text })),
  );
  const { samples, examples } = spoken.safety.value.offTopic;
  const offTopic = [...samples, ...examples].map((text) => ({ class: OFF_TOPIC_CLASS, text }));
  return [...aspects, ...advice, ...offTopic, ...warningQuestions(content, spoken), ...actQuestions(content, spoken)];
}

/** Questions of one leaflet's own topics. */
export function collectOwn(content: Content, spoken: LanguageContent, leaflet: string): Question[] {
  const facts = content.facts.get(leaflet)?.value;
  const script = spoken.leaflets.get(leaflet)?.script.value;
  return Object.entries(script?.topics ?? {})
    .filter(([topic]) => facts?.topics[topic]?.aspect === undefined)
    .flatMap(([topic, { samples, examples }]) => [...samples, ...examples].map((text) => ({ class: topic, text })));
}

/** Puts real names where an example says {procedure}, one after the other. */
export function nameProcedures(text: string, names: readonly string[], turn: number): string {
  let at = turn;
  return text.replaceAll(PLACEHOLDER, () => {
    at += 1;
    return names[(at - 1) % Math.max(1, names.length)] ?? '';
  });
}
