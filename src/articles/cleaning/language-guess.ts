/** Guess at the language of a short text by its function words: enough to tell a post from its translation. */
export function guessLanguage(text: string): 'fr' | 'en' | 'other-script' | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters >= 4 && latin * 2 < letters) return 'other-script';
  const words = text.toLowerCase().match(/[\p{L}]+/gu) ?? [];
  const accents = /[àâçéèêëîïôùûœ]/iu.test(text) ? 1 : 0;
  const french = words.filter((word) => frenchWords.has(word)).length + accents;
  const english = words.filter((word) => englishWords.has(word)).length;
  if (french > english) return 'fr';
  return english > french ? 'en' : null;
}

const frenchWords = new Set(
  'le la les un une des du de au aux et ou où est sont était été être ont avait dans pour par sur avec sans ce cette ces son sa ses leur leurs qui que quoi dont ne pas plus se il elle ils elles nous vous je mais après entre selon contre vers depuis aussi comme fait d l qu n s c j'.split(
    ' ',
  ),
);

const englishWords = new Set(
  'the a an of to and or is are was were be been has have had in for by on at with without this that these those his her its their they he she it we you not from as will would can could who what which about after before into more new up out all our your says said i'.split(
    ' ',
  ),
);
