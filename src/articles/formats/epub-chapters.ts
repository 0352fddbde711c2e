import { Parser } from 'htmlparser2';
import { markupText } from './markup-text.ts';
import { refuseHostilePage } from './walk-markup.ts';

/**
 * One document of an EPUB; its title is the heading that it begins with, or null.
 * @param id of the manifest
 */
export function readChapter(id: string, html: string) {
  refuseHostilePage(html);
  const text = markupText(html);
  const heading = firstHeading(html);
  const top = text.split('\n\n', TOP_PARAGRAPHS);
  return { id, title: heading !== null && top.includes(heading) ? heading : null, text };
}

type Chapter = Readonly<ReturnType<typeof readChapter>>;

/** Articles of one or several documents, and how many documents had too little text to be one. */
export function joinChapters(chapters: readonly Chapter[]) {
  const articles: Chapter[] = [];
  let left = 0;
  for (const chapter of chapters) {
    const before = articles.at(-1);
    if (!hasRunningText(chapter.text)) left += 1;
    else if (chapter.title === null && before !== undefined) {
      articles[articles.length - 1] = { ...before, text: `${before.text}\n\n${chapter.text}` };
    } else articles.push(chapter);
  }
  return { articles, left };
}

/** A kicker may stand above the heading. */
const TOP_PARAGRAPHS = 4;
/** Covers and tables of contents have lines, articles have paragraphs (characters). */
const RUNNING_TEXT_CHARS = 80;

function hasRunningText(text: string): boolean {
  return text.split('\n\n').some((paragraph) => paragraph.length >= RUNNING_TEXT_CHARS);
}

function firstHeading(html: string): string | null {
  let text = '';
  let state: 'before' | 'inside' | 'after' = 'before';
  const parser = new Parser({
    onopentagname(name) {
      if (state === 'before' && /^h[1-3]$/.test(name)) state = 'inside';
      else if (state === 'inside' && name === 'br') text += ' ';
    },
    ontext(piece) {
      if (state === 'inside') text += piece;
    },
    onclosetag(name) {
      if (state === 'inside' && /^h[1-3]$/.test(name)) state = 'after';
    },
  });
  parser.write(html);
  parser.end();
  const heading = text.replace(/\s+/g, ' ').trim();
  return heading === '' ? null : heading;
}
