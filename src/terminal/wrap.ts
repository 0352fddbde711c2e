import { visibleLines } from '../messages/visible.ts';
import type { TerminalStyle } from './style.ts';

/**
 * Breaks lines at spaces so that none is wider than the terminal; a longer word keeps a line of its own, and French
 * punctuation stays with its word. Only spaces become line ends, and what a terminal must not get U+FFFD: every
 * character keeps its offset.
 *
 * @param text without escape sequences; colours come afterwards
 * @param room columns that something else takes on every line, such as an indent
 */
export function wrap(text: string, style: TerminalStyle, room = 0): string {
  const columns = style.columns;
  const shown = visibleLines(text);
  if (columns === null) return shown;
  return shown
    .split('\n')
    .map((line) => wrapLine(line, Math.max(1, columns - room)))
    .join('\n');
}

/** What stands before a text on its first line, and its width without escape sequences. */
export interface LineMark {
  readonly text: string;
  readonly columns: number;
}

/** Of what is told of the line above. */
export const INDENT: LineMark = { text: '    ', columns: 4 };

/**
 * A text behind a short mark, its further lines indented to the width of the mark.
 *
 * @param paint makes the look of each line of the text; it must not change its width
 */
export function hang(
  mark: LineMark,
  text: string,
  style: TerminalStyle,
  paint: (line: string) => string = (line) => line,
): string {
  const indent = ' '.repeat(mark.columns);
  return wrap(text, style, mark.columns)
    .split('\n')
    .map((line, index) => `${index === 0 ? mark.text : indent}${paint(line)}`)
    .join('\n');
}

function wrapLine(line: string, columns: number): string {
  const characters = line.split('');
  let lineStart = 0;
  let lastSpace = -1;
  for (let at = 0; at <= characters.length; at += 1) {
    if (at < characters.length && !mayBreak(characters, at)) continue;
    // A word ends here.
    if (at - lineStart > columns && lastSpace >= lineStart) {
      characters[lastSpace] = '\n';
      lineStart = lastSpace + 1;
    }
    lastSpace = at;
  }
  return characters.join('');
}

/** A space, but not the one inside « … » or before a tall sign: no line begins with » or ends with «. */
function mayBreak(characters: readonly string[], at: number): boolean {
  return characters[at] === ' ' && characters[at - 1] !== '«' && !/^[»:;!?]/u.test(characters[at + 1] ?? '');
}
