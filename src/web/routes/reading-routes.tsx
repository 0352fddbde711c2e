/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Hono } from 'hono';
import type { Article } from '../../articles/article.ts';
import { findClusters } from '../../index/copies/clusters.ts';
import { sketchOf } from '../../index/copies/sketch.ts';
import type { ArticleHeadline, PassageStore } from '../../index/passage-store.ts';
import { roomFailures } from '../../messages/reading-room.ts';
import { catalogueOf } from '../../searching/catalogue.ts';
import { findPagedAnswer } from '../answer-pages.ts';
import { articleList, pageNamed } from '../article-list.ts';
import { sliceOf, slicePrint } from '../article-text.ts';
import { missingPage } from '../failures.tsx';
import { AnswerPage } from '../pages/answer-page.tsx';
import { ArticlePage } from '../pages/article-page.tsx';
import { ArticlesPage } from '../pages/articles-page.tsx';
import { emptyForm, formFields, isSentence, readFilter } from '../question-form.ts';
import type { RoomParts } from '../room-parts.ts';
import { checkSources } from '../source-check.ts';
import { sendPage, visitOf } from '../visit.ts';

/** The permanent page of an answer. Its sources are read again each time: what it says of them is so now. */
export function answerRoutes(app: Hono, parts: RoomParts): void {
  app.get('/answers/:id', async (c) => {
    const stored = findPagedAnswer(parts.state, c.req.param('id'));
    if (stored === null) return missingPage(c, parts, roomFailures.answerGone);
    const { language } = visitOf(c, parts);
    const { answer, filter, createdAtMs, id } = stored;
    const page = await parts.live.use(async ({ store }) => {
      const { publishers } = await catalogueOf(store);
      const { since = '', until = '', publisher = '', withUndated = false } = filter;
      const fields = { ...emptyForm, since, until, publisher, undated: withUndated, after: id };
      const form = { fields, publishers, maxQuestionChars: parts.maxQuestionChars, language };
      const sources = await checkSources(store, answer.citations);
      const moments = { answeredAtMs: createdAtMs, checkedAtMs: parts.nowMs() };
      return <AnswerPage answer={answer} sources={sources} {...moments} form={form} language={language} />;
    });
    return sendPage(c, page);
  });
}

/** The list of the articles, and each of them. */
export function articleRoutes(app: Hono, parts: RoomParts): void {
  app.get('/articles', async (c) => {
    const { language } = visitOf(c, parts);
    const sent = formFields(c.req.query());
    const fields = { ...sent, q: sent.q.slice(0, parts.maxQuestionChars) };
    const filter = readFilter(fields);
    const fault = isSentence(filter) ? filter : null;
    const page = pageNamed(c.req.query('page'));
    const list = await parts.live.use(({ store }) =>
      articleList(store, fields.q, isSentence(filter) ? {} : filter, page),
    );
    const shown = <ArticlesPage list={list} fields={fields} fault={fault} language={language} />;
    return sendPage(c, shown, fault === null ? 200 : 400);
  });

  app.get('/articles/:id', async (c) => {
    const { language } = visitOf(c, parts);
    const id = c.req.param('id');
    const found = await parts.live.use(async ({ store }) => {
      const [article] = await store.articles({ articleIds: [id] });
      return article === undefined ? null : { article, versions: await versionsOf(store, article) };
    });
    if (found === null) return missingPage(c, parts, roomFailures.articleGone);
    const named = sliceOf(c.req.query('p'));
    const words = named === null ? '' : found.article.text.slice(named.start, named.end);
    const slice =
      named === null || words === '' ? null : { start: named.start, end: named.start + words.length };
    const print = c.req.query('w');
    const isChanged = named !== null && print !== undefined && print !== slicePrint(words);
    return sendPage(c, <ArticlePage {...found} slice={slice} isChanged={isChanged} language={language} />);
  });
}

/**
 * The articles that print the report of this one, the first published in front. Those of its cluster that share nothing
 * with it, as two cuts of a report may, are left out.
 */
async function versionsOf(store: PassageStore, article: Article): Promise<readonly ArticleHeadline[]> {
  const cluster = (await store.copies([article.id])).get(article.id) ?? [];
  const others = cluster.filter(({ id }) => id !== article.id);
  if (others.length === 0) return [];
  const texts = await store.articles({ articleIds: others.map(({ id }) => id) });
  const own = { ...article, ...sketchOf(article) };
  const near = texts.filter(
    (other) => findClusters([own, { ...other, ...sketchOf(other) }]).clusters.length > 0,
  );
  const ids = new Set(near.map(({ id }) => id));
  return others.filter(({ id }) => ids.has(id));
}
