import type { Wording } from './wording.ts';

/**
 * Words by which a question leans on the one before, French and English, folded. Written for the project.
 */

/** In front of the part that changes. « ou » is not among them: without its accent it asks for a place. */
export const LEANING_OPENERS: readonly Wording[] = [
  {
    pattern: "((et|mais|alors)[, ]+)?(qu'en est-il|quid) (de |du |des |d')",
    example: 'qu’en est-il de Lyon',
  },
  { pattern: '((and|but|so)[, ]+)?(what|how) about ', example: 'what about Lyon' },
  {
    pattern: '(et|mais|and|but)[, ]+(pour (?=\\p{L}+$))?',
    example: ['et à Lyon', 'and in Lyon'],
    not: 'ou à Lyon',
  },
];

/** What makes a whole question of words behind « et », besides words that ask. */
export const VERBS_THAT_ASK: readonly Wording[] = [
  { pattern: 'est|sont|etait|etaient', example: 'les dockers sont en grève' },
  { pattern: '(?<=-(t-)?)(ils?|elles?|on|je|vous)', example: 'vient-elle', not: 'avec elle' },
];

/** Words that point to what was said even where the question has names of its own: « qu’en pense Kim ? ». */
export const POINTS_BACK: readonly Wording[] = [
  {
    pattern: "(qu|n|s|j|m|t)'en (est-il|di(sen)?t|sait-on|reste\\p{L}*|(a-t|ont)-\\p{L}+)",
    example: 'qu’en dit Kim',
    not: 'qu’en 2019',
  },
  {
    pattern: '(en|y) (pense(nt)?|(a|avait|aura)-t-(elle|ils|elles))',
    example: ['qu’en pense Kim', 'y a-t-elle dormi'],
    not: 'y a-t-il',
  },
  { pattern: "(s|qu)'y(?! (a|avait|aura)-)", example: 'qui s’y oppose', not: 'qu’y a-t-il' },
  { pattern: 'y (est|sont|etait|va|vont|vit|vivent|travaille)', example: 'qui y travaille' },
  { pattern: 'la-bas|\\p{L}+-la$', example: ['qui vit là-bas', 'qui vit ce jour-là'] },
  { pattern: '(celui|celle|ceux|celles)-(ci|la)', example: 'celui-ci vient-il' },
  { pattern: '(ce dernier|cette derniere)$', example: 'qui a vu ce dernier' },
  { pattern: 'that (day|year|time)$', example: 'who came that day' },
  {
    pattern: '(went|go|do|did|happen(ed|s)|lives?|met|meet|stay|said|there|back|over) there$',
    example: 'who went there',
    not: 'is there',
  },
];

/** « il » and « y » that stand for nothing. */
export const IMPERSONAL: readonly Wording[] = [
  { pattern: 'y[- ](a|avait|aura|aurait)[- ,](t[- ,])?il|il y a', example: ['y a-t-il', 'il y a'] },
  {
    pattern:
      "(fau(t|dra|drait)|s'agit|pleut|vaut|fait|suffit|(rest|exist)(e|ait)|manque|semble|parait|passe|arrive)[- ](t[- ])?il",
    example: 'que reste-t-il',
    not: 'dort-il',
  },
  { pattern: "il (faut|s'agit|existe|reste|suffit)", example: 'il faut' },
  {
    pattern: '(est|etait|serait|soit)[- ]il (vrai|possible|necessaire|prevu|question|interdit|arrive|mis)',
    example: 'est-il vrai',
    not: 'est-il mort',
  },
  { pattern: "s'est-il passe|qu'en est-il", example: 'que s’est-il passé' },
  { pattern: 'il est (vrai|possible|prevu)', example: 'il est vrai' },
];

/** What stands for who asked nothing: subjects of a verb. */
export const SUBJECT_PRONOUNS: readonly Wording[] = [
  { pattern: 'ils?|elles?', example: 'elle' },
  { pattern: 'he|she|they', example: 'they' },
];

/** « cette semaine », « ce que »: not something said before. */
const TIME =
  '((semaine|mois|annee|an|jour|matin|soir|nuit|ete|printemps|hiver|automne|apres-midi|week|month|year|day|morning|evening|' +
  'afternoon|summer|winter|spring|weekend|que|qui|sont|\\p{L}+d(i|ay))s?\\b|(\\p{L}+ )?(derni|last))';

/** What stands for something said before: objects and possessors. */
export const OBJECT_PRONOUNS: readonly Wording[] = [
  { pattern: 'lui|eux|him|them', example: ['pour lui', 'for him'] },
  { pattern: "l'(a|ont|avai(t|ent)|aura|auront)(?!-)", example: 'qui l’a vu', not: 'l’a-t-elle' },
  {
    // The asker's « qui » owns what it acts on: « qui a vendu sa maison ? ».
    pattern: '(?<!\\b(qui|who) (?!est|sont|etait|is|are|was).*)(son|sa|ses|leurs?)',
    example: 'qui est son frère',
    not: 'qui a vendu sa maison',
  },
  { pattern: 'his|hers?|theirs?|its', example: 'who is his brother' },
  {
    pattern: `(?<!est-)(ce|cet|cette|ces|this|these|those) (?!${TIME})(?!\\p{L}+( \\p{L}+)? (qui|que|dont|ou)\\b)\\p{L}{3,}`,
    example: ['qui a signé cet accord', 'who signed this deal'],
    not: ['est-ce que', 'cette semaine', 'ce lundi', 'ce pays qui'],
  },
  {
    pattern: '(about|of|in|on|after|before|to|did|was|is|at) (that|it)( \\p{L}+)?$',
    example: 'what came of it',
  },
];

/** Words that ask for more of the same, and are no subject of their own. */
export const GENERIC_WORDS =
  'temps fois exactement precisement vraiment raison raisons date annee jour heure moment endroit lieu ca cela plus detail ' +
  'details autre autres encore dire dis donne donner explique expliquer passe passer arrive ensuite apres suite age alors ' +
  'long time times far happened happen next else tell explain exactly really reason place person year day date mean ones one ' +
  'details more old';
