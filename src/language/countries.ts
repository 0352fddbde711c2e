import { DEMONYMS } from '../lexicon/demonyms.ts';
import {
  ALSO_PEOPLE,
  GIVEN_NAMES,
  ONLY_IN_CAPITALS,
  ONLY_WITH_CAPITAL,
  OTHER_NAMES,
} from '../lexicon/places.ts';
import { fold } from './analyse.ts';
import { wordParts, words } from './words.ts';

/** A name's key and how many of the given words it takes. */
export interface PlaceName {
  readonly key: string;
  readonly words: number;
}

/**
 * The place, people or body that the words from `from` on name, or null: « Allemagne », « allemande » and “German” share
 * a key, as do « ONU » and « Nations unies ».
 *
 * @param written words in their own case
 */
export function placeName(written: readonly string[], from: number): PlaceName | null {
  const word = written[from] ?? '';
  const folded = fold(word);
  const phrase = phrases
    .get(folded)
    ?.find(({ parts }) => parts.every((part, index) => isPart(part, written[from + index])));
  if (phrase !== undefined) return { key: phrase.key, words: phrase.parts.length };
  const key = single.get(folded);
  if (key === undefined || !hasItsCase(word, folded)) return null;
  const isPerson = alsoPeople.has(folded) && (isCapital(written[from - 1]) || isCapital(written[from + 1]));
  return isPerson ? null : { key, words: 1 };
}

const listed = (line: string): ReadonlySet<string> => new Set(line.split(' '));
const onlyWithCapital = listed(ONLY_WITH_CAPITAL);
const onlyInCapitals = listed(ONLY_IN_CAPITALS);
const alsoPeople = listed(ALSO_PEOPLE);
const givenNames = listed(GIVEN_NAMES);

interface Phrase {
  readonly parts: readonly string[];
  readonly key: string;
}
const single = new Map<string, string>();
/** By first word, the longest first: « Soudan du Sud » is not « Soudan ». */
const phrases = new Map<string, readonly Phrase[]>();
for (const [code, name] of regionNames()) enter(partsOf(name), code);
for (const [key = '', ...forms] of rows(OTHER_NAMES)) for (const form of forms) enter(form.split('+'), key);
for (const [key = '', ...forms] of rows(DEMONYMS)) {
  const bar = forms.indexOf('|');
  const singular = [
    ...forms.slice(0, bar).flatMap((form) => [form, feminine(form)]),
    ...forms.slice(bar + 1),
  ];
  for (const form of singular) for (const number of [form, `${form}s`]) enter(number.split('+'), key);
}

/** The first key of a form keeps it. */
function enter(parts: readonly string[], key: string): void {
  const [first = ''] = parts;
  if (parts.length > 1) {
    phrases.set(
      first,
      [...(phrases.get(first) ?? []), { parts, key }].sort((a, b) => b.parts.length - a.parts.length),
    );
  } else if (!single.has(first) && !givenNames.has(first)) single.set(first, key);
}

/**
 * French and English names of the regions of ISO 3166, the European Union and the United Nations, as the Unicode CLDR that
 * comes with Node has them; codes that others have replaced are left out.
 */
function regionNames(): readonly (readonly [code: string, name: string])[] {
  const named = ['fr', 'en'].flatMap((language) =>
    (['long', 'short'] as const).map(
      (style) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none', style }),
    ),
  );
  return twoLetters()
    .filter(
      (code) => Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}` && !/^(?:X[AB]|ZZ)$/u.test(code),
    )
    .flatMap((code) =>
      [...new Set(named.flatMap((names) => names.of(code) ?? []))].flatMap((name) => {
        const plain = name.replace(/ \(.*\)$/u, '').replaceAll('&', 'and');
        return [plain, plain.replace('St.', 'Saint')].map((each) => [code, each] as const);
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
  if (onlyInCapitals.has(folded)) return written === written.toUpperCase();
  return (
    isCapital(written) || !(onlyWithCapital.has(folded) || onlyWithCapital.has(folded.replace(/s$/u, '')))
  );
}

function isCapital(written: string | undefined): boolean {
  return written !== undefined && /^\p{Lu}/u.test(written);
}
