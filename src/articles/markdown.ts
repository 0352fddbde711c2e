import { htmlTagNames } from 'html-tag-names';
import { type Extension, fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { decodeEntities } from './entities.ts';
import { joinBlocks } from './formats/text-blocks.ts';
import { type Definitions, definedAddresses, isAddress, markdownPieces } from './markdown-pieces.ts';

/**
 * The words of a Markdown text, one paragraph a block, blocks separated by an empty line: headings lose their
 * marks, emphasis and links become their words, list items begin with « • » or their number, a table row has its
 * cells between « | », footnotes are paragraphs where they stand, code is kept. Images and HTML comments stay as they
 * are: cleaning rules remove them and say so.
 */
export function markdownToText(markdown: string): string {
  const all = blocksOf(markdown, article);
  return joinBlocks(all, (at) => isItem(all[at] ?? ''));
}

/** The words of a line in which only its span-level marks mean something, such as a headline in front matter. */
export function inlineWords(text: string): string {
  return blocksOf(text, line).join(' ');
}

/** A noncharacter, which no text holds (`withoutInvisible`), behind characters that mark nothing. */
const MEANT = '\ufdd0';

const escapes: Extension = {
  exit: {
    characterEscapeValue(token) {
      const text = this.stack.pop();
      if (text?.type === 'text') text.value += this.sliceSerialize(token) + MEANT;
    },
  },
};
/** Indented paragraphs are words, and a tag does not keep the Markdown behind it from being read. */
const noBlocks = ['codeIndented', 'htmlFlow'];
const article = {
  extensions: [gfmTable(), gfmFootnote(), { disable: { null: noBlocks } }],
  mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown(), escapes],
};
const blockMarks = ['blockQuote', 'codeFenced', 'definition', 'headingAtx', 'list', 'setextUnderline'];
const line = {
  extensions: [{ disable: { null: [...noBlocks, ...blockMarks, 'thematicBreak'] } }],
  mdastExtensions: [escapes],
};

type Root = ReturnType<typeof fromMarkdown>;
type Node = Root | Root['children'][number];

/** What a node was read from. */
interface Origin {
  readonly source: string;
  readonly definitions: Definitions;
}

function blocksOf(markdown: string, options: typeof article): readonly string[] {
  const definitions = definedAddresses(markdown);
  return markdownPieces(markdown, definitions)
    .flatMap(({ source, isMarked }) =>
      isMarked ? blocks(fromMarkdown(source, options), { source, definitions }) : decodeEntities(source),
    )
    .map((block) => block.replaceAll(MEANT, '').trim())
    .filter((block) => block !== '' && block !== '•');
}

function blocks(node: Node, origin: Origin): readonly string[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return paragraphs(words(node, origin));
    case 'tableRow':
      return [rowOf(node.children.map((cell) => words(cell, origin)))];
    case 'code':
      return node.value.split('\n');
    case 'definition':
      return isAddress(node.url) ? [] : [written(node, origin)];
    case 'listItem': {
      const [first = '', ...rest] = node.children.flatMap((child) => blocks(child, origin));
      const number = /^\d{1,9}[.)]/.exec(written(node, origin).replaceAll(MEANT, ''))?.[0];
      if (number === undefined && isItem(first)) return [first, ...rest];
      return [`${number ?? '•'} ${first.replace(/^\[[ xX]\]\s/, '')}`, ...rest];
    }
    default:
      return 'children' in node ? node.children.flatMap((child) => blocks(child, origin)) : [];
  }
}

/** The lines of a paragraph go on, but for items, and rows of tables without heads, which Markdown does not know. */
function paragraphs(text: string): readonly string[] {
  return (
    text
      // The title of an Obsidian callout: « > [!note] Horaires ».
      .replace(/^\[![\w-]{1,30}\][+-]?(.*)\n?/, '$1\n\n')
      .replace(/(?<!\n)\n(?!\n|[•-]\s|\|)/g, ' ')
      // A line break with nothing behind it, as converters leave them.
      .replace(/\\$/, '')
      .split('\n')
      .filter((row) => !/^\|[|\s:-]+$/.test(row))
      .map((row) => (/^\|.+\|$/.test(row) ? rowOf(row.slice(1, -1).split('|')) : row))
  );
}

function rowOf(cells: readonly string[]): string {
  return cells.map((cell) => cell.trim()).join(' | ');
}

/** The words of a block, with `\n` where its lines end and `\n\n` where a line was broken on purpose. */
function words(node: Node, origin: Origin): string {
  return inline(node, origin)
    .replace(/ ?\[\^[^[\]\s]{1,64}\]/g, '')
    .replace(/\^\[([^[\]]{1,1000})\]/g, ' ($1)')
    .replace(
      /(?<!!)\[\[([^[\]|]{1,500})(?:\|([^[\]|]{1,500}))?\]\]/g,
      (_, page: string, shown?: string) =>
        // « Page#Heading » links to a part of a page: its name is what a reader sees first.
        shown ?? page.replace(/(?<=.)#.*|^#/, ''),
    )
    .replace(/(==|~~|\*\*)(?=\S)((?:(?!\1)[\s\S]){1,2000}?)(?<=\S)\1/g, '$2');
}

function inline(node: Node, origin: Origin): string {
  if (node.type === 'text') return decodeEntities(node.value);
  if (node.type === 'inlineCode') return meant(node.value);
  if (node.type === 'break') return '\n\n';
  if (node.type === 'footnoteReference') return `[^${node.identifier}]`;
  if (node.type === 'html' && tagNames.has(/^<\/?([a-z\d]+)/i.exec(node.value)?.[1]?.toLowerCase() ?? ''))
    return ' ';
  const isKept =
    !('children' in node) ||
    (node.type === 'link' && node.children.every((child) => child.type === 'image')) ||
    (node.type === 'linkReference' && !origin.definitions.has(node.identifier));
  return isKept ? written(node, origin) : node.children.map((child) => inline(child, origin)).join('');
}

const tagNames: ReadonlySet<string> = new Set(htmlTagNames);

/** A node as it stands in its text. */
function written(node: Node, { source }: Origin): string {
  return meant(source.slice(node.position?.start.offset, node.position?.end.offset));
}

/** The text, in which no mark means anything any more. */
function meant(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, `$&${MEANT}`);
}

function isItem(block: string): boolean {
  return /^(?:•|\d{1,9}[.)])\s/.test(block);
}
