import { listed } from '../../lexicon/listed.ts';
import { matchesIn } from '../../text/matches.ts';
import { type Alignment, alignItems } from './match-items.ts';
import { areOfOtherTimes, nameOthers } from './other-matter.ts';
import { plainWords } from './plain-words.ts';
import { sayOtherwise } from './say-otherwise.ts';
import { type DatedStatement, type Item, isTelling, isWord, tokensOf } from './statement-items.ts';

/**
 * What a second sentence says, seen from a first. `same words`: the same but for white space, quotation marks and a
 * final stop. `same statement`: in other words; `says less` and `says more`: one of them has words beside. `differs`:
 * it speaks of the same thing, with another number, day, place, name or verb, or denies it. `other matter`: in much the
 * same words, of another town, person or time. `other`: anything else, and whatever cannot be told.
 */
export type SentenceRelation =
  | 'same words'
  | 'same statement'
  | 'says less'
  | 'says more'
  | 'differs'
  | 'other matter'
  | 'other';

/** Two sentences that share so much of the shorter one's words speak of the same thing. */
const SAME_THING_SHARE = 0.6;
/** One word in common is no thing in common. */
const LEAST_SHARED_ITEMS = 2;

/**
 * How a sentence relates to another one of the same language. Where it cannot be told they are `other`: a sentence too
 * many is shown rather than a number put behind words that its article does not have.
 */
export function sentenceRelation(one: DatedStatement, other: DatedStatement): SentenceRelation {
  if (plainWords(one.statement.text) === plainWords(other.statement.text)) return 'same words';
  if (one.statement.language !== other.statement.language) return 'other';
  const alignment = alignItems(one, other);
  if (!areOfOneThing(alignment)) return 'other';
  if (areOfOtherTimes(alignment)) return 'other matter';
  if (nameOthers(alignment, one, other)) return areWordedAlike(alignment) ? 'other matter' : 'other';
  if (sayOtherwise(alignment, one, other)) return 'differs';
  if (isMuchLonger(alignment) || mayMeanOtherwise(alignment, one, other)) return 'other';
  const lacks = (items: readonly Item[]): boolean => items.some(isTelling);
  const hasMore = alignment.gaps.some(({ b }) => lacks(b));
  if (alignment.gaps.some(({ a }) => lacks(a))) return hasMore ? 'other' : 'says less';
  return hasMore ? 'says more' : 'same statement';
}

/** In a sentence that says twice as much, words in common may be said of something else. */
function isMuchLonger({ a, b }: Alignment): boolean {
  const [short = 0, long = 0] = [a.filter(isTelling).length, b.filter(isTelling).length].sort(
    (x, y) => x - y,
  );
  return long > MOST_TIMES_LONGER * short;
}

const MOST_TIMES_LONGER = 2;

/** Numbers and dates do not count: two tolls of one accident share everything else. */
function areOfOneThing({ a, b, pairs }: Alignment): boolean {
  const shared = pairs.flatMap(([i]) => a[i] ?? []).filter(isWord).length;
  const least = Math.min(a.filter(isWord).length, b.filter(isWord).length);
  return shared >= LEAST_SHARED_ITEMS && shared >= SAME_THING_SHARE * least;
}

/**
 * Two reports of two towns are; two freely worded sentences, by what else they say, may contradict each other all the
 * same.
 */
function areWordedAlike({ a, b, gaps }: Alignment): boolean {
  const left = gaps.flatMap((gap) => [...tokensOf(gap.a), ...tokensOf(gap.b)]).length;
  return left <= MOST_OTHER_WORDS_SHARE * (tokensOf(a).length + tokensOf(b).length);
}

const MOST_OTHER_WORDS_SHARE = 0.45;

/** Signs that two sentences of nearly the same words may not say the same after all. */
function mayMeanOtherwise(alignment: Alignment, one: DatedStatement, other: DatedStatement): boolean {
  const { a, b, pairs, gaps } = alignment;
  const isSwapped = hasOtherOrder(pairs.filter(([i]) => a[i]?.kind === 'name' || a[i]?.kind === 'number'));
  const isOtherForm = pairs.some(([i, j]) => {
    const [x, y] = [a[i], b[j]];
    if (x?.kind !== 'content' || y?.kind !== 'content') return false;
    return formOf(x.token.folded) !== formOf(y.token.folded) || x.token.isNegated !== y.token.isNegated;
  });
  const isOtherMood =
    gaps.some((gap) => gap.a.some(isConditional)) !== gaps.some((gap) => gap.b.some(isConditional));
  const left = gaps.flatMap((gap) => [...gap.a, ...gap.b]);
  return (
    isSwapped ||
    isOtherForm ||
    isOtherMood ||
    left.some(isTellingLittle) ||
    denials(one.statement.text) !== denials(other.statement.text)
  );
}

/** « Ornac a battu Sirac » is not « Sirac a battu Ornac ». */
function hasOtherOrder(pairs: readonly (readonly [number, number])[]): boolean {
  const sorted = [...pairs].sort(([i], [k]) => i - k).map(([, j]) => j);
  return sorted.some((j, index) => index > 0 && j < (sorted[index - 1] ?? j));
}

/** What has happened is not what will, nor what somebody wants to happen: « fermé », « fermera », « veut fermer ». */
function formOf(folded: string): 'past' | 'future' | 'conditional' | 'infinitive' | 'any' {
  if (folded.length <= SHORT_WORD_CHARS) return 'any';
  if (CONDITIONAL.test(folded)) return 'conditional';
  if (/r(?:a|ont)$/u.test(folded)) return 'future';
  if (/(?:ait|aient)$/u.test(folded)) return 'past';
  return /(?:er|ir|oir|re)$/u.test(folded) ? 'infinitive' : 'any';
}

/** What is only said to be so: « fermerait », « pourrait ». */
const CONDITIONAL = /r(?:ait|aient)$/u;

function isConditional(item: Item): boolean {
  return item.kind === 'stop' && CONDITIONAL.test(item.token.folded);
}

/** « mer », « hier » are no infinitives. */
const SHORT_WORD_CHARS = 4;

/** Little words that turn a place, a time or an amount, and forms of « être » and « avoir » that turn the time. */
const TELLING_LITTLE = listed(
  'avant apres sous sur vers depuis jusqu jusque contre plus moins peu trop presque failli tous toutes seul seule seuls ' +
    'before after under over until against more less most few nearly almost only all up down out off ' +
    'etait etaient avait avaient sera seront aura auront fut furent will would was were had',
);

function isTellingLittle(item: Item): boolean {
  return (item.kind === 'stop' || item.kind === 'content') && TELLING_LITTLE.has(item.token.folded);
}

const DENIALS =
  /(?<![\p{L}\p{N}])(?:ne|n['’]|ni|non|sans|pas|jamais|aucune?|rien|not?|n['’]t|never|nor|without)(?![\p{L}\p{N}])|(?<!\p{L})n['’]|n['’]t(?!\p{L})/giu;

/** How often a sentence denies or restricts: « ne … que » is no negation, and not the same either. */
function denials(text: string): number {
  return [...matchesIn(text, DENIALS)].length;
}
