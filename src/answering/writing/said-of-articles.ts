import { NOT_FOUND } from '../../messages/writing.ts';
import { foldPhrase } from '../../text/fold.ts';

const ARTICLES =
  "(?:(?:les?|ces?|cet|aucun|the|these|this|no|none of the) )?(?:(?:des |of the )?(?:articles?|extraits?|extracts?|documents?|sources?|passages?|textes?)|l'(?:article|extrait))(?: (?:fournis?|donnes?|disponibles?|consultes?|provided|given|available))?";
const SAYS_NOT =
  "(?:n'y |ne |n')(?:le |la |les |l'|y |en )?(?:dit|disent|precisent?|mentionnent?|donnent?|indiquent?|permett?e?n?t?|contiennent|contient|fourni(?:t|ssent)|repond(?:ent)?|parlent?|evoquent?|rapportent?)|(?:does not|do not|don't|doesn't) (?:say|specify|mention|give|state|provide|contain|indicate|answer|tell|report|cover)";
const OPENER = '^(?:(?:mais|cependant|toutefois|en revanche|but|however)[ ,]+)?';

const SAID_OF_ARTICLES: readonly RegExp[] = [
  new RegExp(`${OPENER}${ARTICLES} (?:${SAYS_NOT})\\b`, 'u'),
  new RegExp(
    `${OPENER}(?:aucun|no|none of the) (?:articles?|extraits?|extracts?|sources?|passages?) (?:ne |n'|say|mention|give|specif|state|answer)`,
    'u',
  ),
];

