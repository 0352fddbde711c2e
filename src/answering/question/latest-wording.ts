import { LATEST, LATEST_NEWS } from '../../lexicon/latest.ts';
import { OF_SUBJECT } from '../../lexicon/of-subject.ts';
import { WANTED_BEFORE } from '../../text/listing-wording.ts';
import { matchesIn } from '../../text/matches.ts';
import { type Span, withoutQuotations } from '../../text/sentences.ts';
import { anyOf, anyWording } from '../../text/wording.ts';

const LATEST_WORDS = anyWording(LATEST, 'gu');
/** Up to the subject. */
const LATEST_NEWS_OF = new RegExp(
  `^ *${anyOf(LATEST_NEWS)} ${anyOf(OF_SUBJECT)}(?:(?:la|les?|the) |l')?(?=[\\p{L}\\p{N}«"])`,
  'u',
);

/**
 * The words by which a folded question asks for the latest of something: « dernier » of « le dernier bilan », “most recent”,
 * all before the subject of « les dernières nouvelles du port »; none where it does not. Words between quotation marks are
 * somebody else's.
 */
export function latestWordings(plain: string): readonly Span[] {
  const unquoted = withoutQuotations(plain);
  const wanted = WANTED_BEFORE.exec(plain)?.[0].length ?? 0;
  const news = LATEST_NEWS_OF.exec(plain.slice(wanted));
  if (news !== null) return [{ start: 0, end: wanted + news[0].length }];
  return [...matchesIn(unquoted, LATEST_WORDS)].map(({ index, 0: text }) => ({
    start: index,
    end: index + text.length,
  }));
}
