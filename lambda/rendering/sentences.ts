// Sentences of a phrase. They are cut when content is compiled: loading the rules of a language for it would take a
// third of the first reply.

/** Stands between the sentences of a compiled phrase. */
export const SENTENCE_BREAK = '\n';

export const listSentences = (phrase: string): string[] =>
  phrase.split(SENTENCE_BREAK).filter((sentence) => sentence !== '');

/** The phrase in one piece. */
export const joinSentences = (phrase: string): string => phrase.replaceAll(SENTENCE_BREAK, ' ');
