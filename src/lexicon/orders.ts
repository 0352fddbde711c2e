import type { Wording } from './wording.ts';

/**
 * How a sentence tells somebody what to do, as a poisoned article does; French and English, folded. At the beginning, a
 * noun of the same spelling would have its article before it. Written for the project.
 */

/** Openers that make an order of whatever follows. */
export const ORDER_OPENERS: readonly Wording[] = [
  { pattern: "merci de|veuillez|priere de|s'il (vous|te) plait|svp", example: 'veuillez' },
  { pattern: "n'(oubliez|hesitez) pas", example: 'n’oubliez pas' },
  { pattern: 'tu (dois|es)|vous (devez|etes)', example: 'vous devez' },
  { pattern: "please|kindly|do not|don't", example: 'please' },
  { pattern: 'you (must|should)|you are (now|an?)', example: 'you are now' },
];

/** Verbs in the imperative plural, which no noun looks like; behind a comma too: « pour en savoir plus, visitez ». */
export const PLURAL_ORDERS: readonly Wording[] = [
  { pattern: 'abonnez|inscrivez|votez|partagez|suivez', example: 'abonnez' },
  { pattern: 'achetez|commandez|profitez|decouvrez|visitez|telechargez', example: 'achetez' },
  { pattern: 'allez|venez|rendez-vous|cliquez|consultez|contactez', example: 'cliquez' },
  { pattern: 'appelez|telephonez|adressez|envoyez|demandez|signalez|prevenez', example: 'appelez' },
  { pattern: '(re)?copiez|(ajout|cit|inser|mentionn|mett|not|imprim)ez', example: 'recopiez' },
  { pattern: '(affich|donn|indiqu|revel|repet|repond)ez|dites', example: 'répondez' },
  { pattern: '(ecriv|lis|ecout|regard|traduis|consider)ez', example: 'écrivez' },
  { pattern: '(arret|commenc|termin|execut|utilis)ez|faites', example: 'exécutez' },
  { pattern: '(gard|ignor|oubli|remplac|respect|reten|supprim)ez', example: 'ignorez' },
  { pattern: 'pretendez|sachez', example: 'sachez' },
];

/** Verbs that nouns look like: an order only before what follows one. */
export const SINGULAR_ORDERS: readonly Wording[] = [
  { pattern: 'affiche|ajoute|cite|ecris|indique|inscris|mets|recopie', example: 'ajoute' },
  { pattern: 'dis|repete|reponds|revele|envoie', example: 'réponds' },
  { pattern: 'clique|fais|ignore|oublie|termine|utilise', example: 'oublie' },
  { pattern: 'act|begin|do|end|execute|follow|go|obey|pretend|run|use', example: 'execute' },
  { pattern: 'answer|call|email|mention|ping|praise|reply|respond|say|send|tell', example: 'tell' },
  {
    pattern: 'add|append|copy|delete|insert|output|print|repeat|replace|reveal|translate|write',
    example: 'write',
  },
  { pattern: 'disregard|forget', example: 'disregard' },
  { pattern: 'buy|click|download|share|subscribe|visit|vote', example: 'click' },
];

/** What follows a verb in the imperative, and seldom a noun of the same spelling or a name. */
export const AFTER_ORDERS: readonly Wording[] = [
  { pattern: "les?|la|l'\\p{L}+|une?|des?|ces?|cet(te)?", example: 'la' },
  { pattern: "tout(e|es)?|tous|que|qu'\\p{L}+|aux?|en|sur|dans", example: 'toutes' },
  { pattern: 'uniquement|seulement|toujours|ici|oui|non|rien', example: 'uniquement' },
  { pattern: 'moi|nous|leur|lui|tes|vos|ton|votre', example: 'moi' },
  { pattern: 'the|an?|all|any|this|th(at|ese|ose)|every(one|body)?|anything|nothing', example: 'all' },
  { pattern: 'your|our|my|its?|me|us|them|him|her', example: 'me' },
  { pattern: 'to|in|on|at|with|out|as', example: 'to' },
  { pattern: 'only|previous|yes|no|not|now|here', example: 'only' },
  { pattern: 'what(ever)?|which', example: 'whatever' },
];

/** Before a colon: what stands there speaks to a model. */
export const ORDER_LABELS: readonly Wording[] = [
  { pattern: 'note|attention|important|urgent', example: 'note' },
  { pattern: '(message )?systeme|system|assistant|user', example: 'message système' },
  { pattern: '(nouvelles? )?(instruction|consigne)s?', example: 'nouvelles instructions' },
];
