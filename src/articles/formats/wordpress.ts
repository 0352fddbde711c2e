import { formatMessages } from '../../messages/formats.ts';
import { decodeBytes } from '../decode.ts';
import { type Extraction, type FormatInput, UnreadableFormatError } from './format.ts';
import { MAX_RECORDS } from './limits.ts';
import { markupText } from './markup-text.ts';
import { statedMetadata } from './stated.ts';
import { walkXml } from './walk-markup.ts';

/**
 * What WordPress exports (WXR): the published posts, each under the number that WordPress gave it. Drafts, the bin,
 * pages, attachments and what has a password are left out.
 */
export function readWordpress({ bytes }: FormatInput): Extraction {
  const { items, ...site } = readItems(decodeBytes(bytes));
  if (items.length > MAX_RECORDS) throw new UnreadableFormatError(formatMessages.tooManyRecords(MAX_RECORDS));
  const posts = items.filter(isPublishedPost);
  if (posts.length === 0) throw new UnreadableFormatError(formatMessages.noRecords);
  const left = items.length - posts.length;
  const articles = posts.map((post) => articleOf(post, site));
  return {
    articles: articles.filter(({ text }) => text !== ''),
    refused: articles
      .filter(({ text }) => text === '')
      .map(({ key }) => ({ key, reason: formatMessages.recordWithoutText })),
    notices: left === 0 ? [] : [{ kind: 'left-out', sentence: formatMessages.unpublished(left) }],
  };
}

/** The fields of an item by their names in the export. */
type Item = ReadonlyMap<string, string>;

const FIELDS = new Set(
  'title link dc:creator content:encoded wp:post_id wp:post_date wp:post_date_gmt wp:status wp:post_type wp:post_password'.split(
    ' ',
  ),
);

function readItems(xml: string) {
  const items: Item[] = [];
  /** Full names by login. */
  const authors = new Map<string, string>();
  let site = '';
  let login = '';
  let item: Map<string, string> | null = null;
  let field: string | null = null;
  let value = '';
  walkXml(xml, {
    open(name) {
      if (name === 'item') item = new Map();
      field = name;
      value = '';
    },
    text(piece) {
      value += piece;
    },
    close(name) {
      if (name === 'item' && item !== null) {
        items.push(item);
        item = null;
      } else if (name === field) {
        const text = value.trim();
        if (item !== null && FIELDS.has(name) && !item.has(name)) item.set(name, text);
        else if (item === null && name === 'title' && site === '') site = text;
        else if (name === 'wp:author_login') login = text;
        else if (name === 'wp:author_display_name') authors.set(login, text);
      }
      field = null;
    },
  });
  return { items, authors, name: site };
}

function isPublishedPost(item: Item): boolean {
  return (
    item.get('wp:status') === 'publish' &&
    item.get('wp:post_type') === 'post' &&
    (item.get('wp:post_password') ?? '') === ''
  );
}

function articleOf(post: Item, { authors, name }: Pick<ReturnType<typeof readItems>, 'authors' | 'name'>) {
  const creator = post.get('dc:creator') ?? '';
  const day = post.get('wp:post_date') ?? '';
  return {
    key: post.get('wp:post_id') ?? post.get('link') ?? '',
    stated: statedMetadata({
      title: markupText(post.get('title') ?? ''),
      publisher: name,
      author: authors.get(creator) ?? creator,
      // The site's own clock, which is all zeros for what was never dated.
      publishedAt: day.startsWith('0000') ? post.get('wp:post_date_gmt') : day,
      url: post.get('link'),
    }),
    text: markupText(asParagraphs(post.get('content:encoded') ?? '')),
  };
}

/** The editor leaves marks of its blocks; before it, an empty line was a paragraph (`wpautop`). */
function asParagraphs(content: string): string {
  return content
    .replace(/<!--[\s\S]*?-->/g, '\n\n')
    .replace(/\[caption\b[^\]]*\][\s\S]*?\[\/caption\]/g, '')
    .replace(/\[\/?(?:gallery|embed|video|audio|playlist)\b[^\]]*\]/g, '')
    .split(/\n\s*\n/)
    .map((block) => (/^\s*</.test(block) ? block : `<p>${block}</p>`))
    .join('\n');
}
