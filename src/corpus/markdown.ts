/**
 * The words of a Markdown text, one paragraph a block, blocks separated by an empty line: headings lose their
 * marks, emphasis and links become their words, list items begin with « • » or their number, code is kept. Images
 * and HTML comments stay as they are: cleaning rules remove them and say so.
 */
export function markdownToText(markdown: string): string {
  const blocks: string[] = [];
  let paragraph: string[] = [];
  let fence: string | null = null;
  const close = () => {
    if (paragraph.length > 0) blocks.push(paragraph.join(' '));
    paragraph = [];
  };
  for (const line of withoutLinkDefinitions(markdown).split('\n')) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? null;
    if (fence !== null) {
      if (mark?.startsWith(fence) && line.trim() === mark) fence = null;
      else if (line.trim() !== '') blocks.push(line);
      continue;
    }
    if (mark !== null) {
      close();
      fence = mark;
      continue;
    }
    const block = readLine(line.replace(/^(?: {0,3}> ?)+/, ''), paragraph.length > 0);
    if (block.kind === 'text') {
      paragraph.push(inline(block.text));
      if (block.hardBreak) close();
      continue;
    }
    if (block.kind === 'underline') {
      close();
      continue;
    }
    close();
    if (block.kind === 'item') paragraph.push(`${block.mark} ${inline(block.text)}`);
    if (block.kind === 'own') blocks.push(inline(block.text));
  }
  close();
  return joinBlocks(blocks);
}

type LineKind =
  | { readonly kind: 'blank' | 'underline' }
  | { readonly kind: 'text'; readonly text: string; readonly hardBreak: boolean }
  /** A heading or a table row: a paragraph of its own. */
  | { readonly kind: 'own'; readonly text: string }
  | { readonly kind: 'item'; readonly mark: string; readonly text: string };

function readLine(line: string, inParagraph: boolean): LineKind {
  const text = line.trim();
  if (text === '') return { kind: 'blank' };
  if (inParagraph && /^(?:=+|-{2,})$/.test(text)) return { kind: 'underline' };
  if (/^(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$/.test(text)) return { kind: 'blank' };
  const heading = /^#{1,6}\s+(.*?)(?:\s+#+)?$/.exec(text);
  if (heading !== null) return { kind: 'own', text: heading[1] ?? '' };
  const item = /^(?:[-*+•]|(\d{1,9}[.)]))\s+(.*)$/.exec(text);
  if (item !== null) return { kind: 'item', mark: item[1] ?? '•', text: item[2] ?? '' };
  if (/^\|.*\|$/.test(text)) {
    if (/^[|\s:-]+$/.test(text)) return { kind: 'blank' };
    return { kind: 'own', text: text.slice(1, -1).replace(/\s*\|\s*/g, ' | ') };
  }
  return { kind: 'text', text: text.replace(/\\$/, ''), hardBreak: /(?: {2,}|\\)$/.test(line) };
}

/** List items stay together, one a line; everything else is a paragraph of its own. */
function joinBlocks(blocks: readonly string[]): string {
  let text = '';
  let previous = '';
  for (const block of blocks.map((candidate) => candidate.trim()).filter((candidate) => candidate !== '')) {
    if (text !== '') text += isItem(previous) && isItem(block) ? '\n' : '\n\n';
    text += block;
    previous = block;
  }
  return text;
}

function isItem(block: string): boolean {
  return /^(?:•|\d{1,9}[.)])\s/.test(block);
}

function withoutLinkDefinitions(markdown: string): string {
  return markdown.replace(/^ {0,3}\[[^\]\n]{1,200}\]: *<?\S{1,2000}>?(?: +["'(].{0,300})?$/gm, '');
}

/**
 * Span-level marks. Code and escaped characters are put aside meanwhile, between noncharacters that no text holds
 * (`withoutInvisible`). Underscores inside a word are left alone, as in `nom_de_fichier`.
 */
function inline(text: string): string {
  const kept: string[] = [];
  const keep = (words: string) => `\ufdd0${kept.push(words) - 1}\ufdd1`;
  return text
    .replace(/(`{1,3})([^`]{1,1000})\1/g, (_, _marks: string, code: string) => keep(code))
    .replace(/\\([!-/:-@[-`{-~])/g, (_, character: string) => keep(character))
    .replace(/<(https?:\/\/[^\s<>]{1,2000})>/g, '$1')
    .replace(
      /(?<!!)\[([^[\]]{1,1000})\]\((?:[^()\s]|\([^()\s]*\)){0,2000}(?:\s+["'][^"']{0,300}["'])?\)/g,
      '$1',
    )
    .replace(/(?<!!)\[([^[\]]{1,300})\]\[[^[\]]{0,100}\]/g, '$1')
    .replace(
      /<\/?(?:p|div|span|b|i|em|strong|u|s|a|br|sup|sub|small|mark|h[1-6]|font|center|blockquote|figure|figcaption|section|article)(?:\s[^<>]{0,500})?\/?>/gi,
      ' ',
    )
    .replace(/(?<![*\w])(\*{1,3})(?=\S)([^*]{1,2000}?)(?<=\S)\1(?!\*)/gu, '$2')
    .replace(/(?<!\*)(\*{2})(?=\S)([^*]{1,2000}?)(?<=\S)\1(?!\*)/gu, '$2')
    .replace(/(?<![\p{L}\p{N}_])(_{1,3})(?=\S)([^_]{1,2000}?)(?<=\S)\1(?![\p{L}\p{N}_])/gu, '$2')
    .replace(/~~(?=\S)([^~]{1,2000}?)(?<=\S)~~/g, '$1')
    .replace(
      /&(amp|lt|gt|quot|apos|nbsp|#39|laquo|raquo|rsquo|hellip|eacute|egrave|agrave|ccedil);/g,
      (whole, name: string) => entities[name] ?? whole,
    )
    .replace(/\ufdd0(\d+)\ufdd1/g, (_, at: string) => kept[Number(at)] ?? '');
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  nbsp: ' ',
  laquo: '«',
  raquo: '»',
  rsquo: '’',
  hellip: '…',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
};
