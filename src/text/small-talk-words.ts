import { COMPANY_WORDS, SMALL_TALK, type SmallTalkKind } from '../lexicon/small-talk.ts';
import type { Language } from '../messages/bilingual.ts';

export interface SmallTalk {
  readonly kind: SmallTalkKind;
  /** Of its words; null where both languages have them: « ok », « super », an emoji. */
  readonly language: Language | null;
}

/** Small talk at the beginning of a message, and how many words it takes. */
export interface SmallTalkPhrase extends SmallTalk {
  readonly words: number;
}

/** The longest phrase of small talk that folded words begin with, or null. */
export function phraseAt(words: readonly string[]): SmallTalkPhrase | null {
  for (let count = Math.min(MAX_WORDS, words.length); count > 0; count -= 1) {
    const found = PHRASES.get(words.slice(0, count).join(' '));
    if (found !== undefined) return { ...found, words: count };
  }
  return null;
}

/** How many of the first words go with small talk and say nothing alone: « à tous », “so much”. */
export function wordsOfCompanyAt(words: readonly string[]): number {
  for (let count = Math.min(MAX_WORDS, words.length); count > 0; count -= 1)
    if (COMPANY.has(words.slice(0, count).join(' '))) return count;
  return 0;
}

const PHRASES: ReadonlyMap<string, SmallTalk> = new Map(
  (Object.keys(SMALL_TALK) as SmallTalkKind[]).flatMap((kind) =>
    (['fr', 'en', 'both'] as const).flatMap((language) =>
      splitPhrases(SMALL_TALK[kind][language]).map((phrase): [string, SmallTalk] => [
        phrase,
        { kind, language: language === 'both' ? null : language },
      ]),
    ),
  ),
);
const COMPANY: ReadonlySet<string> = new Set(splitPhrases(COMPANY_WORDS));
const MAX_WORDS = Math.max(...[...PHRASES.keys(), ...COMPANY].map((phrase) => phrase.split(' ').length));

function splitPhrases(phrases: string): readonly string[] {
  return phrases
    .split(',')
    .map((phrase) => phrase.trim().replaceAll(/\s+/gu, ' '))
    .filter((phrase) => phrase !== '');
}
