/** Whether a word is one of French or English; asked only about words that a line's end may have cut. */
export type KnowsWord = (word: string) => boolean;

/** Tells whether a hyphen at a line's end belongs to the word, or shows that the line cut it. */
export type KeepsHyphen = (line: string, next: string) => boolean;

/** Whether a line ends inside a word that the next one goes on with: « cons- » and « truit en 1954 ». */
export function isCut(line: string, next: string): boolean {
  return /\p{L}{2}-$/u.test(line.slice(-3)) && /^\p{L}/u.test(next);
}

/**
 * How the hyphens at line ends of a text are to be read. One stays where the text has the compound elsewhere. It goes
 * where the word without it is known, from the text or the vocabulary, or where what follows is no word by itself,
 * since both parts of a compound are (« Casta-gnède »). Else it stays: « porte-parole » is right, and « mani-feste »
 * can still be read.
 *
 * @param knows null: there is no vocabulary, and only the text's own words count
 */
export function hyphenReader(text: string, knows: KnowsWord | null): KeepsHyphen {
  const written = new Set(text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []);
  return (line, next) => {
    const first = /\p{L}+(?=-$)/u.exec(line.slice(-MAX_WORD_CHARS))?.[0].toLowerCase() ?? '';
    const second = /^\p{L}+/u.exec(next.slice(0, MAX_WORD_CHARS))?.[0] ?? '';
    const goesOn = next[second.length] === '-';
    if (/^\p{Lu}/u.test(second) || goesOn || written.has(`${first}-${second}`)) return true;
    const joined = first + second;
    if (written.has(joined) || knows?.(joined) === true) return false;
    return knows === null || knows(second);
  };
}

/** « anticonstitutionnellement » has 25 letters. */
const MAX_WORD_CHARS = 40;
