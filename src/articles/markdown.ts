import { inlineWords, referenceName } from './markdown-inline.ts';
import { isDelimiterRow, readTableRow } from './markdown-table.ts';

/**
 * The words of a Markdown text, one paragraph a block, blocks separated by an empty line: headings lose their
 * marks, emphasis and links become their words, list items begin with « • » or their number, a table row has its
 * cells between « | », footnotes are paragraphs where they stand, code is kept. Images and HTML comments stay as they
 * are: cleaning rules remove them and say so.
 */
export function markdownToText(markdown: string): string {
  const lines = markdown.split('\n');
  const references = definedReferences(lines);
  const blocks: string[] = [];
  let paragraph: string[] = [];
  let mark = '';
  let fence: string | null = null;
  let inTable = false;
  const close = () => {
    if (paragraph.length > 0) blocks.push(mark + inlineWords(paragraph.join(' '), references));
    paragraph = [];
    mark = '';
  };
  for (const [at, line] of lines.entries()) {
    const fenceMark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? null;
    if (fence !== null) {
      if (fenceMark?.startsWith(fence) && line.trim() === fenceMark) fence = null;
      else if (line.trim() !== '') blocks.push(line);
      continue;
    }
    if (fenceMark !== null) {
      close();
      fence = fenceMark;
      continue;
    }
    if (definition.test(line)) continue;
    const row = readTableRow(line, inTable || isDelimiterRow(lines[at + 1] ?? ''));
    inTable = row !== null;
    if (row !== null) {
      close();
      blocks.push(row.map((cell) => inlineWords(cell, references)).join(' | '));
      continue;
    }
    const block = readLine(line, paragraph.length > 0);
    if (block.kind !== 'text' || block.isNew) close();
    if (block.kind === 'own') blocks.push(inlineWords(block.text, references));
    if (block.kind !== 'text') continue;
    if (block.isNew) mark = block.mark;
    paragraph.push(block.text);
    if (block.hardBreak) close();
  }
  close();
  return joinBlocks(blocks);
}

type LineKind =
  | { readonly kind: 'break' }
  /** A paragraph of its own, such as a heading. */
  | { readonly kind: 'own'; readonly text: string }
  | {
      readonly kind: 'text';
      readonly text: string;
      /** It goes on with the paragraph above, or begins another one: a list item or a footnote. */
      readonly isNew: boolean;
      readonly mark: string;
      readonly hardBreak: boolean;
    };

function readLine(line: string, inParagraph: boolean): LineKind {
  const quote = /^(?: {0,3}> ?)+/.exec(line)?.[0] ?? '';
  const text = line.slice(quote.length).trim();
  if (text === '') return { kind: 'break' };
  if (inParagraph && /^(?:=+|-{2,})$/.test(text)) return { kind: 'break' };
  if (/^(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$/.test(text)) return { kind: 'break' };
  if (/^#{1,6}\s/.test(text)) return { kind: 'own', text: headingWords(text) };
  // The title of an Obsidian callout: « > [!note] Horaires ».
  const callout = quote === '' ? null : /^\[![\w-]{1,30}\][+-]?(.*)$/.exec(text);
  if (callout !== null) return { kind: 'own', text: callout[1] ?? '' };
  const hardBreak = line.endsWith('  ') || line.endsWith('\\');
  const words = text.endsWith('\\') ? text.slice(0, -1) : text;
  const item = /^(?:[-*+•]|(\d{1,9}[.)]))\s+(?:\[[ xX]\]\s+)?(.*)$/.exec(words);
  if (item !== null)
    return { kind: 'text', text: item[2] ?? '', isNew: true, mark: `${item[1] ?? '•'} `, hardBreak };
  const footnote = /^\[\^[^[\]\s]{1,64}\]:(.*)$/.exec(words);
  if (footnote !== null) return { kind: 'text', text: footnote[1] ?? '', isNew: true, mark: '', hardBreak };
  return { kind: 'text', text: words, isNew: false, mark: '', hardBreak };
}

/** `## Words ##` without its marks. */
function headingWords(text: string): string {
  let end = text.length;
  while (text[end - 1] === '#') end -= 1;
  const closed = text[end - 1] === ' ' ? text.slice(0, end) : text;
  return closed.replace(/^#{1,6}/, '').trim();
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

/** `[name]: https://…`. What looks like no address is a line of words: « [Kim]: Non. » */
const definition =
  /^ {0,3}\[(?!\^)([^\]\n]{1,200})\]: *(?:<[^<>\n]{1,2000}>|(?=[a-z][a-z\d+.-]{1,20}:|[./#]|www\.)\S{1,2000})(?: +["'(].{0,300})?\s*$/i;

function definedReferences(lines: readonly string[]): ReadonlySet<string> {
  return new Set(
    lines
      .map((line) => definition.exec(line)?.[1])
      .filter((name) => name !== undefined)
      .map(referenceName),
  );
}
