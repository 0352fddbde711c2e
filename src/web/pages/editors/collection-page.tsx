/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { singleArticleExtensions } from '../../../articles/formats.ts';
import type { Bilingual } from '../../../messages/bilingual.ts';
import { collectionMessages, deskMessages } from '../../../messages/editors-desk.ts';
import { articlePageMessages } from '../../../messages/reading-room.ts';
import { visible } from '../../../messages/visible.ts';
import { MAX_ADDED_DOCUMENT_BYTES } from '../../../serving/article-files.ts';
import type { ArticleList } from '../../article-list.ts';
import { articleAddress } from '../../article-text.ts';
import { ArticleLine } from '../article-line.tsx';
import { Fault } from '../fault.tsx';
import { PageSteps } from '../page-steps.tsx';
import { type EditorPageContext, EditorsLayout, FormToken } from './editors-layout.tsx';

export interface CollectionPageProps extends EditorPageContext {
  readonly list: ArticleList;
  /** The words that were looked for. */
  readonly words: string;
  /** Why nothing was added. */
  readonly fault: Bilingual | null;
}

/** Where articles are added, and found to be removed. */
export function CollectionPage({ list, words, fault, formToken, language }: CollectionPageProps) {
  const { removeTitle, remove, removeOne } = collectionMessages;
  const { search, submit, found, none } = articlePageMessages;
  return (
    <EditorsLayout title={deskMessages.articles} here="articles" formToken={formToken} language={language}>
      <AddForm fault={fault} formToken={formToken} language={language} />
      <h2>{removeTitle[language]}</h2>
      <form class="plainly" method="get" action="/editors/articles">
        <label for="words">{search[language]}</label>
        <div class="line">
          <input id="words" name="q" type="search" value={visible(words)} autocomplete="off" />
          <button type="submit" class="quiet">
            {submit[language]}
          </button>
        </div>
      </form>
      <p class="small" role="status">
        {(list.found.length === 0 ? none : found(list.found.length, list.total))[language]}
      </p>
      <ol class="plain list">
        {list.articles.map((article) => (
          <li class="removable">
            <div>
              <ArticleLine article={article} address={articleAddress(article.id)} language={language} />
            </div>
            <a
              class="remove"
              href={`/editors/articles/remove?id=${encodeURIComponent(article.id)}`}
              aria-label={removeOne(visible(article.title))[language]}
            >
              {remove[language]}
            </a>
          </li>
        ))}
      </ol>
      <PageSteps list={list} addressOf={(page) => pageAddress(words, page)} language={language} />
    </EditorsLayout>
  );
}

function AddForm({
  fault,
  formToken,
  language,
}: Pick<CollectionPageProps, 'fault' | 'formToken' | 'language'>) {
  const { addTitle, file, formats, replace, add } = collectionMessages;
  const megabytes = MAX_ADDED_DOCUMENT_BYTES / 1024 ** 2;
  return (
    <form class="plainly" method="post" action="/editors/articles" enctype="multipart/form-data">
      <h2>{addTitle[language]}</h2>
      <FormToken formToken={formToken} />
      <Fault id="fault" fault={fault} language={language} />
      <label for="file">{file[language]}</label>
      <div class="line">
        <input
          id="file"
          name="file"
          type="file"
          required
          accept={singleArticleExtensions.join(',')}
          aria-describedby={fault === null ? 'formats' : 'fault formats'}
        />
        <button type="submit">{add[language]}</button>
      </div>
      <p id="formats" class="small">
        {formats(singleArticleExtensions.join(', '), megabytes)[language]}
      </p>
      <label class="choice">
        <input type="checkbox" name="replace" value="1" /> {replace[language]}
      </label>
    </form>
  );
}

function pageAddress(words: string, page: number): string {
  return `/editors/articles?${new URLSearchParams({ q: words, page: String(page) }).toString()}`;
}
