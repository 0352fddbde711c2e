import type { Language } from '../messages/bilingual.ts';
import { placeName } from './countries.ts';
import { isEnglishStopWord, isStopWord } from './stop-words.ts';
import type { RawToken } from './token.ts';

/** Words that make one name. `from` and `to` count tokens, `to` not included. */
export interface NameGroup {
  readonly from: number;
  readonly to: number;
  /** Key of a known place, people or body, the same in every language and for its adjectives; else null. */
  readonly place: string | null;
  /** A single word at the beginning of the sentence: perhaps no name at all. */
  readonly isWeak: boolean;
}

/** Words that a sentence begins with and that are no stop words of a search. */
const OPENERS: ReadonlySet<string> = new Set(
  (
    'malgre plusieurs certains certaines quelques environ hier demain interroge interrogee cependant toutefois enfin ensuite pourtant ' +
    'outre parmi sauf hormis face faute pres plutot deja jamais rien personne nul beaucoup peu trop moins chaque quel autres ' +
    'aujourd hui desormais concernant devant derriere grace suite quant afin aussitot bientot sinon oui non bref certes loin ' +
    'according however several some many most few nearly almost despite although though since earlier later today yesterday ' +
    'tomorrow overall meanwhile following now never nobody nothing none every each another both either last next around ' +
    'monsieur madame mademoiselle mr mrs ms mme mlle dr me pr sir lord m mm'
  ).split(' '),
);
/** Titles that are written with a capital before a name. */
const TITLES: ReadonlySet<string> = new Set(
  'm mm mme mmes mlle mr mrs ms dr pr me mgr monsieur madame sir'.split(' '),
);
const PARTICLES: ReadonlySet<string> = new Set(
  'de du la le von van der den al el ben bin da di dos ibn'.split(' '),
);
const CAPITAL = /^\p{Lu}/u;
/** Adverbs and participles open French sentences: « Actuellement », « Blessée à la tête, … ». */
const NO_NAME_ENDING = /(?:ment|ant)$/u;

/**
 * The names of a sentence: runs of capitalised words, with the particles between them, and the places and peoples of
 * the table whatever their case (« allemand »).
 */
export function findNames(
  text: string,
  tokens: readonly RawToken[],
  language: Language,
): readonly NameGroup[] {
  const written = tokens.map((token) => token.text);
  const names: NameGroup[] = [];
  let from = 0;
  while (from < tokens.length) {
    const place = placeName(written, from);
    if (place !== null) {
      names.push({ from, to: from + place.words, place: place.key, isWeak: false });
      from += place.words;
      continue;
    }
    if (!isNamePart(tokens, from, language)) {
      from += 1;
      continue;
    }
    const to = endOfName(text, tokens, written, from);
    const isWeak = from === 0 && to === 1;
    names.push({ from, to, place: null, isWeak });
    from = to;
  }
  return names;
}

function isNamePart(tokens: readonly RawToken[], index: number, language: Language): boolean {
  const token = tokens[index];
  if (token === undefined || token.isFact || !CAPITAL.test(token.text)) return false;
  if (TITLES.has(token.folded) || (token.text.length === 1 && language === 'en' && index === 0)) return false;
  const isStop = isStopWord(token.folded) || isEnglishStopWord(token.folded);
  if (isStop && token.text !== token.text.toUpperCase()) return false;
  if (isStop && token.text.length === 1) return false;
  if (index > 0) return true;
  // “Owners who…”: an English sentence begins with a noun without an article.
  const isAlone = !CAPITAL.test(tokens[1]?.text ?? '');
  if (language === 'en' && isAlone && (token.concepts.length > 0 || token.folded.endsWith('s'))) return false;
  return !OPENERS.has(token.folded) && !NO_NAME_ENDING.test(token.folded);
}

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
    if (!/^(?:[ \u00a0-]|[ ](?:d|l)['’]|\. ?)$/u.test(text.slice(before.end, token.start))) break;
    if (text.charAt(before.end) === '.' && before.text.length > 2) break;
    if (CAPITAL.test(token.text) && !token.isFact && placeName(written, next) === null) to = next + 1;
    else if (!PARTICLES.has(token.folded)) break;
  }
  return to;
}
