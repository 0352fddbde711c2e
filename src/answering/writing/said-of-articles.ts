import {
  AFTER_ORDERS,
  ORDER_LABELS,
  ORDER_OPENERS,
  PLURAL_ORDERS,
  SINGULAR_ORDERS,
} from '../../lexicon/orders.ts';
import { HOWEVER, MAY_BE_SAID, NO_ARTICLE, SAY_NOT, THE_ARTICLES } from '../../lexicon/said-of-articles.ts';
import { NOT_FOUND } from '../../messages/writing.ts';
import { foldPhrase } from '../../text/fold.ts';
import { anyOf } from '../../text/wording.ts';

const SAID_OF_ARTICLES = new RegExp(
  `^${anyOf(HOWEVER)}?(?:${anyOf(THE_ARTICLES)} ${anyOf(SAY_NOT)}(?!\\p{L})|${anyOf(NO_ARTICLE)})`,
  'u',
);
const MAY_BE_SAID_OF_ARTICLES = new RegExp(`^${anyOf(HOWEVER)}?${anyOf(MAY_BE_SAID)}`, 'u');

/** Whether a sentence says that the articles do not say something: « Les articles ne précisent pas… ». */
export function leavesOpen(sentence: string): boolean {
  return NOT_FOUND_ANYHOW.test(sentence) || SAID_OF_ARTICLES.test(foldPhrase(sentence));
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

const ORDERS: readonly RegExp[] = [
  new RegExp(`^[^\\p{L}]*${anyOf(ORDER_OPENERS)}(?![\\p{L}'])`, 'u'),
  new RegExp(
    `^[^\\p{L}]*${anyOf(SINGULAR_ORDERS)}(?: ${anyOf(AFTER_ORDERS)}(?![\\p{L}\\p{N}])| ?[:"«“\\d@#])`,
    'u',
  ),
  new RegExp(`^[^\\p{L}]*${anyOf(ORDER_LABELS)}(?: [^:]{0,40})? ?:`, 'u'),
  // « Pour en savoir plus, visitez… »
  new RegExp(`(?:^[^\\p{L}]*|[,;:–—] ?(?:et )?)${anyOf(PLURAL_ORDERS)}(?![\\p{L}-])`, 'u'),
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
