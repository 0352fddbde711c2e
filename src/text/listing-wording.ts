import { fewPattern } from './number-words.ts';

/** A question for articles themselves: how many, or which, speak of a subject. */
export interface ListingWording {
  readonly kind: 'count' | 'list';
  /**
   * Offsets of the subject in the folded question; nothing between them where all articles are meant. « en » of « combien
   * d’articles en parlent » is one.
   */
  readonly start: number;
  readonly end: number;
}

const ARTICLES = '(?:articles|depeches|papiers|reportages)';
const OF_ARTICLES = `(?:d'articles|de (?:depeches|papiers|reportages))`;

/**
 * What joins « articles » to their subject. A number behind « sur » makes a share of them (« deux articles sur dix »), and a
 * law has articles of its own: no other word may stand between.
 */
const FRENCH_ABOUT = `(?:(?:qui |ou l'on |ou on )?(?:parle(?:nt|raient)? (?:de |du |des |d')|parlaient (?:de |du |des |d')|traite(?:nt)? (?:de |du |des |d')|(?:evoquent|mentionnent|citent|abordent|concernent) |portent sur |(?:sont )?consacres (?:a |au |aux ))|(?:a propos|au sujet) (?:de |du |des |d')|concernant |sur (?!un sur|(?:${fewPattern}|cent|mille)(?!\\p{L})))`;
const ENGLISH_ABOUT =
  '(?:(?:that |which )?(?:mention(?:ed|ing|s)? |discuss(?:ed|ing)? |cover(?:ed|ing)? |(?:talk(?:ed|ing)?|speak|spoke|write|wrote) (?:about |of )|deal(?:ing)? with |(?:are |were )?(?:written )?about )|regarding |concerning |on (?!average|the whole|\\d))';
const THERE_ARE =
  '(?:(?: y a-t-il| il y a| y a| as-tu| avez-vous| a-t-on| avons-nous| contient la collection| compte la collection| are there| do you have| have you got| do you know| is there| en tout| au total| dans la (?:base|collection)| in (?:total|all|the (?:collection|index))))*';

const OF_IT = '(?:qui )?(?<en>en) (?:parlent|traitent)(?!\\p{L})';

/** Patterns match the beginning of folded text; what follows is the subject. */
const COUNTS: readonly string[] = [
  `combien (?:(?:y a-t-il|il y a|as-tu|avez-vous|a-t-on) )?${OF_ARTICLES}${THERE_ARE} ${FRENCH_ABOUT}`,
  `(?:il y a|tu as|vous avez) combien ${OF_ARTICLES} ${FRENCH_ABOUT}`,
  `(?:quel est )?le nombre ${OF_ARTICLES} ${FRENCH_ABOUT}`,
  `nombre ${OF_ARTICLES} ${FRENCH_ABOUT}`,
  `combien ${OF_ARTICLES} ${OF_IT}`,
  `how many articles${THERE_ARE} ${ENGLISH_ABOUT}`,
  `(?:what is )?(?:the )?number of articles ${ENGLISH_ABOUT}`,
];
const LISTS: readonly string[] = [
  `quels (?:sont les )?${ARTICLES} ${OF_IT}`,
  `(?:(?:la |une )?liste (?:de |des )?|(?:dans )?quels (?:sont )?(?:les )?|y a-t-il (?:des |d'autres )?|il y a (?:des )?|as-tu (?:des )?|avez-vous (?:des )?|existe-t-il (?:des )?|est-ce qu'il y a des |est-ce que (?:les |des )|(?:tous )?(?:les |des )|tous les |d'autres )?(?:tous )?(?:les )?(?:derniers |nouveaux )?${ARTICLES}(?: recents| les plus recents)? ${FRENCH_ABOUT}`,
  `(?:(?:a |the )?list (?:of )?|which |what |are there |do you have |have you |any |all )?(?:are )?(?:all )?(?:any |the )?(?:latest |newest |recent |most recent )?articles (?:are there )?${ENGLISH_ABOUT}`,
];
const ALL_ARTICLES: readonly string[] = [
  `combien (?:(?:y a-t-il|il y a|as-tu|avez-vous|a-t-on) )?${OF_ARTICLES}${THERE_ARE}(?: datent| sont dates| (?:ont ete|sont|furent) (?:publies|parus)| (?:publies|parus))?`,
  `(?:il y a|tu as|vous avez) combien ${OF_ARTICLES}`,
  `how many articles${THERE_ARE}(?: (?:were |are |have been )?(?:published|dated|from))?`,
];
/** « Donne-moi », “can you show me”: what is wanted follows. */
const WANTED =
  "(?:(?:et|mais|alors|and|but|so),? )?(?:(?:peux-tu|pouvez-vous|tu peux|vous pouvez|pourrais-tu|pourriez-vous|je veux|je voudrais|j'aimerais|can you|could you|i want|i would like|i'd like|please) )?(?:(?:me |nous |moi )?(?:dire|dis|dites|savoir|connaitre|know|donne[rz]?|montre[rz]?|affiche[rz]?|liste[rz]?|enumere[rz]?|cherche[rz]?|trouve[rz]?|voir|compte[rz]?|tell|show|give|list|find|count|see)(?:[- ](?:moi|nous|me|us))? )?";

const COUNT = beginning(COUNTS);
const LIST = beginning(LISTS);
const ALL = beginning(ALL_ARTICLES);

/**
 * How a folded question asks for articles; null when it asks something else. Days that it names are overwritten by spaces.
 */
export function listingWording(plain: string): ListingWording | null {
  const asked = plain.replace(/[\s?!.…]+$/u, '');
  if (ALL.exec(asked)?.[0].length === asked.length)
    return { kind: 'count', start: asked.length, end: asked.length };
  const count = COUNT.exec(asked);
  const found = count ?? LIST.exec(asked);
  if (found === null) return null;
  const kind = count === null ? 'list' : 'count';
  const isOfIt = found.groups?.en !== undefined && found[0].length === asked.length;
  if (isOfIt) return { kind, start: asked.lastIndexOf(' en ') + 1, end: asked.lastIndexOf(' en ') + 3 };
  return { kind, start: found[0].length, end: asked.length };
}

/** What stands in front of something that is wanted, in a folded question: « peux-tu me donner », “show me”. */
export const WANTED_BEFORE = beginning(['']);

function beginning(patterns: readonly string[]): RegExp {
  const spaced = `${WANTED}(?:${patterns.join('|')})`.replaceAll(' ', ' +');
  return new RegExp(`^ *(?:${spaced})`, 'u');
}
