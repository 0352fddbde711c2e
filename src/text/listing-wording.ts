import { ABOUT, ALL_THE, GIVE, HOW_MANY, KINDLY, PUBLISHED, THERE_ARE, WHICH } from '../lexicon/listings.ts';
import type { Span } from './sentences.ts';
import { anyOf, throughSpaces } from './wording.ts';

/**
 * A question for articles themselves: how many, or which, speak of a subject. Offsets are of the subject in the folded
 * question; nothing is between them where all articles are meant. « en » of « combien d’articles en parlent » is one.
 */
export interface ListingWording extends Span {
  readonly kind: 'count' | 'list';
}

/**
 * How a folded question asks for articles; null when it asks something else. Days that it names are overwritten by
 * spaces.
 */
export function listingWording(plain: string): ListingWording | null {
  const asked = plain.replace(/[\s?!.…]+$/u, '');
  const all = { start: asked.length, end: asked.length };
  if (ALL_COUNTED.test(asked)) return { kind: 'count', ...all };
  const count = COUNT.exec(asked);
  const found = count ?? LIST.exec(asked);
  if (found === null) return null;
  const kind = count === null ? 'list' : 'count';
  const isOfIt = found.groups?.en !== undefined && found[0].length === asked.length;
  if (isOfIt) return { kind, start: asked.lastIndexOf(' en ') + 1, end: asked.lastIndexOf(' en ') + 3 };
  return { kind, ...all, start: found[0].length };
}

const WANTED =
  `((et|mais|alors|and|but|so),? )?(${anyOf(KINDLY)} )?` +
  `(((me|nous|moi) )?${anyOf(GIVE)}([- ](moi|nous|me|us))? )?`;
const ARTICLES = '(articles|depeches|papiers|reportages)';
const COUNTED = `${anyOf(HOW_MANY)}( ${anyOf(THERE_ARE)})? (de |d')?${ARTICLES}( ${anyOf(THERE_ARE)})*`;
const LISTED = `(${anyOf(WHICH)} )?(${anyOf(ALL_THE)} )*${ARTICLES}( (les plus )?recents)?( ${anyOf(THERE_ARE)})*`;
const OF_SUBJECT = `(${anyOf(ABOUT)}|(qui )?(?<en>en) (parlent|traitent)(?!\\p{L}))`;

const ALL_COUNTED = wanted(`${COUNTED}( ${anyOf(PUBLISHED)})?$`);
const COUNT = wanted(`${COUNTED} ${OF_SUBJECT}`);
const LIST = wanted(`${LISTED} ${OF_SUBJECT}`);

/** What stands in front of something that is wanted, in a folded question: « peux-tu me donner », “show me”. */
export const WANTED_BEFORE = wanted('');

function wanted(pattern: string): RegExp {
  return new RegExp(`^ *${throughSpaces(WANTED + pattern)}`, 'u');
}
