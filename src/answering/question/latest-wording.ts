import { WANTED_BEFORE } from '../../text/listing-wording.ts';
import { fewPattern } from '../../text/number-words.ts';
import { type Span, withoutQuotations } from '../../text/sentences.ts';

/** Patterns match folded text: lower case, no accents, straight apostrophes. */
const UNITS =
  '(?:jours?|semaines?|week-?ends?|mois|trimestres?|semestres?|annees?|ans?|heures?|siecles?|decennies?|fois|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|days?|weeks?|months?|quarters?|years?|hours?|decade|century|time|one|night|spring|summer|autumn|fall|winter|christmas|easter|\\p{L}+day)';
const LATEST_ADJECTIVE = 'derniere?s?|latest|most recent|newest|recent';
const NEWS =
  'nouvelles|actualites?|actus?|infos?|informations|developpements|evenements|news|headlines|developments|updates?';
/** Up to the subject. */
const ABOUT =
  " (?:(?:de |du |des |d'|sur |concernant |(?:a propos|au sujet) (?:de |du |des |d'))(?:la |les? |l')?|(?:about|on|of|from|regarding) (?:the )?)(?=[\\p{L}\\p{N}«\"])";
/** Before a unit of time « dernier » makes a period, and behind a noun (« la semaine dernière ») nothing else. */
const LATEST: readonly string[] = [
  `(?<=(?:^|[ ,])(?:les?|la|du|des|aux?|ses|son|sa|leurs?|the|its|his|her|their) (?:(?:toute?s?|very|${fewPattern}) )?)(?:dernier|derniere|last)s?(?! (?:${fewPattern} )?${UNITS}(?![\\p{L}\\p{N}]))(?= \\p{L})`,
  'recente?s?|dernierement|recemment',
  'latest|newest|recent(?:ly)?',
];
const LATEST_WORDS = new RegExp(`(?<![\\p{L}\\p{N}])(?:${LATEST.join('|')})(?![\\p{L}\\p{N}])`, 'gu');

/** « Quelles sont les dernières nouvelles de »: whatever there is of the subject. */
const LATEST_NEWS = new RegExp(
  `^ *(?:(?:quelles?|quels|what)(?: (?:sont|est|are|is))? |what's )?(?:(?:les|toutes les|l'|the|any) ?)?(?:(?:${LATEST_ADJECTIVE}) (?:${NEWS})|(?:${NEWS}) (?:les plus )?recente?s?)${ABOUT}`,
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
  const news = LATEST_NEWS.exec(plain.slice(wanted));
  if (news !== null) return [{ start: 0, end: wanted + news[0].length }];
  return [...unquoted.matchAll(LATEST_WORDS)].map(({ index, 0: text }) => ({
    start: index,
    end: index + text.length,
  }));
}
