import { listed } from '../lexicon/listed.ts';
import type { Language } from '../messages/bilingual.ts';
import { placeName } from './countries.ts';
import type { Span } from './sentences.ts';
import { isEnglishStopWord, isStopWord } from './stop-words.ts';
import type { RawToken, Token } from './token.ts';

/** Words that make one name, whole compounds: « Kim Jong-un ». */
export interface NameGroup extends Span {
  /** Its tokens, `to` not included. « un » is none of them. */
  readonly from: number;
  readonly to: number;
  /** Key of a known place, people or body, the same in every language and for its adjectives; else null. */
  readonly place: string | null;
  /** A single word that a sentence begins with: perhaps no name at all. */
  readonly isWeak: boolean;
}

/** Words that a sentence begins with and that are no stop words of a search. */
const OPENERS = listed(
  'malgre plusieurs certains certaines quelques environ hier demain interroge interrogee cependant toutefois enfin ensuite pourtant ' +
    'outre parmi sauf hormis face faute pres plutot deja jamais rien personne nul beaucoup peu trop moins chaque quel autres ' +
    'aujourd hui desormais concernant devant derriere grace suite quant afin aussitot bientot sinon oui non bref certes loin ' +
    'according however several some many most few nearly almost despite although though since earlier later today yesterday ' +
    'tomorrow overall meanwhile following now never nobody nothing none every each another both either last next around ' +
    'mademoiselle lord',
);
/** Titles that are written with a capital before a name. */
const TITLES = listed('m mm mme mmes mlle mr mrs ms dr pr me mgr monsieur madame sir');
const PARTICLES = listed('de du la le von van der den al el ben bin da di dos ibn');
const CAPITAL = /^\p{Lu}/u;
/** Adverbs and participles open French sentences: « Actuellement », « Blessée à la tête, … ». */
const NO_NAME_ENDING = /(?:ment|ant)$/u;

