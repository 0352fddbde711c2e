import { z } from 'zod';
import { parseJson } from '../../../json.ts';
import { foldLine } from '../../normalise.ts';

/**
 * The article among the JSON-LD blocks of a page, which list others too: of those with a headline that the page has, or
 * else of all, the first with a headline and a date, else the first at all.
 * @param blocks the texts of the page's `application/ld+json` scripts
 * @param headlines what the page is called elsewhere, with the site's name or without
 */
export function findLinkedArticle(blocks: readonly string[], headlines: readonly string[]) {
  const all = blocks.slice(0, MAX_BLOCKS).flatMap((block) => articlesIn(parseBlock(block), 0));
  const names = headlines.map(foldLine);
  const ofPage = all.filter(({ headline }) => {
    const name = foldLine(firstName(headline) ?? '');
    return name !== '' && names.some((known) => known.startsWith(name));
  });
  const found = ofPage.length > 0 ? ofPage : all;
  const best =
    found.find(({ headline, datePublished }) => headline != null && datePublished != null) ?? found[0];
  if (best === undefined) return null;
  return {
    headline: firstName(best.headline),
    authors: namesOf(best.author),
    publisher: firstName(best.publisher),
    published: firstName(best.datePublished),
    url: firstName(best.url) ?? firstName(best.mainEntityOfPage),
    lang: firstName(best.inLanguage),
    /** As text or HTML. */
    body: typeof best.articleBody === 'string' ? best.articleBody : null,
  };
}

/** What a page says of its article in JSON-LD (https://schema.org/NewsArticle). */
export type LinkedArticle = NonNullable<ReturnType<typeof findLinkedArticle>>;

const MAX_BLOCKS = 50;
const MAX_DEPTH = 4;
const MAX_ITEMS = 50;

const thing = z.record(z.string(), z.unknown());
type Thing = z.infer<typeof thing>;

/** Blocks in the wild hold line ends inside strings and HTML comments around the whole. */
function parseBlock(block: string): unknown {
  return parseJson(
    block
      .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/)|(?:-->|\/\*\s*\]\]>\s*\*\/)\s*$/g, '')
      .replace(/\p{Cc}+/gu, ' '),
  );
}

function articlesIn(value: unknown, depth: number): readonly Thing[] {
  if (depth > MAX_DEPTH) return [];
  if (Array.isArray(value)) return value.slice(0, MAX_ITEMS).flatMap((item) => articlesIn(item, depth + 1));
  const object = thing.safeParse(value);
  if (!object.success) return [];
  const types = [object.data['@type']].flat().join(' ');
  const own =
    /Article|BlogPosting|Report/i.test(types) || typeof object.data.articleBody === 'string'
      ? [object.data]
      : [];
  return [
    ...own,
    ...['@graph', 'mainEntity', 'mainEntityOfPage'].flatMap((key) => articlesIn(object.data[key], depth + 1)),
  ];
}

function firstName(value: unknown): string | null {
  return namesOf(value)[0] ?? null;
}

function namesOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (Array.isArray(value)) return value.slice(0, MAX_ITEMS).flatMap(namesOf);
  const object = thing.safeParse(value);
  if (!object.success) return [];
  const { name, '@value': literal, '@id': id } = object.data;
  return namesOf(name ?? literal ?? id).slice(0, MAX_ITEMS);
}
