/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Bilingual } from '../../messages/bilingual.ts';
import { askingMessages } from '../../messages/reading-room.ts';
import { visibleLines } from '../../messages/visible.ts';
import { AskForm, type AskFormProps } from './ask-form.tsx';
import { Layout } from './layout.tsx';

export interface AskPageProps extends AskFormProps {
  readonly articles: number;
  /** Publication date of the newest article, `YYYY-MM-DD`, or null. */
  readonly newest: string | null;
  /** A word to somebody who asked nothing that articles could answer. */
  readonly word?: string;
  /** What a reader should know before reading answers. */
  readonly notices?: readonly Bilingual[];
}

/** The page on which a question is asked. */
export function AskPage({ articles, newest, word, notices = [], ...form }: AskPageProps) {
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
        <p class="small">{notice[language]}</p>
      ))}
    </Layout>
  );
}
