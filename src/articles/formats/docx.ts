import { documentArticle, documentText } from './document-text.ts';
import type { Extraction, FormatInput } from './format.ts';
import { unzipTexts } from './unzip.ts';
import { walkXml } from './walk-markup.ts';

/**
 * A Word document (ECMA-376): its text as it stands once all changes are accepted, without deletions, hidden text,
 * comments, notes, headers and footers. Its author is whoever had the word processor, and its date is the file's:
 * neither says anything of the article.
 */
export async function readDocx({ bytes }: FormatInput): Promise<Extraction> {
  const files = await unzipTexts(bytes, (name) => name === DOCUMENT || name === PROPERTIES);
  return documentArticle(readBody(files.get(DOCUMENT) ?? ''), files.get(PROPERTIES) ?? '');
}

const DOCUMENT = 'word/document.xml';
const PROPERTIES = 'docProps/core.xml';

/** Deleted or moved away, and the copy for old programs of what stands beside it. */
const LEFT_OUT = new Set(['w:del', 'w:moveFrom', 'mc:Fallback']);
const TITLE_STYLES = /^(?:title|titre|heading1|titre1|überschrift1)$/i;
/** Between two pieces of text. */
const BREAKS: Readonly<Record<string, string>> = {
  'w:tab': ' ',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

function readBody(xml: string) {
  const document = documentText();
  let leftOut = 0;
  let isText = false;
  let isHidden = false;
  let inRun = false;
  walkXml(xml, {
    open(name, attributes) {
      if (LEFT_OUT.has(name)) leftOut += 1;
      if (leftOut > 0) return;
      const between = BREAKS[name];
      // Tab stops of a paragraph's properties are called like tabs.
      if (between !== undefined && inRun && !isHidden) document.add(between);
      switch (name) {
        case 'w:p':
          return document.openParagraph();
        case 'w:pStyle':
          return document.markParagraph(TITLE_STYLES.test(attributes['w:val'] ?? '') ? 'title' : 'text');
        case 'w:numPr':
          return document.markParagraph('item');
        case 'w:r':
          inRun = true;
          isHidden = false;
          return;
        case 'w:vanish':
          isHidden = inRun && !/^(?:0|false|off)$/.test(attributes['w:val'] ?? '');
          return;
        case 'w:t':
          isText = true;
          return;
        case 'w:tr':
          return document.openRow();
        case 'w:tc':
          return document.openCell();
      }
    },
    text(piece) {
      if (isText && leftOut === 0 && !isHidden) document.add(piece);
    },
    close(name) {
      if (LEFT_OUT.has(name)) leftOut -= 1;
      if (leftOut > 0) return;
      if (name === 'w:t') isText = false;
      else if (name === 'w:r') inRun = false;
      else if (name === 'w:p') document.closeParagraph();
      else if (name === 'w:tr') document.closeRow();
    },
  });
  return document.finish();
}
