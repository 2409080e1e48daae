// Cuts a text into sentences, for the pauses that rendering sets between them and for every rule about sentences.

const VALUE = /\{\{\w+\}\}/gu;

/** @returns the sentences without white space around them; a `{{value}}` counts as a word that may begin one */
export function cutSentences(text: string, language: string): string[] {
  const cutter = new Intl.Segmenter(language, { granularity: 'sentence' });
  // As long as the value's name, so that places stay the same.
  const read = text.replace(VALUE, (value) => 'X'.repeat(value.length));
  return [...cutter.segment(read)]
    .map(({ segment, index }) => text.slice(index, index + segment.length).trim())
    .filter((sentence) => sentence !== '');
}
