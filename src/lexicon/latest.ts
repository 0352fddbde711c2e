import type { Wording } from './wording.ts';

/** Words by which one asks for the latest of something, French and English, folded. Written for the project. */

/** What « dernier » makes a period of, and no latest one. */
const PERIOD =
  '(jours?|semaines?|week-?ends?|mois|trimestres?|semestres?|annees?|ans?|heures?|siecles?|decennies?|fois|\\p{L}+di|dimanche|' +
  '(day|week|month|quarter|year|hour)s?|decade|century|time|one|night|spring|summer|autumn|fall|winter|christmas|easter|\\p{L}+day)';
const COUNT = '(deux|trois|quatre|cinq|two|three|four|five|\\d{1,2})';

/** In whole words anywhere. Behind a noun (« la semaine dernière ») « dernier » makes a period, and nothing else. */
export const LATEST: readonly Wording[] = [
  {
    pattern:
      '(?<=(^|[ ,])(les?|la|du|des|aux?|ses|son|sa|leurs?|the|its|his|her|their) ((toute?s?|very|' +
      `${COUNT}) )?)(derniere?|last)s?(?! (${COUNT} )?${PERIOD}(?![\\p{L}\\p{N}]))(?= \\p{L})`,
    example: ['le dernier bilan', 'the last match'],
    not: ['les deux derniers mois', 'arriver dernier', 'the last week'],
  },
  { pattern: 'recente?s?|dernierement|recemment', example: 'le bilan le plus récent' },
  { pattern: 'latest|newest|recently', example: 'the latest toll' },
];

/** Whatever there is of a subject, from the beginning up to what joins it. */
export const LATEST_NEWS: readonly Wording[] = [
  {
    pattern:
      "(quel(le)?s? (sont|est) )?((toutes )?les |l')?derniere?s? (nouvelles|actualites?|actus?|infos?|informations|developpements|evenements)",
    example: 'quelles sont les dernières nouvelles',
    not: 'les dernières élections',
  },
  {
    pattern:
      "((toutes )?les |l')?(nouvelles|actualites?|actus?|infos?|informations|evenements) (les plus )?recente?s?",
    example: 'les infos les plus récentes',
  },
  {
    pattern:
      "(what('s| is| are) )?((the|any) )?(latest|most recent|newest|recent) (news|headlines|developments|updates?)",
    example: 'what’s the latest news',
  },
];
