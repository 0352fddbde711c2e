import { formatMessages } from '../../messages/formats.ts';
import { documentArticle, documentText } from './document-text.ts';
import { type Extraction, type FormatInput, UnreadableFormatError } from './format.ts';
import { unzipTexts } from './unzip.ts';
import { walkXml } from './walk-markup.ts';

/**
 * An OpenDocument text (ISO/IEC 26300): its text without deletions, hidden text, comments and notes. As with Word,
 * neither its author nor its dates say anything of the article.
 */
export async function readOdt({ bytes }: FormatInput): Promise<Extraction> {
  const files = await unzipTexts(bytes, (name) => name === CONTENT || name === META || name === MANIFEST);
  if (files.get(MANIFEST)?.includes('encryption-data') === true) {
    throw new UnreadableFormatError(formatMessages.encrypted);
  }
  return documentArticle(readContent(files.get(CONTENT) ?? ''), files.get(META) ?? '');
}

const CONTENT = 'content.xml';
const META = 'meta.xml';
const MANIFEST = 'META-INF/manifest.xml';

const LEFT_OUT = new Set([
  'text:note',
  'office:annotation',
  'text:tracked-changes',
  'office:forms',
  'text:hidden-text',
  'text:hidden-paragraph',
  'text:table-of-content',
]);
const BREAKS: Readonly<Record<string, string>> = { 'text:line-break': '\n', 'text:tab': ' ', 'text:s': ' ' };

function readContent(xml: string) {
  const document = documentText();
  const titleStyles = new Set(['Title']);
  let leftOut = 0;
  let isBody = false;
  let isItemOpen = false;
  walkXml(xml, {
    open(name, attributes) {
      if (name === 'style:style' && attributes['style:parent-style-name'] === 'Title') {
        titleStyles.add(attributes['style:name'] ?? '');
      }
      if (name === 'office:text') isBody = true;
      if (LEFT_OUT.has(name)) leftOut += 1;
      if (!isBody || leftOut > 0) return;
      document.add(BREAKS[name] ?? '');
      if (name === 'text:list-item') isItemOpen = true;
      else if (name === 'table:table-row') document.openRow();
      else if (name === 'table:table-cell') document.openCell();
      else if (name === 'text:p' || name === 'text:h') {
        document.openParagraph();
        const isFirst = name === 'text:h' && attributes['text:outline-level'] === '1';
        if (isFirst || titleStyles.has(attributes['text:style-name'] ?? '')) document.markParagraph('title');
        // Of an item with several paragraphs, the first has the mark.
        else if (isItemOpen) document.markParagraph('item');
        isItemOpen = false;
      }
    },
    text(piece) {
      if (isBody && leftOut === 0) document.add(piece.replace(/\s+/g, ' '));
    },
    close(name) {
      if (LEFT_OUT.has(name)) leftOut -= 1;
      if (!isBody || leftOut > 0) return;
      if (name === 'text:p' || name === 'text:h') document.closeParagraph();
      else if (name === 'table:table-row') document.closeRow();
    },
  });
  return document.finish();
}
