/** An article that was made, with what is true of it. */
export interface MadeArticle {
  /** How it was made. */
  readonly kind: string;
  readonly title: string;
  readonly body: string;
  /** The reports that it prints; two articles are copies when they have one in common. */
  readonly reports: readonly string[];
  /** What was made together, from the same sentences or the same form: not independent of each other. */
  readonly family: string;
}

/** Two or three sentences to a paragraph. */
export function paragraphsOf(sentences: readonly string[], random: () => number): readonly string[] {
  const paragraphs: string[] = [];
  for (let at = 0; at < sentences.length; ) {
    const count = random() < 0.5 ? 2 : 3;
    paragraphs.push(sentences.slice(at, at + count).join(' '));
    at += count;
  }
  return paragraphs;
}

/** The first words of a sentence, as a headline. */
export function headlineOf(sentence: string): string {
  return sentence
    .split(/\s+/u)
    .slice(0, 9)
    .join(' ')
    .replace(/[.,;:]+$/u, '');
}
