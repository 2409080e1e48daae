// Finds out what each text that a sample stands for leads to: which intent, and which subject.
import { fillSlots } from './fillSlots';
import {
  type CollectedIntent,
  type ModelParts,
  QUESTION_INTENT,
  SLOT_TYPES,
  TOPIC_INTENT,
  type Wording,
} from './modelParts';

export interface Claim {
  intent: string;
  /** The subject or act it leads to; null when the words decide. */
  subject: string | null;
  /** The line to edit. */
  by: Wording;
}

export type Collide = (said: string, first: Claim, second: Claim) => void;

const subjectOf = ({ meaning }: CollectedIntent): string | null => {
  if ('subject' in meaning) return meaning.subject;
  return 'act' in meaning ? meaning.act : null;
};

const claimTopics = (
  { name, samples }: CollectedIntent,
  { types }: ModelParts,
  claim: (said: string, next: Claim) => void,
): void => {
  for (const { id, subject = id, wordings } of types.find((type) => type.name === SLOT_TYPES.topic)?.values ?? []) {
    for (const by of wordings) {
      for (const { text } of samples)
        claim(text.replace('{topic}', by.text.toLowerCase()), { intent: name, subject, by });
    }
  }
};

/**
 * The catch-all takes whatever nothing else claims, so it claims nothing.
 * @param collide hears of each text that two intents claim
 * @returns the first claim on each text
 */
export function claimTexts(parts: ModelParts, collide: Collide = () => undefined): Map<string, Claim> {
  const claims = new Map<string, Claim>();
  const claim = (said: string, next: Claim): void => {
    const first = claims.get(said);
    if (!first) claims.set(said, next);
    else if (first.intent !== next.intent) collide(said, first, next);
  };
  for (const { name, said } of parts.builtIn)
    for (const by of said) claim(by.text, { intent: name, subject: null, by });
  const filled = parts.types.filter(({ name }) => name === SLOT_TYPES.procedure || name === SLOT_TYPES.number);
  for (const intent of parts.intents) {
    if (intent.name === QUESTION_INTENT) continue;
    if (intent.name === TOPIC_INTENT) claimTopics(intent, parts, claim);
    else {
      const subject = subjectOf(intent);
      for (const by of intent.samples) {
        for (const said of fillSlots(by.text, filled)) claim(said, { intent: intent.name, subject, by });
      }
    }
  }
  return claims;
}
