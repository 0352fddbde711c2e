/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { type NamedArticle, writtenDate } from '../../messages/answers.ts';
import type { Bilingual } from '../../messages/bilingual.ts';
import { roomMessages } from '../../messages/reading-room.ts';
import { visible } from '../../messages/visible.ts';
import { articleAddress } from '../article-text.ts';
import type { PageContext } from './layout.tsx';

type ListedArticle = NamedArticle & { readonly id: string };

/** Articles one under the other, each a link that opens it. */
export function ArticleLines({
  articles,
  language,
}: PageContext & { readonly articles: readonly ListedArticle[] }) {
  return (
    <ul class="plain">
      {articles.map((article) => (
        <li>
          <ArticleLine article={article} address={articleAddress(article.id)} language={language} />
        </li>
      ))}
    </ul>
  );
}

/** The same under a heading; nothing where there are none. */
export function ArticleSection({
  heading,
  articles,
  language,
}: PageContext & { readonly heading: Bilingual; readonly articles: readonly ListedArticle[] }) {
  if (articles.length === 0) return null;
  return (
    <section>
      <h2>{heading[language]}</h2>
      <ArticleLines articles={articles} language={language} />
    </section>
  );
}

interface ArticleLineProps extends PageContext {
  readonly article: NamedArticle;
  /** Null: it cannot be opened any more. */
  readonly address: string | null;
  /** In front of the title: its number. */
  readonly mark?: string;
}

/** An article's title as a link, with what is known of it in small print. */
export function ArticleLine({ article, address, mark, language }: ArticleLineProps) {
  const title = visible(article.title);
  return (
    <>
      {mark === undefined ? '' : <span class="mark">{mark} </span>}
      {address === null ? <cite>{title}</cite> : <a href={address}>{title}</a>}
      <br />
      <span class="small">
        {article.publisher === null ? '' : `${visible(article.publisher)} · `}
        <PublicationDay day={article.publishedAt} language={language} />
      </span>
    </>
  );
}

export function PublicationDay({ day, language }: PageContext & { readonly day: string | null }) {
  return day === null ? (
    <span>{roomMessages.undated[language]}</span>
  ) : (
    <time datetime={day}>{writtenDate(day, language)}</time>
  );
}

/** An article's own address where a browser may open it; others, such as `javascript:`, are no link. */
export function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  return /^https?:$/u.test(new URL(url).protocol) ? url : null;
}
