import { readText } from '../../text/reading.ts';
import { type SpokenName, spokenNames } from './spoken-names.ts';

const PREPOSITION =
  /(?<![\p{L}\p{N}])(à|au|aux|en|de|du|des|d['’]|chez|avec|dans|contre|par|sur|in|at|to|of|for|from|with|by)\s?(?:(?:la|le|les|the) |l['’])?$/iu;
const ARTICLE = /(?:(?<![\p{L}\p{N}])(?:le|la|les|the) |l['’])$/iu;

/**
 * The question with another name in it: the one behind the same preposition, else the only one, else the first that is a
 * subject. Where there is none, the part stands behind.
 *
 * @param part « à Lyon », « la Russie », « Kim »
 */
export function replaceName(question: string, part: string): string {
  const wanted = spokenNames(readText(`x ${part}`)).at(0);
  const names = spokenNames(readText(question));
  const replaced = wanted === undefined ? undefined : namesake(question, names, part, wanted.start - 2);
  if (replaced === undefined || wanted === undefined) return `${question} (${part})`;
  const bare = part.replace(/^.*?(?=(?:(?:le|la|les|the) |l['’])?\p{Lu})/u, '');
  const hasArticle = /^(?:(?:le|la|les|the) |l['’])/u.test(bare);
  const before = question.slice(0, replaced.start);
  const kept = hasArticle ? before.replace(ARTICLE, '') : before;
  return `${kept}${bare}${question.slice(replaced.end)}`;
}

function namesake(
  question: string,
  names: readonly SpokenName[],
  part: string,
  nameStart: number,
): SpokenName | undefined {
  const own = prepositionBefore(part, nameStart);
  const alike = names.filter(({ start }) => prepositionBefore(question, start) === own);
  return alike.at(own === null ? 0 : -1) ?? names.at(-1);
}

function prepositionBefore(text: string, start: number): string | null {
  const found = PREPOSITION.exec(text.slice(0, start))?.[1]?.toLowerCase();
  if (found === undefined) return null;
  if (/^(?:de|du|des|d['’]|of|from)$/u.test(found)) return 'of';
  if (/^(?:à|au|aux|en|dans|chez|in|at|to)$/u.test(found)) return 'in';
  return found;
}
