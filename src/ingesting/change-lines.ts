import { changeMessages } from '../messages/article-changes.ts';
import type { Bilingual, Language } from '../messages/bilingual.ts';
import { labelValue, separator } from '../messages/punctuation.ts';
import { changedWords } from './changed-paragraphs.ts';
import type { ArticleChange, BriefReport } from './report.ts';

/** The paths of changed articles, each with how much of it changed where that is known. */
export function changedLines(
  { changed, changes }: Pick<BriefReport, 'changed' | 'changes'>,
  language: Language,
): readonly string[] {
  const changeOf = new Map(changes.map((change) => [change.path, change]));
  return changed.map((path) => {
    const change = changeOf.get(path);
    return change === undefined ? path : changedLine(change, language);
  });
}

/** The path of a changed article, with how much of it changed. */
export function changedLine(change: ArticleChange, language: Language): string {
  return labelValue(change.path, changeSummary(change, language), language);
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
    const said = changeMessages.replaced(shorten(words.before), shorten(words.after));
    return labelValue(path, said[language], language);
  });
}

/** Enough to recognise a paragraph. */
const MAX_WORDS_CHARS = 200;

function shorten(words: string | null): string | null {
  const line = words?.replaceAll(/\s*\n\s*/gu, ' ') ?? null;
  return line === null || line.length <= MAX_WORDS_CHARS ? line : `${line.slice(0, MAX_WORDS_CHARS)}…`;
}
