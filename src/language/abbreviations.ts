/**
 * Whether the full stop at the end of `before` belongs to an abbreviation, an initial or a list number, so that the
 * sentence goes on in `after`. `etc.` is not here: before a capital it does end a sentence.
 * @param isWhole `before` is all of the sentence so far, not only its end
 */
export function endsWithOpenAbbreviation(before: string, after: string, isWhole: boolean): boolean {
  const match = lastToken.exec(before);
  if (match === null) return false;
  const token = (match[1] ?? '').replace(/^[cdjlmnst]u?[’'](?=.)/iu, '');
  const previousWord = /([\p{L}’'-]+)\s*$/u.exec(before.slice(0, match.index))?.[1] ?? '';
  const folded = token.toLowerCase();
  if (isWhole && /^(?:\d{1,3}|[ivx]{1,4})$/iu.test(token) && before.trim() === `${token}.`) return true;
  if (beforeName.has(folded) && token !== folded) return true;
  if (beforeAnything.has(folded)) return true;
  if (beforeNumber.has(folded) && (token === folded || token.length > 1))
    return /^[\s\u00a0]*(?:\d|[LRD]\.? ?\d)/u.test(after);
  if (folded === 'av' || folded === 'apr') return /^[\s\u00a0]*(?:J|notre)/u.test(after);
  if (/^\p{Lu}(?:[.-]*-?\p{Lu})*$/u.test(token) && token.length <= 5) {
    return isInitial(token, previousWord, after);
  }
  return false;
}

/** The run before a final full stop: a word, initials (`J.-P`) or a dotted abbreviation (`U.S`). */
const lastToken = /(?<![\p{L}\p{N}.])([\p{L}\p{N}][\p{L}\p{N}.’'-]{0,11})\.$/u;

/** Titles, written with a capital, that a name follows. */
const beforeName = new Set(
  'm mm mr mrs ms mme mmes mlle mlles dr drs dre pr prs me mgr st ste sts gén gal col cdt cne lt lcl sgt adj sr fr rev prof hon gen sen rep'.split(
    ' ',
  ),
);

/** Abbreviations that never end a sentence. */
const beforeAnything = new Set('p.ex ex cf env c.-à-d i.e e.g vs ca dép hab tél éd réf not'.split(' '));

/** Short words that are abbreviations only before a number, such as « art. 5 ». */
const beforeNumber = new Set('art p pp n no nos vol t fig chap ch al alin par'.split(' '));

/** Nouns whose label is a single capital: « le plan B. » ends its sentence. */
const labelled = new Set(
  'vitamine vitamines plan hépatite groupe catégorie classe point annexe type série lettre option grippe ligue division section zone ligne bâtiment formule rer monsieur'.split(
    ' ',
  ),
);

/** Words that open sentences and hardly ever follow an initial. */
const sentenceOpeners = new Set(
  'le la les un une des il elle ils elles on ce cet cette ces mais et or car selon en dans pour par sur avec après avant the a an he she it they this in but'.split(
    ' ',
  ),
);

function isInitial(token: string, previousWord: string, after: string): boolean {
  const next = /^[\s\u00a0]*(?:["«“(]\s*)?([\p{L}]+)(?=(’|')?)/u.exec(after);
  if (next === null) return false;
  if (token === 'J.-C' || token === 'JC') return false;
  const opens = sentenceOpeners.has((next[1] ?? '').toLowerCase()) || next[2] !== undefined;
  if (opens && next[1] !== 'D' && next[1] !== 'O') return false;
  return !labelled.has(previousWord.toLowerCase());
}
