import { visible } from '../messages/visible.ts';
import { bold, type TerminalStyle } from './style.ts';

/** Longer lists are cut, and what is left out is counted. */
const MAX_LISTED = 20;

/**
 * A title with the number of lines, and the lines under it; nothing where there are none.
 * @param whole where a list that was cut is had whole
 */
export function renderList(
  title: string,
  lines: readonly string[],
  style: TerminalStyle,
  whole: string,
): readonly string[] {
  if (lines.length === 0) return [];
  const shown = lines.slice(0, MAX_LISTED).map((line) => `  ${visible(line)}`);
  const more = lines.length > MAX_LISTED ? [`  … + ${lines.length - MAX_LISTED} (${whole})`] : [];
  return [bold(`${title} (${lines.length})`, style), ...shown, ...more];
}
