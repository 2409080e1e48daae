// Cuts a text into sentences, in the way rendering does before it sets pauses.

/** @returns the sentences without white space around them */
export function cutSentences(text: string, language: string): string[] {
  const cutter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return [...cutter.segment(text)].map((part) => part.segment.trim()).filter((sentence) => sentence !== '');
}
