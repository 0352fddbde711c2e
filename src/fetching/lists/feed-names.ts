/** The names of a feed's elements, whatever prefixes it has given its vocabularies. */
export function feedNames() {
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
    /** In lower case: `title` for those of RSS and Atom, `dc:date`, `content:encoded`; empty for any other vocabulary. */
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
