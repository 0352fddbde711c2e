declare module 'wink-porter2-stemmer' {
  /** Snowball's English stem (Porter 2) of a word in lower case. */
  export default function stem(word: string): string;
}
