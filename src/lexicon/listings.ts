import type { Wording } from './wording.ts';

/**
 * Words of a question for articles themselves, French and English, folded, each table for one place of it: « peux-tu me
 * donner · tous les · articles · qui parlent de · la grève ». Written for the project.
 */

/** « Peux-tu », “I would like”: before what is wanted. */
export const KINDLY: readonly Wording[] = [
  { pattern: '(peux|pourrais)-tu|(pouvez|pourriez)-vous|tu peux|vous pouvez', example: 'pourriez-vous' },
  { pattern: "je (veux|voudrais)|j'aimerais", example: 'je voudrais' },
  { pattern: '(can|could) you|please', example: 'could you' },
  { pattern: "i (want|would like)|i'd like", example: 'i would like' },
];

/** « Donne », “show”: the verb of a wish, with or without its pronoun. */
export const GIVE: readonly Wording[] = [
  { pattern: 'dire|dis|dites|savoir|connaitre|voir', example: 'dis' },
  {
    pattern: '(donne|montre|affiche|liste|enumere|cherche|trouve|compte)[rz]?',
    example: ['donnez', 'lister'],
  },
  { pattern: 'know|tell|show|give|list|find|count|see', example: 'show' },
];

/** Before « articles » or « d’articles », where they are counted. */
export const HOW_MANY: readonly Wording[] = [
  { pattern: '((il y a|tu as|vous avez) )?combien', example: ['combien', 'il y a combien'] },
  { pattern: '((quel est )?le )?nombre', example: ['nombre', 'quel est le nombre'] },
  { pattern: 'how many', example: 'how many' },
  { pattern: '(what is )?(the )?number of', example: 'what is the number of' },
];

/** Around « articles », where somebody or a place has them. */
export const THERE_ARE: readonly Wording[] = [
  { pattern: 'y a-t-il|(il )?y a', example: 'y a-t-il' },
  { pattern: 'as-tu|avez-vous|a-t-on|avons-nous', example: 'avez-vous' },
  { pattern: '(contient|compte) la collection', example: 'compte la collection' },
  { pattern: 'en tout|au total|dans la (base|collection)', example: 'au total' },
  { pattern: '(are|is) there', example: 'are there' },
  { pattern: 'do you (have|know)|have you got', example: 'do you have' },
  { pattern: 'in (total|all|the (collection|index))', example: 'in total' },
];

/** Behind « articles », where all of some days are counted. */
export const PUBLISHED: readonly Wording[] = [
  { pattern: 'datent|sont dates', example: 'datent' },
  { pattern: '((ont ete|sont|furent) )?(publies|parus)', example: 'ont été publiés' },
  { pattern: '((have been|were|are) )?(published|dated|from)', example: 'were published' },
];

/** Before « articles », where they are listed. */
export const WHICH: readonly Wording[] = [
  { pattern: '((la|une) )?liste( des?)?', example: 'la liste des' },
  { pattern: '(dans )?quels( sont)?', example: 'quels sont' },
  { pattern: "(il )?y a(-t-il)?|existe-t-il|est-ce qu(e|'il y a)", example: 'y a-t-il' },
  { pattern: 'as-tu|avez-vous', example: 'as-tu' },
  { pattern: '((a|the) )?list( of)?', example: 'a list of' },
  { pattern: '(which|what)( are)?', example: 'which' },
  { pattern: 'are there|do you have|have you', example: 'are there' },
];

/** Right before « articles », any number of them. */
export const ALL_THE: readonly Wording[] = [
  { pattern: "tous|les|des|d'autres", example: 'tous' },
  { pattern: 'derniers|nouveaux', example: 'derniers' },
  { pattern: 'all|any|the', example: 'any' },
  { pattern: '(most )?recent|latest|newest', example: 'most recent' },
];

/**
 * What joins « articles » to their subject. A number behind « sur » makes a share of them (« deux articles sur dix »),
 * and a law has articles of its own: no other word may stand between.
 */
export const ABOUT: readonly Wording[] = [
  {
    pattern: "((qui|ou l'on|ou on) )?(parl(e(nt)?|eraient|aient)|traite(nt)?) (de |du |des |d')",
    example: ['parlent de la grève', 'où l’on parle d’elle'],
    not: 'de la loi parlent de la grève',
  },
  { pattern: '(qui )?(evoquent|mentionnent|citent|abordent|concernent) ', example: 'qui évoquent la grève' },
  { pattern: '(qui )?portent sur ', example: 'portent sur la grève' },
  { pattern: '(qui )?(sont )?consacres (a |aux? )', example: 'consacrés au port' },
  { pattern: "(a propos|au sujet) (de |du |des |d')|concernant ", example: 'au sujet du port' },
  {
    pattern: 'sur (?!\\d|un sur|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|cent|mille)',
    example: 'sur le port',
    not: 'sur dix',
  },
  {
    pattern: '((that|which) )?(mention(ed|ing|s)?|discuss(ed|ing)?|cover(ed|ing)?) ',
    example: 'which mention the strike',
  },
  {
    pattern: '((that|which) )?((talk(ed|ing)?|speak|spoke|write|wrote) (about|of)|deal(ing)? with) ',
    example: 'that talk about the strike',
  },
  {
    pattern: '((that|which) )?((are|were) )?(written )?about |regarding |concerning ',
    example: 'about the strike',
  },
  { pattern: 'on (?!average|the whole|\\d)', example: 'on the otter', not: 'on average' },
];
