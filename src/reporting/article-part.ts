import { MUCH_REMOVED } from '../articles/cleaning/notice-of-loss.ts';
import type { RemovedNoise, ReportedArticle, ReportedNotice } from '../ingesting/report.ts';
import type { Language } from '../messages/bilingual.ts';
import { ingestionPage } from '../messages/ingestion-page.ts';
import { type Html, html } from './html.ts';

/** Enough of a removed piece to judge whether it should have stayed. */
const MOST_REMOVED_CHARS = 2_000;

/**
 * The articles that were read, each with what the report says of it elsewhere. Those that lost more than a tenth of
 * their words come first; else the order of the files.
 */
export function storiesOf(
  read: readonly ReportedArticle[],
  notices: readonly ReportedNotice[],
  removedNoise: readonly RemovedNoise[],
) {
  const noticesBy = byPath(notices);
  const removedBy = byPath(removedNoise);
  const stories = read.map((article) => ({
    article,
    notices: noticesBy.get(article.path) ?? [],
    removed: removedBy.get(article.path) ?? [],
  }));
  return [...stories.filter(lostMuch), ...stories.filter((story) => !lostMuch(story))];
}

type ArticleStory = ReturnType<typeof storiesOf>[number];

/** What is known of an article and where from, what is to be known, and, unfoldable, what cleaning took. */
export function articlePart({ article, notices, removed }: ArticleStory, language: Language): Html {
  const { fields, titleField, unknown, origins, passages, removedByCleaning } = ingestionPage;
  const origin = (field: keyof ReportedArticle['origins']): string => {
    const from = article.origins[field];
    return from === null ? '' : ` (${origins[from][language]})`;
  };
  const row = (field: keyof typeof fields): Html => {
    const value = article[field];
    const shown =
      value === null ? html`<span class="faded">${unknown[language]}</span>` : addressOrText(value);
    return html`<dt>${fields[field][language]}</dt><dd>${shown}<span class="faded">${origin(field)}</span></dd>`;
  };
  return html`<article>
<h3>${article.title}</h3>
<p><code>${article.path}</code></p>
${notices.map(({ kind, sentence }) => html`<p class="${kind === MUCH_REMOVED ? 'loss' : 'faded'}">${sentence[language]}</p>`)}
<dl><dt>${titleField[language]}</dt><dd class="faded">${origin('title').trim()}</dd>${row('publisher')}${row('author')}${row('publishedAt')}${row('url')}${row('lang')}<dt>${passages[language]}</dt><dd>${article.passages}</dd></dl>
${removed.length === 0 ? null : html`<details><summary>${removedByCleaning(removed.length)[language]}</summary><ul>${removed.map(removedPiece)}</ul></details>`}
</article>
`;
}

function removedPiece({ rule, text }: RemovedNoise): Html {
  const shown = text.length <= MOST_REMOVED_CHARS ? text : `${text.slice(0, MOST_REMOVED_CHARS)}…`;
  return html`<li><code>${rule}</code> ${shown.replaceAll(/\s+/gu, ' ')}</li>`;
}

/** Only an address of the web is a link: others may be programs. */
function addressOrText(value: string): Html {
  return /^https?:\/\//u.test(value)
    ? html`<a href="${value}" rel="noreferrer">${value}</a>`
    : html`${value}`;
}

function lostMuch({ notices }: { readonly notices: readonly ReportedNotice[] }): boolean {
  return notices.some(({ kind }) => kind === MUCH_REMOVED);
}

function byPath<T extends { readonly path: string | null }>(
  items: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) {
    if (item.path === null) continue;
    const known = found.get(item.path) ?? [];
    known.push(item);
    found.set(item.path, known);
  }
  return found;
}
