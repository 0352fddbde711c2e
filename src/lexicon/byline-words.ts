import type { Wording } from './wording.ts';

/** Words of lines about an article itself, as they are written. French and English. Written for the project. */

/** Before the day it was published, whatever the case of letters. */
export const PUBLISHED: readonly Wording[] = [
  {
    pattern: '(publi[ée]|posté|paru|diffusé|rédigé|écrit)e?s?',
    example: ['publié', 'parue', 'publie'],
    not: 'publication',
  },
  { pattern: 'mise? en ligne', example: 'mise en ligne' },
  { pattern: '(date de )?publication ?:', example: ['publication :', 'date de publication :'] },
  { pattern: 'published|posted', example: 'published' },
];

/** Before the day it was changed, whatever the case of letters. */
export const UPDATED: readonly Wording[] = [
  { pattern: 'mise? à jour|m[àa]j', example: ['mis à jour', 'mise à jour', 'màj'] },
  {
    pattern: '(modifié|actualisé)e?|(modific|actualis)ation',
    example: ['modifié', 'actualisée', 'modification'],
  },
  { pattern: '(last )?updated', example: ['updated', 'last updated'] },
];

/** How long it takes to read, whatever the case of letters. */
export const READING_TIMES: readonly Wording[] = [
  {
    pattern: '(temps de )?lecture ?:? ?(de )?\\d{1,2} ?min(utes?|\\.)?',
    example: ['temps de lecture : 3 min', 'lecture 4 minutes'],
  },
  {
    pattern: '\\d{1,2} ?min(utes?|\\.)?( de lecture| read)?(?= ?$| ?[|,·•])',
    example: ['3 min de lecture', '4 min read', '5 min'],
    not: '5 min de retard',
  },
];

/**
 * Behind a time of day: abbreviations of Unicode's CLDR in French (Canada) and English, an offset from UTC, or « heure
 * de Paris ». In capitals, since « et » and « pa » are words.
 */
export const TIME_ZONES: readonly Wording[] = [
  { pattern: '(GMT|UTC|TU)?[+−-]\\d{1,2}(:?\\d{2})?', example: ['UTC+2', '−04:00'] },
  { pattern: 'GMT|UTC|TU', example: ['GMT', 'TU'] },
  { pattern: 'H[AN][ACEHNPRTY]|HE', example: ['HNE', 'HAE', 'HE'] },
  { pattern: 'W?ES?T|CES?T|EES?T|BST|MSK', example: ['CEST', 'WET', 'MSK'], not: 'et' },
  { pattern: '[ACMP][SD]?T|EDT|N[SD]T', example: ['PST', 'EDT', 'NST'], not: 'pt' },
  {
    pattern:
      "heure (locale|universelle|française|(normale |avancée )?(de |d['’]|du )(l['’])?\\p{Lu}[\\p{L}-]+)",
    example: ['heure locale', 'heure de Paris', 'heure normale de l’Est'],
    not: 'heure de repos',
  },
];
