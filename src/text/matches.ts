/**
 * The matches of a pattern, in order, one after the other: those of a long text would fill the memory. `matchAll`
 * copies the pattern for each text, which costs more than to find the words of a sentence; and where V8 has meanwhile
 * forgotten what it made of a long pattern, the copy is compiled anew, for a tenth of a second.
 *
 * @param pattern with the flag g; it may be used elsewhere between two matches
 */
export function* matchesIn(text: string, pattern: RegExp): Generator<RegExpExecArray, void, undefined> {
  let from = 0;
  for (;;) {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    if (match === null) return;
    from = pattern.lastIndex;
    if (match[0] === '') {
      const isPair = pattern.unicode && (text.codePointAt(match.index) ?? 0) > 0xffff;
      from += isPair ? 2 : 1;
    }
    yield match;
  }
}

/** Where a match stands, in UTF-16 code units. */
export function spanOf(match: RegExpExecArray): { readonly start: number; readonly end: number } {
  return { start: match.index, end: match.index + match[0].length };
}
