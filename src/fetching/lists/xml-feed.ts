import { Parser } from 'htmlparser2';
import { fetchMessages } from '../../messages/fetching.ts';
import { FetchRefusedError } from '../fetch-errors.ts';
import { resolveWebAddress } from '../page-head.ts';
import { type ListedPage, MAX_LISTED_PAGES, plainLine } from './listed-page.ts';

/**
 * The pages of an RSS (0.9 to 2.0, RDF) or Atom feed, however broken: cut off, with elements that nobody closed, marks
 * that nobody escaped. No entity that the text declares is ever expanded. Items without an address are passed over.
 * @throws FetchRefusedError when it is nested too deep
 */
export function readXmlFeed(xml: string, address: URL): readonly ListedPage[] {
  const pages: ListedPage[] = [];
  const bases: URL[] = [];
  const names = feedNames();
  let item: Item | null = null;
  let field: Field | null = null;
  /** How deep the element lies whose content says nothing of the item itself; 0: in none. */
  let passedOver = 0;
  const base = (): URL => bases.at(-1) ?? address;
  const endField = (): void => {
    if (item !== null && field !== null) keep(item, field);
    field = null;
  };
  const endItem = (): void => {
    endField();
    const page = item === null ? null : listedPage(item);
    if (page !== null && pages.length < MAX_LISTED_PAGES) pages.push(page);
    item = null;
    passedOver = 0;
  };
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        names.declare(attributes);
        const depth = bases.push(resolveWebAddress(attributes['xml:base'] ?? '', base()) ?? base());
        if (depth > MAX_DEPTH) throw new FetchRefusedError(fetchMessages.brokenList);
        const name = names.of(tag);
        if (name === 'item' || name === 'entry') {
          // Whoever did not close the one before meant to.
          endItem();
          item = { texts: new Map(), addresses: new Map(), authors: [], links: [] };
        } else if (item === null || passedOver > 0) return;
        else if (PASSED_OVER.has(name)) {
          endField();
          passedOver = depth;
        } else if (name === 'link' && attributes.href !== undefined) {
          endField();
          const { rel = 'alternate', type = '' } = attributes;
          item.links.push({ target: resolveWebAddress(attributes.href, base()), rel, type });
        } else if (FIELDS.has(name)) {
          endField();
          const isAddress = attributes.ispermalink?.toLowerCase() !== 'false';
          field = { name, text: '', depth, base: base(), isAddress };
        }
      },
      ontext(piece) {
        if (field !== null && passedOver === 0) field.text += piece;
      },
      onclosetag(tag) {
        const depth = bases.length;
        bases.pop();
        if (depth === passedOver) passedOver = 0;
        if (field?.depth === depth) endField();
        const name = names.of(tag);
        if (name === 'item' || name === 'entry') endItem();
      },
    },
    { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(xml);
  parser.end();
  endItem();
  return pages;
}

/** Unclosed elements lie inside each other. */
const MAX_DEPTH = 500;
/** Texts of the article, and what Atom tells of the feed that an entry was taken from. */
const PASSED_OVER = new Set([
  'content',
  'content:encoded',
  'contributor',
  'description',
  'summary',
  'source',
]);
const ADDRESSES = ['link', 'guid', 'id'];
const PUBLISHED = ['pubdate', 'published', 'dc:date', 'issued', 'created', 'date'];
const CHANGED = ['updated', 'modified', 'dcterms:modified'];
const FIELDS = new Set([...ADDRESSES, ...PUBLISHED, ...CHANGED, 'title', 'author', 'dc:creator', 'name']);

interface Item {
  readonly texts: Map<string, string>;
  /** Where the texts of `ADDRESSES` lead; null: nowhere. */
  readonly addresses: Map<string, URL | null>;
  readonly authors: string[];
  readonly links: { readonly target: URL | null; readonly rel: string; readonly type: string }[];
}

