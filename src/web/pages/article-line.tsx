/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { type NamedArticle, writtenDate } from '../../messages/answers.ts';
import type { Language } from '../../messages/bilingual.ts';
import { roomMessages } from '../../messages/reading-room.ts';
import { visible } from '../../messages/visible.ts';

/** An article's title as a link, with what is known of it in small print. */
export function ArticleLine({
  article,
  address,
  mark,
  language,
}: {
  readonly article: NamedArticle;
  /** Null: it cannot be opened any more. */
  readonly address: string | null;
  /** In front of the title: its number. */
  readonly mark?: string;
  readonly language: Language;
}) {
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

export function PublicationDay({
  day,
  language,
}: {
  readonly day: string | null;
  readonly language: Language;
}) {
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
