import { createHash } from 'node:crypto';
import { changedLine, changedWordLines } from '../ingesting/change-lines.ts';
import type { IngestionReport } from '../ingesting/report.ts';
import type { Bilingual, Language } from '../messages/bilingual.ts';
import { ingestionPage } from '../messages/ingestion-page.ts';
import { formatCount, locale } from '../messages/numbers.ts';
import { articlePart, storiesOf } from './article-part.ts';
import { type Html, html } from './html.ts';

/** A browser shows so much without effort; longer lists are cut, and the page says by how much. */
const MOST_ARTICLES = 2_000;
const MOST_LINES = 5_000;

/**
 * What an ingestion did as one page of HTML that stands by itself: no script, nothing from elsewhere, and its own
 * policy forbids both, so that what article files hold can only be read.
 * @param now when it is written
 */
export function ingestionReportPage(report: IngestionReport, language: Language, now: Date): string {
  const { title, writtenAt, outcomes, sections } = ingestionPage;
  const styleHash = createHash('sha256').update(PAGE_STYLE).digest('base64');
  const when = { fr: dayAndTime(now, 'fr'), en: dayAndTime(now, 'en') };
  const part = (heading: Bilingual, content: Html): Html => html`<section>
<h2>${heading[language]}</h2>
${content}
</section>
`;
  return `<!doctype html>
${
  html`<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title[language]}</title>
<style>${{ markup: PAGE_STYLE }}</style>
</head>
<body>
<main>
<h1>${title[language]}</h1>
<p>${outcomes[report.outcome][language]} <span class="faded">${writtenAt(when)[language]}</span></p>
${part(sections.totals, totals(report, language))}${part(sections.changes, changes(report, language))}${part(sections.refused, listRefused(report, language))}${part(sections.notices, noticeList(report.notices, language))}${part(sections.read, articles(report, language))}</main>
</body>
</html>
`.markup
}`;
}

function totals(report: IngestionReport, language: Language): Html {
  const { totals: names, resumed } = ingestionPage;
  const row = (name: keyof typeof names, value: string | number | null): Html => {
    const shown = typeof value === 'number' ? value.toLocaleString(locale[language]) : (value ?? '–');
    return html`<dt>${names[name][language]}</dt><dd>${shown}</dd>`;
  };
  const articles = formatCount(report.resumed.articles, language);
  const texts = formatCount(report.resumed.texts, language);
  return html`<dl>${row('generation', report.generation)}${row('previous', report.previous)}${row('articles', report.articles)}${row('passages', report.passages)}${row('read', report.read.length)}${row('refused', report.rejected.length)}${row('embedded', report.embedded)}${row('reused', report.reused)}${row('resumed', resumed(articles, texts)[language])}${row('seconds', report.seconds)}</dl>`;
}

function changes(
  { added, changed, removed, unchanged, changes: told }: IngestionReport,
  language: Language,
): Html {
  const names = ingestionPage.changes;
  const changeOf = new Map(told.map((change) => [change.path, change]));
  const list = (name: Bilingual, paths: readonly string[], line: (path: string) => Html): Html =>
    html`<details><summary>${name[language]} (${paths.length})</summary><ul>${paths.slice(0, MOST_LINES).map((path) => html`<li>${line(path)}</li>`)}</ul>${more(paths.length - MOST_LINES, language)}</details>
`;
  const named = (path: string): Html => html`<code>${path}</code>`;
  const changedArticle = (path: string): Html => {
    const change = changeOf.get(path);
    if (change === undefined) return named(path);
    const words = changedWordLines(change, language).map((line) => html`<li>${line}</li>`);
    return html`${changedLine(change, language)}${words.length === 0 ? null : html`<ul>${words}</ul>`}`;
  };
  return html`${list(names.added, added, named)}${list(names.changed, changed, changedArticle)}${list(names.removed, removed, named)}<p>${names.unchanged[language]} (${unchanged})</p>`;
}

function listRefused({ rejected }: IngestionReport, language: Language): Html {
  const { file, reason, none } = ingestionPage;
  if (rejected.length === 0) return html`<p>${none[language]}</p>`;
  const rows = rejected
    .slice(0, MOST_LINES)
    .map(
      (one) => html`<tr><th scope="row"><code>${one.path}</code></th><td>${one.reason[language]}</td></tr>\n`,
    );
  return html`<table><thead><tr><th scope="col">${file[language]}</th><th scope="col">${reason[language]}</th></tr></thead><tbody>
${rows}</tbody></table>${more(rejected.length - MOST_LINES, language)}`;
}

function noticeList(notices: IngestionReport['notices'], language: Language): Html {
  if (notices.length === 0) return html`<p>${ingestionPage.none[language]}</p>`;
  const line = ({ path, sentence }: IngestionReport['notices'][number]): Html =>
    html`<li>${path === null ? null : html`<code>${path}</code> `}${sentence[language]}</li>`;
  return html`<ul>${notices.slice(0, MOST_LINES).map(line)}</ul>${more(notices.length - MOST_LINES, language)}`;
}

function articles({ read, notices, removedNoise }: IngestionReport, language: Language): Html {
  if (read.length === 0) return html`<p>${ingestionPage.none[language]}</p>`;
  const stories = storiesOf(read, notices, removedNoise);
  const shown = stories.slice(0, MOST_ARTICLES).map((story) => articlePart(story, language));
  return html`${shown}${more(stories.length - MOST_ARTICLES, language)}`;
}

function more(count: number, language: Language): Html | null {
  if (count <= 0) return null;
  return html`<p>${ingestionPage.more(formatCount(count, language))[language]}</p>`;
}

function dayAndTime(date: Date, language: Language): string {
  return date.toLocaleString(locale[language], { dateStyle: 'long', timeStyle: 'short' });
}

/** The style of a page that stands by itself: it asks for nothing from elsewhere. */
const PAGE_STYLE = `
:root { color-scheme: light dark; --paper: #fbf9f4; --ink: #1d1a16; --faded: #5f584e; --line: #cfc7b8; --accent: #8a1c12; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #171512; --ink: #ece6da; --faded: #aca394; --line: #423c33; --accent: #f0a08f; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 Georgia, serif; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.2; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--line); }
h3 { margin: 1.5rem 0 0.25rem; font-size: 1.05rem; }
code { font: 0.9em ui-monospace, monospace; color: var(--faded); }
p, ul { margin: 0.25rem 0; }
.faded { color: var(--faded); }
.loss { color: var(--accent); font-weight: bold; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; margin: 0.5rem 0; }
dt { color: var(--faded); }
dd { margin: 0; }
a { color: var(--accent); }
summary { cursor: pointer; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid var(--line); padding: 0.25rem 1rem 0.25rem 0; text-align: left; vertical-align: top; }
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --faded: #444; --line: #999; --accent: #000; }
  body { max-width: none; font-size: 10pt; }
  article, tr { break-inside: avoid; }
}
`;