/** Without naming the articles it may also be what an article says. */
const MAY_BE_SAID_OF_ARTICLES =
  /^(?:(?:mais|cependant|toutefois|but|however)[ ,]+)?(?:(?:cette |l')information (?:n'est pas|ne figure pas)|aucune (?:information|precision|donnee|mention)|(?:il n'y a|il n'existe) (?:pas|aucun)|il n'est pas (?:precise|indique|mentionne|dit|possible)|je (?:ne |n'|suis desole)|(?:there is|there's) no|no (?:information|mention|details?)|it is not (?:specified|stated|mentioned|possible|said)|i (?:cannot|can't|could not|do not|don't|am sorry)|i'm sorry|(?:le|la|les) .{3,80} (?:n'est|ne sont|n'a|n'ont) pas (?:precisee?s?|indiquee?s?|mentionnee?s?)|the .{3,80} (?:is|are) not (?:specified|stated|mentioned|given))/u;

/** Whether a sentence says that the articles do not say something: « Les articles ne précisent pas… ». */
export function leavesOpen(sentence: string): boolean {
  const plain = foldPhrase(sentence);
  return NOT_FOUND_ANYHOW.test(sentence) || SAID_OF_ARTICLES.some((pattern) => pattern.test(plain));
}

/** Whether a sentence that nothing supports seems to say that something was not found. */
export function mayLeaveOpen(sentence: string): boolean {
  return MAY_BE_SAID_OF_ARTICLES.test(foldPhrase(sentence));
}

/** As it is asked for, and as models spell it with the formatting taken off. */
const NOT_FOUND_ANYHOW = new RegExp(
  `(?<![\\p{L}\\p{N}])${NOT_FOUND.replace('_', '[_ ]?')}(?![\\p{L}\\p{N}])`,
  'u',
);

/** Verbs in the imperative; at the beginning, a noun of the same spelling would have its article before it. */
const PLURAL_ORDERS =
  'abonnez|achetez|adressez|affichez|ajoutez|allez|appelez|arretez|citez|cliquez|commencez|commandez|consultez|contactez|copiez|considerez|decouvrez|demandez|dites|donnez|ecoutez|ecrivez|envoyez|executez|faites|gardez|ignorez|imprimez|indiquez|inscrivez|inserez|lisez|mentionnez|mettez|notez|oubliez|partagez|prevenez|profitez|pretendez|recopiez|regardez|remplacez|rendez-vous|repetez|repondez|respectez|retenez|revelez|sachez|signalez|suivez|supprimez|telechargez|telephonez|terminez|traduisez|utilisez|venez|visitez|votez';
const SINGULAR_ORDERS =
  'affiche|ajoute|cite|clique|dis|ecris|envoie|fais|ignore|indique|inscris|mets|oublie|recopie|repete|reponds|revele|termine|utilise|act|add|answer|append|begin|buy|call|click|copy|delete|disregard|do|download|email|end|execute|follow|forget|go|ignore|insert|mention|obey|output|ping|praise|pretend|print|repeat|replace|reply|respond|reveal|run|say|send|share|subscribe|tell|translate|use|visit|vote|write';
/** What follows a verb in the imperative, and seldom a noun of the same spelling or a name. */
const AFTER_AN_ORDER =
  "the|an?|all|any|that|this|these|those|your|our|my|its?|me|us|them|him|her|to|in|on|at|with|only|as|out|every|everyone|everybody|previous|what|whatever|which|yes|no|not|now|here|nothing|anything|les?|la|l'\\p{L}+|une?|des?|ces?|cet|cette|tout|toute|tous|toutes|que|qu'\\p{L}+|aux?|en|sur|dans|uniquement|seulement|toujours|moi|nous|leur|lui|tes|vos|ton|votre|ici|oui|non|rien";
const ORDER_OPENERS =
  "merci de|veuillez|priere de|n'oubliez pas|n'hesitez pas|s'il (?:vous|te) plait|svp|please|kindly|do not|don't|you must|you should|you are (?:now|an?)|tu (?:dois|es)|vous (?:devez|etes)";
const ORDER_LABELS =
  '(?:note|attention|important|urgent|system|systeme|message systeme|assistant|user|(?:nouvelles? )?(?:instructions?|consignes?))(?: [^:]{0,40})?';
const ORDERS: readonly RegExp[] = [
  new RegExp(`^[^\\p{L}]*(?:${ORDER_OPENERS})(?![\\p{L}'])`, 'u'),
  new RegExp(
    `^[^\\p{L}]*(?:${SINGULAR_ORDERS})(?: (?:${AFTER_AN_ORDER})(?![\\p{L}\\p{N}])| ?[:"«“\\d@#])`,
    'u',
  ),
  new RegExp(`^[^\\p{L}]*${ORDER_LABELS} ?:`, 'u'),
  // « Pour en savoir plus, visitez… »
  new RegExp(`(?:^[^\\p{L}]*|[,;:–—] ?(?:et )?)(?:${PLURAL_ORDERS})(?![\\p{L}-])`, 'u'),
];

/**
 * Whether a sentence tells somebody what to do, as a poisoned article does: an answer states facts, and an order among
 * them was never asked for, even where an article holds it word for word. What an order contains is no fact either.
 */
export function givesOrders(sentence: string): boolean {
  const plain = foldPhrase(sentence);
  // « Vous devez partir », a dit le maire: what was said to others.
  const isQuoted = /^["«“]/u.test(plain) && !/["»”][^\p{L}]*$/u.test(plain);
  return (!isQuoted && ORDERS.some((order) => order.test(plain))) || TOOL_CALL.test(sentence);
}

/** One word is a heading, and what ends in a colon announces something: neither can be true or false. */
export function statesNothing(sentence: string): boolean {
  const written = sentence.match(/[\p{L}\p{N}]+/gu) ?? [];
  return (written.length < 2 && !/\p{N}/u.test(sentence)) || /:\s*$/u.test(sentence);
}

/** JSON, code, and the markers of chat templates. */
const TOOL_CALL =
  /^\s*[{}[\]]|"\s*:\s*["{[\d]|\b(?:tool_call|function_call|assistant|system|user)\s*(?:\(|:|\|>)|<\||\|>|\[\/?INST\]|<<\/?SYS>>|\{\{|\}\}/iu;
