import { isRunningText } from '../cleaning/page.ts';
import { type Extraction, oneArticle } from './format.ts';
import { statedMetadata } from './stated.ts';
import { joinBlocks, textBlocks, tidyBlock } from './text-blocks.ts';
import { firstTexts } from './walk-markup.ts';

/** A paragraph, and what kind of one a word processor made it. */
interface Block {
  kind: 'text' | 'title' | 'item';
  text: string;
}

/**
 * Puts the text of a word processor's document together, piece by piece. A text box is a paragraph inside a paragraph:
 * each has its own text, the inner one comes first.
 */
export function documentText() {
  const blocks = textBlocks<Block>(
    ({ text }) => text,
    (text) => ({ kind: 'text', text }),
  );
  const open: Block[] = [];
  return {
    ...blocks,
    openParagraph: (): void => void open.push({ kind: 'text', text: '' }),
    /** Says what the open paragraph is; a title stays one. */
    markParagraph(kind: Block['kind']): void {
      const paragraph = open.at(-1);
      if (paragraph !== undefined && paragraph.kind !== 'title') paragraph.kind = kind;
    },
    add(piece: string): void {
      const paragraph = open.at(-1);
      if (paragraph !== undefined) paragraph.text += piece;
    },
    closeParagraph(): void {
      const paragraph = open.pop();
      if (paragraph === undefined) return;
      const text = tidyBlock(paragraph.text);
      if (text !== '') blocks.put({ kind: paragraph.kind, text });
    },
    /** The paragraphs, and the first one among the top ones that was made a title. */
    finish: () => ({
      text: joinBlocks(blocks.all.map(writeBlock), (at) => blocks.all[at]?.kind === 'item'),
      title: blocks.all.slice(0, TOP_BLOCKS).find(({ kind }) => kind === 'title')?.text ?? null,
    }),
  };
}

/**
 * A document as an article. Its headline is what was made a title, else what its properties call it where its text
 * begins at once: they often keep the name of a template or of the first file.
 * @param properties as XML, empty where there are none
 */
export function documentArticle(
  { text, title }: { readonly text: string; readonly title: string | null },
  properties: string,
): Extraction {
  const name =
    firstTexts(properties, new Set(['title']))
      .get('title')
      ?.trim() ?? '';
  const isName = name.split(/\s+/).length >= MIN_TITLE_WORDS && !/\.\w{2,5}$|^Microsoft /u.test(name);
  const isNeeded = title === null && isRunningText(text.split('\n', 1)[0] ?? '');
  return oneArticle(statedMetadata({ title: isName && isNeeded ? name : title }), text);
}

/** A kicker and a date may stand above the title. */
const TOP_BLOCKS = 5;
const MIN_TITLE_WORDS = 3;

function writeBlock({ kind, text }: Block): string {
  return kind === 'item' ? `• ${text.replaceAll('\n', ' ')}` : text;
}
