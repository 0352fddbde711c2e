import { Parser } from 'htmlparser2';
import { joinBlocks, textBlocks, tidyBlock } from './text-blocks.ts';
import { localName } from './walk-markup.ts';

/**
 * The words of an HTML fragment, one paragraph a block with an empty line between, list items one a line behind « • »
 * or their number, the cells of a table row between bars. Taking an element's `textContent` instead would glue
 * paragraphs together.
 */
export function markupText(html: string): string {
  const asText = (text: string): string => text;
  const blocks = textBlocks(asText, asText);
  const lists: { readonly isOrdered: boolean; count: number }[] = [];
  let text = '';
  let skipped = 0;
  const close = (): void => {
    const block = tidyBlock(text).replace(/\n+/g, '\n');
    text = '';
    if (block !== '' && !BULLET.test(block)) blocks.put(block);
  };
  const open = (name: string): void => {
    close();
    const list = lists.at(-1);
    if (name === 'ul' || name === 'ol') lists.push({ isOrdered: name === 'ol', count: 0 });
    else if (name === 'tr') blocks.openRow();
    else if (name === 'td' || name === 'th') blocks.openCell();
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
      else if (name === 'tr') blocks.closeRow();
    },
  });
  parser.write(html);
  // Elements that are still open are closed now.
  parser.end();
  close();
  return joinBlocks(blocks.all, (at) => ITEM.test(blocks.all[at] ?? ''));
}

/** Of an item without words. */
const BULLET = /^(?:•|\d+\.)$/;
const ITEM = /^(?:•|\d{1,3}\.) /;

/**
 * Block-level elements of HTML (https://html.spec.whatwg.org/multipage/rendering.html#flow-content-3), and those of
 * tables.
 */
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Nothing in these is said to a reader. */
const SKIPPED = new Set(
  'button head iframe math noscript object script select style svg template textarea title'.split(' '),
);
