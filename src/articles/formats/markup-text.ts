import { Parser } from 'htmlparser2';
import { rowText } from './table-row.ts';
import { localName } from './walk-markup.ts';

/**
 * The words of an HTML fragment, one paragraph a block with an empty line between, list items one a line behind « • »
 * or their number, the cells of a table row between bars. Taking an element's `textContent` instead would glue
 * paragraphs together.
 */
export function markupText(html: string): string {
  const blocks: string[] = [];
  const rows: string[][][] = [];
  const lists: { readonly isOrdered: boolean; count: number }[] = [];
  let text = '';
  let skipped = 0;
  const put = (block: string): void => void (rows.at(-1)?.at(-1) ?? blocks).push(block);
  const close = (): void => {
    const block = tidy(text);
    text = '';
    if (block !== '') put(block);
  };
  const open = (name: string): void => {
    close();
    const list = lists.at(-1);
    if (name === 'ul' || name === 'ol') lists.push({ isOrdered: name === 'ol', count: 0 });
    else if (name === 'tr') rows.push([]);
    else if (name === 'td' || name === 'th') rows.at(-1)?.push([]);
    else if (name === 'li' && list?.isOrdered === true) {
      list.count += 1;
      text = `${list.count}. `;
    } else if (name === 'li') text = '• ';
  };
  const parser = new Parser({
    onopentagname(tag) {
      const name = localName(tag);
      if (SKIPPED.has(name)) skipped += 1;
      if (skipped > 0) return;
      if (name === 'br') text += '\n';
      if (BLOCKS.has(name)) open(name);
    },
    ontext(piece) {
      if (skipped === 0) text += piece.replace(/\s+/g, ' ');
    },
    onclosetag(tag) {
      const name = localName(tag);
      if (SKIPPED.has(name)) skipped = Math.max(0, skipped - 1);
      if (skipped > 0 || !BLOCKS.has(name)) return;
      close();
      if (name === 'ul' || name === 'ol') lists.pop();
      const cells = name === 'tr' ? rows.pop() : undefined;
      if (cells === undefined) return;
      const row = rowText(cells);
      if (row !== null) put(row);
      else for (const block of cells.flat()) put(block);
    },
  });
  parser.write(html);
  // Elements that are still open are closed now.
  parser.end();
  close();
  return joinMarkup(blocks);
}

/** Block-level elements of HTML (https://html.spec.whatwg.org/multipage/rendering.html#flow-content-3), and those of tables. */
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Nothing in these is said to a reader. */
const SKIPPED = new Set(
  'button head iframe math noscript object script select style svg template textarea title'.split(' '),
);

function tidy(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/[ \t]+/g, ' ').trim());
  // A line break inside a sentence is layout.
  const filled = lines
    .filter((line) => line !== '')
    .join('\n')
    .replace(/(?<=[\p{L}\p{N},’'-])\n(?=[\p{Ll}\d])/gu, ' ');
  return /^(?:•|\d+\.)$/.test(filled) ? '' : filled;
}

/** Items of a list stay together. */
function joinMarkup(blocks: readonly string[]): string {
  const isItem = (block: string): boolean => /^(?:•|\d{1,3}\.) /.test(block);
  return blocks
    .map((block, at) => {
      const before = blocks[at - 1];
      if (before === undefined) return block;
      return (isItem(before) && isItem(block) ? '\n' : '\n\n') + block;
    })
    .join('');
}
