// What speech recognition garbled is heard again: key words by their consonants, and mis-hearings that content lists.
import { join } from 'node:path';
import { openCatalogues } from '../../lambda/catalogues';
import { hearAgain } from '../../lambda/core/understanding/hearAgain';
import { readWords } from '../../lambda/core/understanding/readWords';
import { CATALOGUES } from '../../tools/root';

const catalogues = openCatalogues(join(CATALOGUES));
const again = (language: string, locale: string, text: string): string | null => {
  const knowledge = catalogues.open(language, locale, catalogues.contract.leaflets[0] ?? '');
  return hearAgain(readWords(text, language), knowledge.reading())?.join(' ') ?? null;
};

describe('garbled key words', () => {
  it.each([
    ['what are the all turn it tips', 'what are the alternatives'],
    ['tell me the benny fits', 'tell me the benefits'],
    ['what about blood dinners', 'what about blood thinners'],
    ['is it major sir jury', 'is it major surgery'],
    ['what about pull monary and bolism', 'what about pulmonary embolism'],
    ['is it mini molly in vases', 'is it minimally invasive'],
    ['what are the whisks', 'what are the risks'],
  ])('"%s" is heard as "%s"', (heard, meant) => {
    expect(again('en', 'en-US', heard)).toBe(meant);
  });

  it.each([
    ['cuáles son las alter nativas', 'cuales son las alternativas'],
    ['cuál si rugía es mejor', 'cual cirugia es mejor'],
    ['qué hay de los antico agulantes', 'que hay de los anticoagulantes'],
  ])('"%s" se oye como "%s"', (heard, meant) => {
    expect(again('es', 'es-MX', heard)).toBe(meant);
  });

  it.each(['what are the risks', 'how long is recovery', 'how do i cook pot roast', 'a b c', ''])(
    '"%s" is left as it was heard',
    (heard) => {
      expect(again('en', 'en-US', heard)).toBeNull();
    },
  );

  it('rereads its own result no further', () => {
    const once = again('en', 'en-US', 'the all turn it tips and the benny fits') ?? '';
    expect(once).toBe('the alternatives and the benefits');
    expect(again('en', 'en-US', once)).toBeNull();
  });
});
