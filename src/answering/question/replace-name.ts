import { properNames } from '../../text/find-names.ts';
import { readText } from '../../text/reading.ts';

const PREPOSITION =
  /(?<![\p{L}\p{N}])(à|au|aux|en|de|du|des|d['’]|chez|avec|dans|contre|par|sur|in|at|to|of|for|from|with|by)\s?(?:(?:la|le|les|the) |l['’])?$/iu;
const ARTICLE = /(?:(?<![\p{L}\p{N}])(?:le|la|les|the) |l['’])$/iu;

/**
 * The question with another name in it: the one behind the same preposition, else the only one, else the first that is a
 * subject. Where there is none, the part stands behind. Null for a part without a name.
 *
 * @param part « à Lyon », « la Russie », « Kim »
 */
export function replaceName(question: string, part: string): string | null {
  // Behind a comma: the part begins no sentence, so that its first word may be a name.
  const text = `${question}, ${part}`;
  const named = properNames(readText(text));
  const wanted = named.find(({ start }) => start > question.length);
  if (wanted === undefined) return null;
  const own = prepositionBefore(text, wanted.start);
  const names = named.filter(({ start }) => start < question.length);
  const alike = names.filter(({ start }) => prepositionBefore(text, start) === own);
  const replaced = alike.at(own === null ? 0 : -1) ?? names.at(-1);
  if (replaced === undefined) return `${question} (${part})`;
  const bare = part.replace(/^.*?(?=(?:(?:le|la|les|the) |l['’])?\p{Lu})/u, '');
  const hasArticle = /^(?:(?:le|la|les|the) |l['’])/u.test(bare);
  const before = question.slice(0, replaced.start);
  const kept = hasArticle ? before.replace(ARTICLE, '') : before;
  return `${kept}${bare}${question.slice(replaced.end)}`;
}

function prepositionBefore(text: string, start: number): string | null {
  const found = PREPOSITION.exec(text.slice(0, start))?.[1]?.toLowerCase();
  if (found === undefined) return null;
  if (/^(?:de|du|des|d['’]|of|from)$/u.test(found)) return 'of';
  if (/^(?:à|au|aux|en|dans|chez|in|at|to)$/u.test(found)) return 'in';
  return found;
}
