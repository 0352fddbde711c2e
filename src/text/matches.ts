/**
 * All matches of a pattern, in order. `matchAll` copies the pattern for each text, which costs more than to find the words of a
 * sentence; and where V8 has meanwhile forgotten what it made of a long pattern, the copy is compiled anew, for a tenth of a second.
 *
 * @param pattern with the flag g
 */
export function matchesIn(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] !== '') continue;
    const isPair = pattern.unicode && (text.codePointAt(match.index) ?? 0) > 0xffff;
    pattern.lastIndex += isPair ? 2 : 1;
  }
  return found;
}
