/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Bilingual } from '../../messages/bilingual.ts';
import { articlePageMessages } from '../../messages/reading-room.ts';
import { visible } from '../../messages/visible.ts';
import type { ArticleList } from '../article-list.ts';
import { articleAddress } from '../article-text.ts';
import { barsOf } from '../months.ts';
import type { FormFields } from '../question-form.ts';
import { ArticleLine } from './article-line.tsx';
import { Fault } from './fault.tsx';
import { FilterFields } from './filter-fields.tsx';
import { Layout, type PageContext } from './layout.tsx';
import { MonthsChart } from './months-chart.tsx';
import { PageSteps } from './page-steps.tsx';

export interface ArticlesPageProps extends PageContext {
  readonly list: ArticleList;
  readonly fields: FormFields;
  readonly fault: Bilingual | null;
}

/** The articles that fit what was looked for: how many, when they were published, and a page of them. */
export function ArticlesPage({ list, fields, fault, language }: ArticlesPageProps) {
  const { title, search, submit, found, undatedAmong, none } = articlePageMessages;
  const days = list.found.flatMap(({ publishedAt }) => publishedAt ?? []);
  const undated = list.found.length - days.length;
  return (
    <Layout title={title[language]} here="articles" language={language}>
      <h1>{title[language]}</h1>
      <search>
        <form class="ask" method="get" action="/articles">
          <label for="words">{search[language]}</label>
          <div class="line">
            <input id="words" name="q" type="search" value={visible(fields.q)} autocomplete="off" />
            <button type="submit">{submit[language]}</button>
          </div>
          <FilterFields fields={fields} publishers={list.publishers} language={language} />
          <Fault fault={fault} language={language} />
        </form>
      </search>
      <p role="status">
        {list.found.length === 0 ? none[language] : found(list.found.length, list.total)[language]}
        {undated > 0 && undated < list.found.length ? `, ${undatedAmong(undated)[language]}` : ''}
      </p>
      <MonthsChart
        bars={barsOf(days)}
        addressOf={({ since, until }) => listAddress({ ...fields, since, until }, 1)}
        language={language}
      />
      <ol class="plain list">
        {list.articles.map((article) => (
          <li>
            <ArticleLine article={article} address={articleAddress(article.id)} language={language} />
          </li>
        ))}
      </ol>
      <PageSteps list={list} addressOf={(page) => listAddress(fields, page)} language={language} />
    </Layout>
  );
}

function listAddress({ q, since, until, publisher, undated }: FormFields, page: number): string {
  const named = {
    q,
    since,
    until,
    publisher,
    undated: undated ? '1' : '',
    page: page === 1 ? '' : String(page),
  };
  const given = Object.entries(named).filter(([, value]) => value !== '');
  return given.length === 0 ? '/articles' : `/articles?${new URLSearchParams(given).toString()}`;
}
