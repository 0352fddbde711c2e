import type { Wording } from './wording.ts';

/**
 * Wordings by which one asks what was published, whatever it is about, French and English, folded. Written for the
 * project.
 */

const OF_THESE =
  "(?= (de|du|des|sur|a|au|depuis|en|pour|dans|entre|avant|apres|publie(e?s)?|paru(e?s)?|ont|sont|qui)\\b| d')";

/** What happened, which articles of any later day may tell. */
export const WHAT_HAPPENED: readonly Wording[] = [
  { pattern: "(que|qu'est-ce qui) s'est(-il)? passe", example: 'que s’est-il passé' },
  { pattern: "qu'est-il arrive", example: 'qu’est-il arrivé' },
  { pattern: "what('s| has)? happened", example: 'what happened' },
];

/** What the press told, in whole words anywhere. */
export const NEWS_FRAMES: readonly Wording[] = [
  ...WHAT_HAPPENED,
  { pattern: 'quoi de (neuf|nouveau)', example: 'quoi de neuf' },
  {
    pattern: `(quelles? )?((sont|est) )?(les |l')?(dernieres )?(nouvelles|actualites?|actus?|infos)(${OF_THESE}|(?= *[?.]? *$))`,
    example: 'quelles sont les dernières nouvelles de mars',
    not: 'quelles nouvelles usines ouvrent',
  },
  {
    pattern: '(que|quoi) (di(t|sai(en)?t|sent)|raconte(nt)?) (la presse|les (articles|journaux))',
    example: 'que dit la presse',
  },
  {
    pattern: `(quels?|des|les|donne[- ]moi les) articles?( (qui )?(parlent|parlaient|traitent|evoquent|mentionnent))?${OF_THESE}`,
    example: 'quels articles parlent de la grève',
    not: 'quel article 49',
  },
  { pattern: "what('s| is) new", example: 'what is new', not: 'who is new' },
  {
    pattern: "((what('s| is| are)?|any|show me) )?(the )?((latest|recent) )?(news|headlines)",
    example: 'show me the latest headlines',
  },
  {
    pattern: '(which|what|the) articles?( (that )?(mention|cover|discuss))?',
    example: 'which articles mention the strike',
  },
  { pattern: 'what do(es)? the (articles|papers|press) say', example: 'what does the press say' },
];

/**
 * Words of the press that a period belongs to when it stands right behind, up to its end: « articles de juin »,
 * « publiés en juin ». Books and laws are published too: the verb alone counts at the beginning only.
 */
export const PRESS_WORDS: readonly Wording[] = [
  {
    pattern:
      '(articles?|presse|journaux|depeches|actualites?|actus?|infos|nouvelles|news|press|stories|headlines)( (qui )?((ont ete|sont|etaient|were|are) )?((publie|paru)e?s?|published|dated?|dates|printed))?( (of|from))? *$',
    example: ['les articles qui ont été publiés', 'the news of'],
    not: 'les livres publiés',
  },
  { pattern: '(?<=^ *)((publie|paru)e?s?|published|dated?|dates|printed) *$', example: 'publiés' },
];

const NEWS =
  '(articles|journaux|depeches|actualites?|actus?|infos?|informations|nouvelles|news|headlines|stories|titres|sujets|topics)';
const NEWEST = '(derniere?s|nouveaux|latest|newest|recent|most recent|last|new)';
const COUNT = '(\\d{1,2}|deux|trois|quatre|cinq|dix|two|three|five|ten)';

/**
 * What is asked for without a subject, besides those: the newest articles, or a summary of them. In whole words
 * anywhere.
 */
export const DIGESTS: readonly Wording[] = [
  {
    pattern: `((petit|bref|court) )?(resume([rz]|s)?|synthese|recap(itule[rz]?|itulatif)?|tour d'horizon|point)([- ]moi| nous)?(?= (de|des|du|les|la|l')| d'|$)`,
    example: ['un petit résumé de la presse', 'résume-moi la presse'],
    not: 'résume Germinal',
  },
  { pattern: 'revue de (la )?presse', example: 'revue de presse' },
  { pattern: 'de quoi (parlent|traitent)(?= )', example: 'de quoi parlent les gazettes' },
  { pattern: '(fais|faites|faire)([- ](moi|nous))?(?= )', example: 'fais-moi voir' },
  {
    pattern: '((quick|short|brief) )?(summar(y|ise|ize)|sum up|digest|overview|recap)( of)?',
    example: 'a short summary of the press',
  },
  {
    pattern: `(${COUNT} )?(${NEWEST} )*${NEWS}( (de|dans|of|in) (la |the )?press?e?)?( (les )?plus recente?s)?`,
    example: ['les trois derniers articles', 'the newest stories in the press'],
  },
  { pattern: 'du (jour|moment)|of the (day|moment)', example: ['du jour', 'of the day'] },
  {
    pattern:
      '(dernier article|article le plus recent|(latest|newest|most recent|last) article)( (publie|paru|published))?',
    example: ['l’article le plus récent', 'the latest article published'],
  },
  { pattern: "(qu'y a-t-il |quoi )?a la une", example: 'qu’y a-t-il à la une' },
  {
    pattern: "(que|ce qui) se passe(-t-il)?|qu'est-ce qui se passe|(du|de) nouveau",
    example: 'que se passe-t-il',
  },
  { pattern: "what('s| is) (going on|happening)|anything new", example: 'what’s going on' },
];
