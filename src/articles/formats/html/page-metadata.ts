import { titleWithoutSite } from '../../cleaning/head-lines.ts';
import { foldLine } from '../../normalise.ts';
import type { RawMetadata } from '../stated.ts';
import type { LinkedArticle } from './json-ld.ts';
import type { PageDocument } from './page-document.ts';

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
      attribute(document, 'article time[datetime], header time[datetime]', 'datetime'),
    url: attribute(document, 'link[rel=canonical]', 'href') ?? meta(document, 'og:url') ?? linked?.url,
    lang: linked?.lang ?? attribute(document, 'html', 'lang') ?? meta(document, 'og:locale'),
  };
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
  const text = document.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  return text === '' ? null : text;
}
