// Turns what was heard into comparable words: one spelling, one case, no accents, no punctuation.
// Every comparison in the skill (safety, topics, procedure names) reads words made here, so that they agree.

/** Scripts whose diacritics are letters of their own: stripping them would change the word. */
const KEEPS_MARKS = new Set(['hi', 'ja']);
/** Languages written without spaces, cut by `Intl.Segmenter`. */
const WITHOUT_SPACES = new Set(['ja']);

const segmenters = new Map<string, Intl.Segmenter>();

const segmenterOf = (language: string): Intl.Segmenter => {
  const known = segmenters.get(language);
  if (known) return known;
  const made = new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, made);
  return made;
};

/**
 * The words of an utterance, lower-cased, folded and without punctuation.
 * @param text what was heard; any string, also empty
 * @param language two-letter code such as `en`
 * @returns words in the order spoken; empty when nothing was said
 */
export function readWords(text: string, language: string): string[] {
  // Written here and not above: a launch reads no words, and need not wait for what these stand for to be looked up.
  const apostrophes = /[\u2018\u2019\u02bc\u0060\u00b4]/gu;
  const combiningMarks = /\p{Diacritic}/gu;
  const notPartOfAWord = /[^\p{L}\p{M}\p{N}']+/gu;
  const edgeApostrophes = /(^|\s)'+|'+(?=\s|$)/gu;
  const lower = text.normalize('NFKC').replace(apostrophes, "'").toLowerCase();
  const folded = KEEPS_MARKS.has(language) ? lower : lower.normalize('NFD').replace(combiningMarks, '');
  const spaced = WITHOUT_SPACES.has(language)
    ? [...segmenterOf(language).segment(folded)]
        .filter((part) => part.isWordLike)
        .map((part) => part.segment)
        .join(' ')
    : folded;
  const bare = spaced.replace(notPartOfAWord, ' ').replace(edgeApostrophes, '$1').trim();
  return bare === '' ? [] : bare.split(/\s+/u);
}
