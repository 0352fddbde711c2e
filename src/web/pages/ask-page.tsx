/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

import type { ArticleHeadline } from '../../index/passage-store.ts';
import type { Bilingual } from '../../messages/bilingual.ts';
import { askingMessages } from '../../messages/reading-room.ts';
import { visible, visibleLines } from '../../messages/visible.ts';
import { ArticleLines } from './article-line.tsx';
import { AskForm, type AskFormProps } from './ask-form.tsx';
import { Layout } from './layout.tsx';

export interface AskPageProps extends AskFormProps {
  readonly articles: number;
  /** The newest of them, a few. */
  readonly latest: readonly ArticleHeadline[];
  /** Publication date of the newest article, `YYYY-MM-DD`, or null. */
  readonly newest: string | null;
  /** A word to somebody who asked nothing that articles could answer. */
  readonly word?: string;
  /** What a reader should know before reading answers. */
  readonly notices?: readonly Bilingual[];
}

/** The page on which a question is asked. */
export function AskPage({ articles, latest, newest, word, notices = [], ...form }: AskPageProps) {
  const { language } = form;
  const { title, collection } = askingMessages;
  return (
    <Layout title={title[language]} here="ask" language={language}>
      <h1>{title[language]}</h1>
      {word !== undefined && (
        <p class="word" role="status">
          {visibleLines(word)}
        </p>
      )}
      <AskForm {...form} />
      <p class="small">{collection(articles, newest)[language]}</p>
      {notices.map((notice) => (
        <p class="small">{visible(notice[language])}</p>
      ))}
      {latest.length > 0 && <h2>{askingMessages.latest[language]}</h2>}
      <ArticleLines articles={latest} language={language} />
    </Layout>
  );
}
