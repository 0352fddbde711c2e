import { Parser } from 'htmlparser2';

/**
 * The text with HTML's character references (`&ecirc;`, `&#8217;`, `&#x2019;`) as the characters that they stand for.
 * What was escaped twice on its way (`&amp;eacute;`) is read twice. Names that HTML does not know stay as they are.
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  const known = new Map<string, string>();
  return text.replace(reference, (_, name: string) => {
    const decoded = known.get(name) ?? textIn(`&${name};`);
    known.set(name, decoded);
    return decoded;
  });
}

/** With its semicolon only: « R&D » and « ?a=1&copy=2 » are no references. The longest name has 31 letters. */
const reference = /&(?:amp;)*(#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi;

/** What a piece of HTML says: without its tags, its character references read. */
export function textIn(html: string): string {
  let text = '';
  const parser = new Parser({
    ontext: (piece) => {
      text += piece;
    },
  });
  parser.end(html);
  return text;
}
