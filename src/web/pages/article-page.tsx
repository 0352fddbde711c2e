/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Article } from '../../articles/article.ts';
import type { ArticleHeadline } from '../../index/passage-store.ts';
import { copiesMessages } from '../../messages/copies.ts';
import { articlePageMessages, roomMessages } from '../../messages/reading-room.ts';
import { visible, visibleLines } from '../../messages/visible.ts';
import type { Span } from '../../text/sentences.ts';
import { markParagraphs, type Paragraph } from '../article-text.ts';
import { ArticleSection, PublicationDay, webAddress } from './article-line.tsx';
import { Fact } from './fact-list.tsx';
import { Layout, type PageContext } from './layout.tsx';

export interface ArticlePageProps extends PageContext {
  readonly article: Article;
  readonly slice: Span | null;
  /** The slice no longer has the words that were quoted. */
  readonly isChanged: boolean;
  /** Other articles that print the same report. */
  readonly versions: readonly ArticleHeadline[];
}

/** What a browser can take for a language (RFC 5646); front matter may say anything. */
const LANGUAGE_TAG = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/iu;

/** An article with what is known of it; the cited words are marked, and an address with `#quote` opens at them. */
export function ArticlePage({ article, slice, isChanged, versions, language }: ArticlePageProps) {
  const paragraphs = markParagraphs(article, isChanged ? null : slice);
  // A headline on its own line is the text's first paragraph: it can be quoted, and is not shown twice.
  const hasHeadline = article.bodyStart > 0;
  const [headline, body] = hasHeadline ? [paragraphs[0], paragraphs.slice(1)] : [undefined, paragraphs];
  return (
    <Layout title={article.title} here="articles" language={language}>
      <article lang={LANGUAGE_TAG.test(article.lang) ? article.lang : undefined}>
        <h1>
          {headline === undefined ? (
            visible(article.title)
          ) : (
            <Words paragraph={headline} language={language} />
          )}
        </h1>
        <Facts article={article} language={language} />
        {isChanged && (
          <p class="fault" role="status" lang={language}>
            {articlePageMessages.quoteMoved[language]}
          </p>
        )}
        <div class="text">
          {body.map((paragraph) => (
            <p>
              <Words paragraph={paragraph} language={language} />
            </p>
          ))}
        </div>
      </article>
      <ArticleSection heading={copiesMessages.versions} articles={versions} language={language} />
      <p class="small">
        <a href="/articles">{articlePageMessages.allArticles[language]}</a>
      </p>
    </Layout>
  );
}

function Words({ paragraph, language }: PageContext & { readonly paragraph: Paragraph }) {
  const { quoteStart, quoteEnd } = articlePageMessages;
  return (
    <>
      {paragraph.pieces.map(({ text, isMarked }) =>
        isMarked ? (
          <mark
            id={paragraph.beginsMark ? 'quote' : undefined}
            tabindex={paragraph.beginsMark ? -1 : undefined}
          >
            {paragraph.beginsMark && <Aside text={quoteStart[language]} language={language} />}
            {visibleLines(text)}
            {paragraph.endsMark && <Aside text={quoteEnd[language]} language={language} />}
          </mark>
        ) : (
          visibleLines(text)
        ),
      )}
    </>
  );
}

/** Told to whoever hears the page and cannot see where the colour begins. */
function Aside({ text, language }: PageContext & { readonly text: string }) {
  return (
    <span class="unseen" lang={language}>
      {` [${text}] `}
    </span>
  );
}

function Facts({ article, language }: PageContext & { readonly article: Article }) {
  const { publisher, author, date, link, file } = roomMessages;
  const address = webAddress(article.url);
  const { about } = articlePageMessages;
  return (
    <dl class="facts" lang={language} aria-label={about[language]}>
      {article.publisher !== null && <Fact name={publisher[language]}>{visible(article.publisher)}</Fact>}
      {article.author !== null && <Fact name={author[language]}>{visible(article.author)}</Fact>}
      <Fact name={date[language]}>
        <PublicationDay day={article.publishedAt} language={language} />
      </Fact>
      {address === null ? (
        <Fact name={file[language]}>{visible(article.path)}</Fact>
      ) : (
        <Fact name={link[language]}>
          <a href={address} rel="noopener noreferrer nofollow">
            {visible(new URL(address).host)}
          </a>
        </Fact>
      )}
    </dl>
  );
}
