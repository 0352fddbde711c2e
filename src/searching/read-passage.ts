import { type Article, articleLanguage } from '../articles/article.ts';
import type { Passage } from '../articles/passage.ts';
import { fold } from '../text/fold.ts';
import { lazily, type ReadSentence, readText, type TextReading } from '../text/reading.ts';
import { splitSentences } from '../text/sentences.ts';

/** What is read of an article for one of its passages: by ranking, answering and checking alike. */
export interface PassageReading {
  /** The passage itself. */
  readonly text: TextReading;
  readonly title: TextReading;
  /** The whole article folded, with single spaces for hyphens too: tells whether it has a name in full. */
  readonly foldedArticle: string;
  /** The sentence before the passage, which a pronoun in its first one points to. */
  readonly before: TextReading | null;
}

/** A passage of an article, read once. */
export interface ReadPassage {
  readonly article: Article;
  readonly passage: Passage;
  readonly reading: PassageReading;
}

/** How far before a passage the sentence that precedes its first one may begin (characters). */
const BEFORE_CHARS = 600;

/** The passages with their readings; what two of them hold in common is read once. */
export function readPassages<Found extends Pick<ReadPassage, 'article' | 'passage'>>(
  found: readonly Found[],
): readonly (Found & ReadPassage)[] {
  const shared = new Map<string, Pick<PassageReading, 'title' | 'foldedArticle'>>();
  const texts = new Map<string, TextReading>();
  return found.map((each) => {
    const { article, passage } = each;
    const text = readText(passage.text, articleLanguage(article));
    texts.set(keyOf(article, passage.ordinal), text);
    const ofArticle = shared.get(article.id) ?? readWhole(article);
    shared.set(article.id, ofArticle);
    const reading = lazily<PassageReading>({
      text: () => text,
      title: () => ofArticle.title,
      foldedArticle: () => ofArticle.foldedArticle,
      before: () => {
        const previous = texts.get(keyOf(article, passage.ordinal - 1));
        return previous?.sentences.at(-1)?.reading ?? sentenceBefore(article, passage);
      },
    });
    return { ...each, reading };
  });
}

function keyOf({ id }: Article, ordinal: number): string {
  return `${id} ${ordinal}`;
}

function readWhole(article: Article): Pick<PassageReading, 'title' | 'foldedArticle'> {
  return lazily<Pick<PassageReading, 'title' | 'foldedArticle'>>({
    title: () => readText(article.title, articleLanguage(article)),
    foldedArticle: () => fold(article.text).replaceAll(/[-\s]+/gu, ' '),
  });
}

/** The sentences of a passage; offsets count in the article's text. */
export function sentencesInArticle({
  passage,
  reading,
}: Pick<ReadPassage, 'passage' | 'reading'>): readonly ReadSentence[] {
  return reading.text.sentences.map(({ start, end, reading: sentence }) => ({
    start: start + passage.start,
    end: end + passage.start,
    reading: sentence,
  }));
}

function sentenceBefore(article: Article, { start }: Passage): TextReading | null {
  const before = article.text.slice(Math.max(0, start - BEFORE_CHARS), start);
  const span = splitSentences(before).at(-1);
  return span === undefined ? null : readText(before.slice(span.start, span.end), articleLanguage(article));
}