/** What stands before the first word of a sentence or of somebody's words. */
const BEGINS = /(?:[.!?…:»]|\n)["«“\s]*(?:\p{L}{1,2}['’])?$/u;
/** What stands between two words of a name; initials have full stops. */
const GOES_ON = /^(?:[ \u00a0-]|[ ](?:d|l)['’]|\. ?)$/u;
/** From so many words on, and this share of them in capitals, capitals tell nothing. */
const SHOUTED_WORDS = 3;
const SHOUTED_SHARE = 0.75;

/**
 * The names of a text: runs of capitalised words, with the particles between them, and the places and peoples of
 * the table whatever their case (« allemand »). In a text in capitals only these.
 */
export function findNames(
  text: string,
  tokens: readonly RawToken[],
  language: Language,
): readonly NameGroup[] {
  const written = tokens.map((token) => token.text);
  const isShouted = areInCapitals(written);
  const names: NameGroup[] = [];
  const add = (from: number, to: number, place: string | null): void => {
    const isWeak = place === null && to === from + 1 && isFirst(text, tokens, from);
    names.push({ from, to, ...wholeCompounds(text, tokens, from, to), place, isWeak });
  };
  for (let from = 0; from < tokens.length; from = Math.max(from + 1, names.at(-1)?.to ?? 0)) {
    const place = placeName(written, from);
    if (place !== null) add(from, from + place.words, place.key);
    else if (!isShouted && isNamePart(text, tokens, from, language))
      add(from, endOfName(text, tokens, written, from), null);
  }
  return names;
}

/** « Notre-Dame », « Covid-19 »: whether or not « notre » and « 19 » are among the words that make the name. */
function wholeCompounds(text: string, tokens: readonly RawToken[], from: number, to: number): Span {
  const isJoined = (index: number): boolean => {
    const [before, after] = [tokens[index - 1], tokens[index]];
    return before !== undefined && after !== undefined && HYPHEN.test(text.slice(before.end, after.start));
  };
  let [first, last] = [from, to - 1];
  while (isJoined(first) && CAPITAL.test(tokens[first - 1]?.text ?? '')) first -= 1;
  while (isJoined(last + 1)) last += 1;
  return { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
}

/** Or the apostrophe of « Côte-d’Ivoire ». */
const HYPHEN = /^['’‘ʼ\-‐‑]$/u;

function areInCapitals(written: readonly string[]): boolean {
  const shouted = written.filter((word) => /^\p{Lu}{2}/u.test(word) && word === word.toUpperCase());
  return written.length >= SHOUTED_WORDS && shouted.length >= SHOUTED_SHARE * written.length;
}

function isNamePart(text: string, tokens: readonly RawToken[], index: number, language: Language): boolean {
  const token = tokens[index];
  if (token === undefined || token.isFact || !CAPITAL.test(token.text) || TITLES.has(token.folded))
    return false;
  const isStop = isStopWord(token.folded) || isEnglishStopWord(token.folded);
  if (isStop && (token.text.length === 1 || token.text !== token.text.toUpperCase())) return false;
  if (!isFirst(text, tokens, index)) return true;
  if (token.text.length === 1 && language === 'en') return false;
  // “Owners who…”: an English sentence begins with a noun without an article.
  const isAlone = !CAPITAL.test(tokens[index + 1]?.text ?? '');
  if (language === 'en' && isAlone && (token.concepts.length > 0 || token.folded.endsWith('s'))) return false;
  return !OPENERS.has(token.folded) && !NO_NAME_ENDING.test(token.folded);
}

/** « M. Falgoux »: the full stop of an abbreviation ends no sentence. */
function isFirst(text: string, tokens: readonly RawToken[], index: number): boolean {
  const [before, token] = [tokens[index - 1], tokens[index]];
  if (before === undefined || token === undefined) return true;
  const gap = text.slice(before.end, token.start);
  const isShortened = before.text.length <= MAX_SHORTENED_CHARS || TITLES.has(before.folded);
  return BEGINS.test(gap) && !(gap.startsWith('.') && isShortened);
}

const MAX_SHORTENED_CHARS = 2;

function endOfName(
  text: string,
  tokens: readonly RawToken[],
  written: readonly string[],
  from: number,
): number {
  let to = from + 1;
  for (let next = to; next < tokens.length; next += 1) {
    const token = tokens[next];
    const before = tokens[next - 1];
    if (token === undefined || before === undefined) break;
    const gap = text.slice(before.end, token.start);
    if (!GOES_ON.test(gap) || (gap.startsWith('.') && before.text.length > MAX_SHORTENED_CHARS)) break;
    if (CAPITAL.test(token.text) && !token.isFact && placeName(written, next) === null) to = next + 1;
    else if (!PARTICLES.has(token.folded)) break;
  }
  return to;
}

/** A text, and what `findNames` found in it. */
interface NamedText {
  readonly text: string;
  readonly names: readonly NameGroup[];
}

/** Between two names that are parts of one. */
const INSIDE_NAME = /^[ \u00a0](?:(?:de la|de l['’]|de|du|des|of|of the) ?)?$|^ d['’]$/u;
/** « Kim a-t-il… »: what a pronoun repeats is named. */
const REPEATED = /^ \p{L}+-(?:t-)?(?:il|elle|ils|elles)(?!\p{L})/u;

/**
 * The proper names of a text, whole: « Université de Corée » is one. Peoples in lower case are none, nor is the first
 * word of a sentence unless a pronoun repeats it.
 */
export function properNames({ text, names }: NamedText): readonly Span[] {
  const found: (Span & { readonly isWeak: boolean })[] = [];
  for (const { start, end, isWeak } of names) {
    if (!CAPITAL.test(text.charAt(start))) continue;
    const last = found.at(-1);
    const isPart = last !== undefined && (start < last.end || INSIDE_NAME.test(text.slice(last.end, start)));
    if (isPart) found.splice(-1, 1, { start: last.start, end, isWeak: false });
    else found.push({ start, end, isWeak });
  }
  return found.filter(({ end, isWeak }) => !isWeak || REPEATED.test(text.slice(end)));
}

/** The words of the proper names of a text, without « de » and the like. */
export function nameWords(named: NamedText & { readonly tokens: readonly Token[] }): readonly Token[] {
  return properNames(named).flatMap(({ start, end }) =>
    named.tokens.filter((token) => token.start >= start && token.end <= end && !isStopWord(token.folded)),
  );
}
