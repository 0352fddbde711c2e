import type { Language } from '../../messages/bilingual.ts';
import { editorMessages } from '../../messages/discord-editors.ts';
import { oneLine } from './escape.ts';
import { fitEscaped } from './fit-text.ts';

/** A list with its caption; raw lines. */
export interface ReportList {
  readonly title: string;
  readonly lines: readonly string[];
}

/**
 * Lists under one another, escaped; each gets a fair share of the room and says how many lines it leaves out. Empty
 * lists are left out.
 *
 * @param limit characters of all of it
 */
export function reportLists(lists: readonly ReportList[], limit: number, language: Language): string {
  const filled = lists.filter(({ lines }) => lines.length > 0);
  let room = limit;
  const shown = filled.map((list, index) => {
    const share = Math.floor(room / (filled.length - index)) - '\n\n'.length;
    const text = reportList(list, share, language);
    room -= text.length + '\n\n'.length;
    return text;
  });
  return shown.join('\n\n');
}

/** Beyond these a list is read by nobody in a chat. */
const MAX_LINES = 20;
/** A path, and why it was rejected. */
const LINE_CHARS = 220;

function reportList({ title, lines }: ReportList, limit: number, language: Language): string {
  const head = `**${title} (${lines.length})**`;
  const more = (count: number): string => `\n${editorMessages.more(count)[language]}`;
  let text = head;
  for (const [index, line] of lines.entries()) {
    const item = `\n• ${fitEscaped(oneLine(line), LINE_CHARS)}`;
    const isLast = index === lines.length - 1;
    const room = limit - (isLast ? 0 : more(lines.length).length);
    if (index >= MAX_LINES || text.length + item.length > room) return `${text}${more(lines.length - index)}`;
    text += item;
  }
  return text;
}