interface Field {
  readonly name: string;
  text: string;
  readonly depth: number;
  readonly base: URL;
  /** False for a `guid` that says so. */
  readonly isAddress: boolean;
}

function keep(item: Item, { name, text, base, isAddress }: Field): void {
  const line = plainLine(text);
  if (line === null || (name === 'guid' && !isAddress)) return;
  // RSS has an address there, and perhaps a name in parentheses.
  const author = /^\S+@\S+(?:\s+\((.+)\))?$/.exec(line);
  if (name === 'author' || name === 'name' || name === 'dc:creator')
    item.authors.push(author === null ? line : (author[1] ?? ''));
  else if (!ADDRESSES.includes(name)) item.texts.set(name, item.texts.get(name) ?? line);
  else if (!item.addresses.has(name)) {
    // An id may happen to be an address.
    const isWhole = /^https?:/i.test(line);
    item.addresses.set(name, name === 'link' || isWhole ? resolveWebAddress(line, base) : null);
  }
}

function listedPage({ texts, addresses, authors, links }: Item): ListedPage | null {
  const alternates = links.filter(({ rel }) => rel.toLowerCase() === 'alternate');
  const link = alternates.find(({ type }) => /html/i.test(type)) ?? alternates[0];
  const target = addresses.get('link') ?? link?.target ?? addresses.get('guid') ?? addresses.get('id');
  if (target == null) return null;
  const first = (names: readonly string[]): string | null =>
    names.map((name) => texts.get(name)).find((text) => text !== undefined) ?? null;
  const people = [...new Set(authors.filter((name) => name !== ''))];
  return {
    address: target.href,
    title: first(['title']),
    author: people.length === 0 ? null : people.join(', '),
    date: first(PUBLISHED) ?? first(CHANGED),
    stamp: first(CHANGED) ?? first(PUBLISHED),
  };
}

/** The names of a feed's elements, whatever prefixes it has given its vocabularies. */
function feedNames() {
  const prefixes = new Map(USUAL);
  return {
    /** Takes note of the prefixes that an element declares. */
    declare(attributes: Readonly<Record<string, string>>): void {
      for (const [name, address] of Object.entries(attributes)) {
        const prefix = /^xmlns:(.+)$/i.exec(name)?.[1]?.toLowerCase();
        if (prefix === undefined) continue;
        const vocabulary = VOCABULARIES.find(({ addresses }) => addresses.test(address.trim()));
        prefixes.set(prefix, vocabulary?.prefix ?? null);
      }
    },
    /**
     * In lower case: `title` for those of RSS and Atom, `dc:date`, `content:encoded`; empty for any other vocabulary.
     */
    of(tag: string): string {
      const [, prefix, local = ''] = /^(?:([^:]*):)?(.*)$/s.exec(tag.toLowerCase()) ?? [];
      if (prefix === undefined) return local;
      const own = prefixes.get(prefix);
      return own == null ? '' : own + local;
    },
  };
}

/** Feeds that forget to declare a prefix mean the usual one. */
const USUAL: readonly (readonly [string, string | null])[] = [
  ['rss', ''],
  ['rdf', ''],
  ['atom', ''],
  ['dc', 'dc:'],
  ['dcterms', 'dcterms:'],
  ['content', 'content:'],
];

const VOCABULARIES: readonly { readonly addresses: RegExp; readonly prefix: string }[] = [
  {
    addresses:
      /^https?:\/\/(?:www\.w3\.org\/(?:2005\/Atom|1999\/02\/22-rdf-syntax-ns)|purl\.org\/(?:atom\/|rss\/1\.0\/?$)|my\.netscape\.com\/rdf)/i,
    prefix: '',
  },
  { addresses: /^https?:\/\/purl\.org\/dc\/elements\//i, prefix: 'dc:' },
  { addresses: /^https?:\/\/purl\.org\/dc\/terms\//i, prefix: 'dcterms:' },
  { addresses: /^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content/i, prefix: 'content:' },
];
