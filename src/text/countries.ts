import { DEMONYMS } from '../lexicon/demonyms.ts';
import {
  ALSO_PEOPLE,
  GIVEN_NAMES,
  ONLY_IN_CAPITALS,
  ONLY_WITH_CAPITAL,
  OTHER_NAMES,
} from '../lexicon/places.ts';
import { fold } from './fold.ts';
import { groupBy } from './group-by.ts';
import { wordParts, words } from './words.ts';

/** A name's key and how many of the given words it takes. */
export interface PlaceName {
  readonly key: string;
  readonly words: number;
}

/**
 * The place, people or body that the words from `from` on name, or null: « Allemagne », « allemande » and “German”
 * share a key, as do « ONU » and « Nations unies ».
 *
 * @param written words in their own case
 */
export function placeName(written: readonly string[], from: number): PlaceName | null {
  const word = fold(written[from] ?? '');
  names ??= readNames();
  const name = names
    .get(word)
    ?.find(({ parts }) => parts.every((part, index) => isPart(part, written[from + index])));
  if (name === undefined) return null;
  const isAlone = !isCapital(written[from - 1]) && !isCapital(written[from + 1]);
  return name.parts.length > 1 || isAlone || !ALSO_PEOPLE.has(word)
    ? { key: name.key, words: name.parts.length }
    : null;
}

interface Name {
  readonly parts: readonly string[];
  readonly key: string;
}

/** Read when the first is asked for: the names that Node has take some hundredths of a second. */
let names: ReadonlyMap<string, readonly Name[]> | null = null;

/** By first word, the longest first: « Soudan du Sud » is not « Soudan ». Of two keys for one name the first counts. */
function readNames(): ReadonlyMap<string, readonly Name[]> {
  const read = [
    ...regionNames(),
    ...rows(OTHER_NAMES).flatMap(([key = '', ...forms]) =>
      forms.map((form): Name => ({ parts: form.split('+'), key })),
    ),
    ...rows(DEMONYMS).flatMap(peopleOf),
  ].filter(({ parts }) => parts.length > 1 || !GIVEN_NAMES.has(parts[0] ?? ''));
  return groupBy(
    read.sort((a, b) => b.parts.length - a.parts.length),
    ({ parts }) => parts.slice(0, 1),
  );
}

function peopleOf([key = '', ...forms]: readonly string[]): readonly Name[] {
  const bar = forms.indexOf('|');
  const french = forms.slice(0, bar).flatMap((form) => [form, feminine(form)]);
  return [...french, ...forms.slice(bar + 1)].flatMap((form) =>
    [form, `${form}s`].map((number) => ({ parts: number.split('+'), key })),
  );
}

/**
 * French and English names of the regions of ISO 3166, the European Union and the United Nations, as the Unicode CLDR
 * that comes with Node has them; codes that others have replaced are left out.
 */
function regionNames(): readonly Name[] {
  const languages = ['fr', 'en'].flatMap((language) =>
    (['long', 'short'] as const).map(
      (style) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none', style }),
    ),
  );
  return twoLetters()
    .filter(
      (code) => Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}` && !/^(?:X[AB]|ZZ)$/u.test(code),
    )
    .flatMap((code) =>
      [...new Set(languages.flatMap((language) => language.of(code) ?? []))].flatMap((name) => {
        const plain = name.replace(/ \(.*\)$/u, '').replaceAll('&', 'and');
        return [plain, plain.replace('St.', 'Saint')].map((each) => ({ parts: partsOf(each), key: code }));
      }),
    );
}

/** AA to ZZ: a region has two letters, and `Intl` lists none. */
function twoLetters(): readonly string[] {
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  return letters.flatMap((first) => letters.map((second) => first + second));
}

function rows(table: string): readonly (readonly string[])[] {
  return table
    .trim()
    .split('\n')
    .map((row) => row.split(' '));
}

/** A name's words as a text has them: « Côte d’Ivoire » is « cote », « ivoire ». */
function partsOf(name: string): readonly string[] {
  return words(name)
    .flatMap(wordParts)
    .map(({ text }) => fold(text));
}

/** « canadienne », « bretonne », « allemande »; « belge » stays. */
function feminine(form: string): string {
  return form.endsWith('e') ? form : `${form}${/(?:en|on)$/u.test(form) ? 'ne' : 'e'}`;
}

function isPart(part: string, written: string | undefined): boolean {
  return written !== undefined && fold(written) === part && hasItsCase(written, part);
}

function hasItsCase(written: string, folded: string): boolean {
  if (ONLY_IN_CAPITALS.has(folded)) return written === written.toUpperCase();
  return (
    isCapital(written) || !(ONLY_WITH_CAPITAL.has(folded) || ONLY_WITH_CAPITAL.has(folded.replace(/s$/u, '')))
  );
}

function isCapital(written: string | undefined): boolean {
  return written !== undefined && /^\p{Lu}/u.test(written);
}
