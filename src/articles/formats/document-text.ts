import { isRunningText } from '../cleaning/page.ts';
import { rowText } from './table-row.ts';

/** What kind of paragraph a word processor made it. */
export type ParagraphKind = 'text' | 'title' | 'item';

/** Puts the text of a word processor's document together, piece by piece. */
export interface DocumentText {
  openParagraph(): void;
  /** Says what the open paragraph is; a title stays one. */
  markParagraph(kind: ParagraphKind): void;
  add(piece: string): void;
  closeParagraph(): void;
  openRow(): void;
  openCell(): void;
  closeRow(): void;
  /** The paragraphs, and the first one among the top ones that was made a title. */
  finish(): { readonly text: string; readonly title: string | null };
}

/** A text box is a paragraph inside a paragraph: each has its own text, the inner one comes first. */
export function documentText(): DocumentText {
  const blocks: Block[] = [];
  const open: { kind: ParagraphKind; text: string }[] = [];
  const rows: Block[][][] = [];
  const put = (block: Block): void => {
    const cell = rows.at(-1)?.at(-1);
    (cell ?? blocks).push(block);
  };
  return {
    openParagraph: () => void open.push({ kind: 'text', text: '' }),
    markParagraph(kind) {
      const paragraph = open.at(-1);
      if (paragraph !== undefined && paragraph.kind !== 'title') paragraph.kind = kind;
    },
    add(piece) {
      const paragraph = open.at(-1);
      if (paragraph !== undefined) paragraph.text += piece;
    },
    closeParagraph() {
      const paragraph = open.pop();
      if (paragraph === undefined) return;
      const text = tidy(paragraph.text);
      if (text !== '') put({ kind: paragraph.kind, text });
    },
    openRow: () => void rows.push([]),
    openCell: () => void rows.at(-1)?.push([]),
    closeRow() {
      const cells = rows.pop() ?? [];
      const row = rowText(cells.map((cell) => cell.map(({ text }) => text)));
      if (row === null) for (const block of cells.flat()) put(block);
      else put({ kind: 'text', text: row });
    },
    finish: () => ({
      text: blocks.map((block, at) => separator(blocks[at - 1], block) + writeBlock(block)).join(''),
      title: blocks.slice(0, TOP_BLOCKS).find(({ kind }) => kind === 'title')?.text ?? null,
    }),
  };
}

/**
 * The headline of a document: what was made a title, else what its properties call it where its text begins at once. They
 * often keep the name of a template or of the first file.
 */
export function documentTitle(
  { text, title }: { readonly text: string; readonly title: string | null },
  property: string | undefined,
): string | null {
  if (title !== null) return title;
  const name = property?.trim() ?? '';
  const isName = name.split(/\s+/).length >= MIN_TITLE_WORDS && !/\.\w{2,5}$|^Microsoft /u.test(name);
  return isName && isRunningText(text.split('\n', 1)[0] ?? '') ? name : null;
}

interface Block {
  readonly kind: ParagraphKind;
  readonly text: string;
}

/** A kicker and a date may stand above the title. */
const TOP_BLOCKS = 5;
const MIN_TITLE_WORDS = 3;
function separator(before: Block | undefined, { kind }: Block): string {
  if (before === undefined) return '';
  return before.kind === 'item' && kind === 'item' ? '\n' : '\n\n';
}

function writeBlock({ kind, text }: Block): string {
  return kind === 'item' ? `• ${text.replaceAll('\n', ' ')}` : text;
}

/** A line break inside a sentence is layout. */
function tidy(text: string): string {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
    .replace(/(?<=[\p{L}\p{N},’'-])\n+(?=[\p{Ll}\d])/gu, ' ');
}
