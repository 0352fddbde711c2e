import { changeMessages } from '../messages/article-changes.ts';
import type { Bilingual, Language } from '../messages/bilingual.ts';
import { colon, separator } from '../messages/punctuation.ts';
import type { ArticleChange } from './article-changes.ts';
import { changedWords } from './changed-paragraphs.ts';

/** The path of a changed article, with how much of it changed where that is known. */
export function changedLine(path: string, changes: readonly ArticleChange[], language: Language): string {
  const change = changes.find((each) => each.path === path);
  return change === undefined ? path : `${path}${colon[language]} ${changeSummary(change, language)}`;
}

/** How much of an article changed, in a line: numbers of paragraphs, and fields by name. */
function changeSummary({ fields, ...counts }: ArticleChange, language: Language): string {
  const parts = [changeMessages.paragraphs(counts), ...fields.map((field) => changeMessages.field(field))];
  return parts
    .map((part: Bilingual) => part[language])
    .filter((part) => part !== '')
    .join(separator[language]);
}

/** The words that changed, a line for each paragraph, behind the path. */
export function changedWordLines({ path, paragraphs }: ArticleChange, language: Language): readonly string[] {
  return paragraphs.map(({ before, after }) => {
    const words = before === null || after === null ? { before, after } : changedWords(before, after);
    const said = changeMessages.replaced(shortened(words.before), shortened(words.after));
    return `${path}${colon[language]} ${said[language]}`;
  });
}

/** Enough to recognise a paragraph. */
const MAX_WORDS_CHARS = 200;

function shortened(words: string | null): string | null {
  const line = words?.replaceAll(/\s*\n\s*/gu, ' ') ?? null;
  return line === null || line.length <= MAX_WORDS_CHARS ? line : `${line.slice(0, MAX_WORDS_CHARS)}…`;
}
