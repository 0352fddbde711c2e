import { decodeEntities } from './entities.ts';

/**
 * The words of a Markdown paragraph without its span-level marks: emphasis, links, Obsidian's `[[links]]` and
 * `==marks==`, footnote numbers, HTML tags and entities. Images stay: a cleaning rule removes them and says so.
 * Underscores inside a word are left alone, as in `nom_de_fichier`.
 *
 * @param references what may stand in `[brackets]` as a link, because the text defines an address for it; folded
 */
export function inlineWords(text: string, references: ReadonlySet<string> = new Set()): string {
  // Code and escaped characters are put aside meanwhile, between noncharacters that no text holds (`withoutInvisible`).
  const kept: string[] = [];
  const keep = (words: string) => `\ufdd0${kept.push(words) - 1}\ufdd1`;
  const bare = text
    .replace(/(`{1,3})([^`]{1,1000})\1/g, (_, _marks: string, code: string) => keep(code))
    .replace(/\\([!-/:-@[-`{-~])/g, (_, character: string) => keep(character))
    .replace(/ ?\[\^[^[\]\s]{1,64}\]/g, '')
    .replace(/\^\[([^[\]]{1,1000})\]/g, ' ($1)')
    .replace(
      /(?<!!)\[\[([^[\]|]{1,500})(?:\|([^[\]|]{1,500}))?\]\]/g,
      (_, page: string, shown: string | undefined) => shown ?? pageName(page),
    )
    .replace(/<(https?:\/\/[^\s<>]{1,2000})>/g, '$1')
    .replace(
      /(?<!!)\[([^[\]]{1,1000})\]\((?:[^()\s]|\([^()\s]*\)){0,2000}(?:\s+["'][^"']{0,300}["'])?\)/g,
      '$1',
    )
    .replace(/(?<!!)\[([^[\]]{1,300})\]\[[^[\]]{0,100}\]/g, '$1');
  const words = withoutReferences(bare, references)
    .replace(htmlTag, ' ')
    .replace(/(?<![*\w])(\*{1,3})(?=\S)([^*]{1,2000}?)(?<=\S)\1(?!\*)/gu, '$2')
    .replace(/(?<!\*)(\*{2})(?=\S)([^*]{1,2000}?)(?<=\S)\1(?!\*)/gu, '$2')
    .replace(/(?<![\p{L}\p{N}_])(_{1,3})(?=\S)([^_]{1,2000}?)(?<=\S)\1(?![\p{L}\p{N}_])/gu, '$2')
    .replace(/~~(?=\S)([^~]{1,2000}?)(?<=\S)~~/g, '$1')
    .replace(/==(?=\S)([^=]{1,2000}?)(?<=\S)==/g, '$1');
  return decodeEntities(words).replace(/\ufdd0(\d+)\ufdd1/g, (_, at: string) => kept[Number(at)] ?? '');
}

/** The name by which a link is found again: case and spaces do not count. */
export function referenceName(written: string): string {
  return written.toLowerCase().replace(/\s+/g, ' ').trim();
}

function withoutReferences(text: string, references: ReadonlySet<string>): string {
  if (references.size === 0) return text;
  return text.replace(/(?<!!)\[([^[\]]{1,300})\]/g, (whole, words: string) =>
    references.has(referenceName(words)) ? words : whole,
  );
}

/** « Page#Heading » links to a part of a page: its name is what a reader sees first. */
function pageName(page: string): string {
  const hash = page.indexOf('#');
  return hash > 0 ? page.slice(0, hash) : page.slice(hash + 1);
}

/** Elements that articles are converted with; what else stands in angle brackets may be words. */
const htmlTag =
  /<\/?(?:p|div|span|b|i|em|strong|u|s|a|br|hr|sup|sub|small|mark|h[1-6]|font|center|blockquote|q|cite|figure|figcaption|section|article|aside|header|footer|main|nav|ul|ol|li|dl|dt|dd|table|caption|thead|tbody|tfoot|tr|td|th|code|pre|kbd|abbr|time|details|summary|iframe|embed|object|video|audio|picture|source|button|label|form|input)(?:\s[^<>]{0,500})?\/?>/gi;
