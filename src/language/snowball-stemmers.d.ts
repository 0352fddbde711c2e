declare module 'snowball-stemmers' {
  /** Snowball's stemmer of a language, by its English name (`french`). */
  export function newStemmer(language: string): { stem(word: string): string };
}
