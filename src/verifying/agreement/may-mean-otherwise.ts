import { listed } from '../../lexicon/listed.ts';
import { matchesIn } from '../../text/matches.ts';
import type { Alignment, DatedStatement } from './match-items.ts';
import type { Item } from './statement-items.ts';

/** Signs that two sentences of nearly the same words may not say the same after all. */
export function mayMeanOtherwise(alignment: Alignment, one: DatedStatement, other: DatedStatement): boolean {
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
