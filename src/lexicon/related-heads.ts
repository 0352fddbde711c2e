import type { Wording } from './wording.ts';

/** Heads of lists of links to other articles, folded, French and English. Written for the project. */

const READ = '(a |>+ ?)?(re)?(lire|voir|ecouter|decouvrir|consulter)';

/** A line of its own above a list. */
export const READ_ALSO_HEADS: readonly Wording[] = [
  { pattern: `${READ} (aussi|egalement|ensuite)( sur .{1,40})?`, example: 'à lire aussi' },
  { pattern: 'a (lire|voir|ecouter)', example: 'à voir' },
  { pattern: 'read (also|more)|see also', example: 'read more' },
];

/** « Lire aussi : Headline », from the beginning. */
export const READ_ALSO_WITH_TITLE: readonly Wording[] = [
  {
    pattern: `${READ} (aussi|egalement)( sur .{1,40})? ?[:|>»→-] ?.`,
    example: 'lire aussi : le pont rouvre',
    not: 'lire aussi des romans',
  },
  { pattern: '(a )?(re)?(lire|voir|ecouter) ?: ?.', example: 'à lire : le pont rouvre' },
  { pattern: '(read also|see also|read more|also read) ?:', example: 'see also: the bridge' },
];

/** Without the colon, from the beginning. */
export const READ_ALSO_THEN_TITLE: readonly Wording[] = [
  { pattern: `${READ} (aussi|egalement) [«"“‹]?[a-z0-9]`, example: 'lire aussi le pont rouvre' },
];

/** Heads that no part of an article has. */
export const RELATED_HEADS: readonly Wording[] = [
  {
    pattern:
      '(tu pourrais|vous pourriez|cela pourrait|ceci pourrait) (aussi |egalement )?(aimer|vous (plaire|interesser)|etre interesse.*)',
    example: 'cela pourrait vous intéresser',
  },
  { pattern: 'vous aimerez (aussi|peut-etre|egalement)', example: 'vous aimerez aussi' },
  {
    pattern: '(autres )?articles? (similaires?|lies?|connexes?|associes?|recommandes?|relatifs?)',
    example: 'articles similaires',
  },
  {
    pattern: '((a lire )?(sur|dans) )?(le|la) meme (sujet|theme|thematique|rubrique|categorie)',
    example: 'sur le même sujet',
  },
  {
    pattern: '(les |nos )?(articles )?(les )?plus (lus|consultes|commentes|partages|populaires)( du moment)?',
    example: 'les articles les plus lus',
  },
  { pattern: 'recommandes? pour vous|nos recommandations|notre selection', example: 'notre sélection' },
  {
    pattern: "(plus d'articles|autres (articles|actualites))( .{1,60})?",
    example: 'plus d’articles de la rubrique Sport',
    not: 'autres villes',
  },
  {
    pattern: 'les derni(er|ere)s (articles|actualites)|nos derniers articles|articles recents',
    example: 'articles récents',
  },
  { pattern: 'a lire (ensuite|aussi dans .{1,40})|ailleurs sur le web', example: 'à lire ensuite' },
  { pattern: 'related (articles|posts|stories)|you (may|might) also like', example: 'related posts' },
];

/** Could head a part of the article too. */
export const SOFT_HEADS: readonly Wording[] = [
  {
    pattern:
      '(pour )?en savoir plus( sur .{1,120})?|pour aller plus loin|voir plus|lire la suite|learn more.*',
    example: ['en savoir plus sur Rodez', 'learn more'],
  },
  { pattern: 'sur le sujet|dossiers?', example: 'dossier' },
  { pattern: "choix de (l'editeur|la redaction)", example: 'choix de la rédaction' },
  {
    pattern: '(dernieres )?(nouvelles|actualites|infos|minutes)|actualite|derniere minute|a la une',
    example: 'dernières nouvelles',
  },
  { pattern: '(tendance|populaire)s?|les plus recents', example: 'tendances' },
  { pattern: "(l'actualite )?en continu|le fil info", example: 'l’actualité en continu' },
];

/** Metadata and feet end a list of links, from the beginning: other rules read them. */
export const BOUNDARIES: readonly Wording[] = [
  { pattern: '©|(copyright|tous droits)\\b', example: '© 2024' },
  { pattern: "sources?\\b|(par|by) |avec (l'|afp)", example: 'source' },
  { pattern: '(publie|mis a jour)\\b', example: 'publié le 3 mai' },
  { pattern: '(\\d+ )?commentaires?\\b', example: '8 commentaires' },
  { pattern: '(url|lien|article original|prev|next)\\b', example: 'lien' },
];
