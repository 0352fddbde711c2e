/** Kinds of claims that an article says. */
export const SUPPORTED = ['verbatim', 'inflection', 'paraphrase', 'translation'] as const;
/** Kinds of claims that no article says. */
export const UNSUPPORTED = [
  'number',
  'date',
  'person',
  'attribution',
  'negation',
  'mixed',
  'absent',
] as const;

export type PairKind = (typeof SUPPORTED)[number] | (typeof UNSUPPORTED)[number];

/** An invented article with claims about it. */
export interface PairStory {
  readonly title: string;
  readonly publisher: string;
  readonly publishedAt: string;
  readonly body: string;
  /** One claim a line: kind, language, colon, claim. */
  readonly claims: string;
}

export interface Pair {
  readonly story: PairStory;
  readonly kind: PairKind;
  readonly language: 'fr' | 'en';
  readonly claim: string;
}

export function pairsOf(stories: readonly PairStory[]): readonly Pair[] {
  return stories.flatMap((story) =>
    story.claims
      .trim()
      .split('\n')
      .map((line): Pair => {
        const match = /^\s*(\w+) (fr|en): (.+)$/u.exec(line);
        if (match === null) throw new Error(`not a pair: ${line}`);
        return {
          story,
          kind: match[1] as PairKind,
          language: match[2] as 'fr' | 'en',
          claim: match[3]!,
        };
      }),
  );
}
