import type { DatedStatement } from './match-items.ts';
import type { Item } from './statement-items.ts';

/**
 * A determiner or preposition, after which a noun stands. What stands in the same place elsewhere is a verb or tells what
 * kind: « a visité » and « a fermé », « public » and « privé ».
 */
const NOUN_MARKS = {
  fr: /(?:^|[\s('’«“])(?:l['’]|d['’]|(?:le|la|les|un|une|des|du|de|au|aux|à|en|dans|par|sur|sous|pour|avec|sans|vers|chez|ce|cet|cette|ces|son|sa|ses|leurs?)\s)$/iu,
  en: /(?:^|[\s('’«“])(?:the|an?|of|in|on|at|by|for|with|his|her|its|their|this|that)\s$/iu,
} as const;
const NOUN_MARK_CHARS = 8;

/** A comma begins something that is said beside: « , malgré la pluie ». */
const MARK_BEFORE = /[,;:()«»“”"–—]\s*$/u;

export function mayBeVerb({ start }: Item, { statement: { text, language } }: DatedStatement): boolean {
  const before = text.slice(Math.max(0, start - NOUN_MARK_CHARS), start);
  return start > 0 && !NOUN_MARKS[language].test(before) && !MARK_BEFORE.test(before);
}
