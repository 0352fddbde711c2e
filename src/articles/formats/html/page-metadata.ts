import { titleWithoutSite } from '../../cleaning/head-lines.ts';
import { foldLine } from '../../normalise.ts';
import type { RawMetadata } from '../stated.ts';
import type { LinkedArticle } from './json-ld.ts';
import type { PageDocument, PageElement } from './page-document.ts';

/**
 * What the page itself says of its article. The headline for sharing comes before the one of JSON-LD, which is often
 * another one for search engines; everything else comes from JSON-LD first.
 */
export function pageMetadata(document: PageDocument, linked: LinkedArticle | null): RawMetadata {
  const publisher = linked?.publisher ?? meta(document, 'og:site_name', 'application-name');
  return {
    title: withoutSite(
      meta(document, 'og:title', 'twitter:title') ??
        linked?.headline ??
        textOf(document, 'h1') ??
        textOf(document, 'title'),
      publisher,
    ),
    publisher: readName(publisher),
    author: authorOf(document, linked),
    publishedAt:
      linked?.published ??
      meta(document, ...DATE_NAMES) ??
      attribute(document, '[itemprop=datePublished]', 'datetime') ??
      publishedTime(document),
    url: attribute(document, 'link[rel=canonical]', 'href') ?? meta(document, 'og:url') ?? linked?.url,
    lang: linked?.lang ?? attribute(document, 'html', 'lang') ?? meta(document, 'og:locale'),
  };
}

/** What the page is called, for sharing, above its text and in the browser's tab. */
export function headlinesOf(document: PageDocument): readonly string[] {
  const names = [
    meta(document, 'og:title', 'twitter:title'),
    textOf(document, 'h1'),
    textOf(document, 'title'),
  ];
  return names.filter((name) => name !== null);
}

/**
 * The time that stands beside the headline. One in a sentence is that of an event, one behind « mis à jour » is another
 * day, one in a box belongs to the article that the box is about.
 */
function publishedTime(document: PageDocument): string | null {
  const times = document.querySelectorAll('article time[datetime], header time[datetime]');
  for (const time of [...times].slice(0, MAX_TIMES)) {
    const day = time.getAttribute('datetime')?.trim() ?? '';
    if (day === '' || time.closest(BOXES) !== null || isOfUpdate(time)) continue;
    if (wordsOf(time.closest(PARAGRAPHS)).length <= MAX_BYLINE_CHARS) return day;
  }
  return null;
}

/** WordPress names the only time of a page `published updated`. */
function isOfUpdate(time: PageElement): boolean {
  const names = `${time.getAttribute('class') ?? ''} ${time.getAttribute('itemprop') ?? ''}`;
  if (/publi/i.test(names)) return false;
  const around = wordsOf(time.closest(`${PARAGRAPHS}, div, header`));
  const before = around.slice(0, Math.max(0, around.indexOf(wordsOf(time))));
  return UPDATED_NAME.test(names) || UPDATED_BEFORE.test(before);
}

/** The headline's is among the first; a page of nothing else takes no longer. */
const MAX_TIMES = 20;
const UPDATED_NAME = /updated?|modifi|(?<!\p{L})maj(?!\p{L})|mise?-?a-?jour/iu;
const UPDATED_BEFORE =
  /(?:mise? à jour|màj|maj|modifiée?|modification|actualisée?|updated|modified)[^.]{0,20}$/iu;
const PARAGRAPHS = 'p, li, blockquote, figcaption, td';
const BOXES = 'aside, nav, figure, li article, article article';
/** Longer paragraphs around a time are sentences of the article. */
const MAX_BYLINE_CHARS = 160;

function wordsOf(element: PageElement | null): string {
  return element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

const DATE_NAMES = [
  'article:published_time',
  'og:article:published_time',
  'datePublished',
  'date',
  'dc.date',
  'DC.date.issued',
  'publish-date',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'cXenseParse:recs:publishtime',
];
/** Some have the address of a profile in them. */
const AUTHOR_NAMES = [
  'author',
  'article:author',
  'dc.creator',
  'DC.creator',
  'parsely-author',
  'sailthru.author',
  'byl',
];

function authorOf(document: PageDocument, linked: LinkedArticle | null): string | null {
  const authors = (linked?.authors ?? []).filter((name) => readName(name) !== null);
  if (authors.length > 0) return [...new Set(authors)].join(', ');
  return (
    readName(meta(document, ...AUTHOR_NAMES)) ??
    textOf(document, '[rel=author], [itemprop=author] [itemprop=name], [itemprop=author]')
  );
}

function readName(text: string | null): string | null {
  return text === null || /^https?:|^@/.test(text) ? null : text;
}

/** « Titre | Le Site », « Titre - Le Site » where the page says that this is its site. */
function withoutSite(title: string | null, site: string | null): string | null {
  if (title === null) return null;
  const bare = titleWithoutSite(title);
  if (bare === null) return title;
  return site === null || foldLine(title.slice(bare.length)).includes(foldLine(site)) ? bare : title;
}

function meta(document: PageDocument, ...names: readonly string[]): string | null {
  for (const name of names) {
    const selector = `meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`;
    const content = attribute(document, selector, 'content');
    if (content !== null) return content;
  }
  return null;
}

function attribute(document: PageDocument, selector: string, name: string): string | null {
  for (const element of document.querySelectorAll(selector)) {
    const value = element.getAttribute(name)?.trim() ?? '';
    if (value !== '') return value;
  }
  return null;
}

function textOf(document: PageDocument, selector: string): string | null {
  const text = wordsOf(document.querySelector(selector));
  return text === '' ? null : text;
}
