import { styleText } from 'node:util';
import { visibleAddress } from '../messages/visible.ts';

/** What the terminal on the other side can do. */
export interface TerminalStyle {
  /** Width to wrap at, in columns; null: no wrapping (a file or another program reads). */
  readonly columns: number | null;
  readonly hasColour: boolean;
  readonly hasLinks: boolean;
}

/** For pipes and files: nothing but the text. */
export const plainStyle: TerminalStyle = { columns: null, hasColour: false, hasLinks: false };

/** Lines wider than this are hard to read, however wide the window. */
const MAX_COLUMNS = 100;
/** What a terminal that does not know its width (it says 0) most often has. */
const USUAL_COLUMNS = 80;

/**
 * What an output stream can do; honours https://no-color.org and dumb terminals. `columns` follows the window when
 * it is resized.
 */
export function styleOf(
  output: { readonly isTTY?: boolean; readonly columns?: number },
  environment: Readonly<Record<string, string | undefined>>,
): TerminalStyle {
  if (output.isTTY !== true) return plainStyle;
  const isDumb = environment.TERM === 'dumb';
  return {
    get columns() {
      return Math.min(output.columns || USUAL_COLUMNS, MAX_COLUMNS);
    },
    hasColour: !isDumb && (environment.NO_COLOR ?? '') === '',
    hasLinks: !isDumb,
  };
}

export const bold = painter('bold');
export const dim = painter('dim');
export const accent = painter('cyan');

/** A text that opens an address when clicked (OSC 8), or the text alone. */
export function link(text: string, address: string, style: TerminalStyle): string {
  if (!style.hasLinks) return text;
  // An address must not end its own escape sequence.
  return `\u001b]8;;${visibleAddress(address)}\u001b\\${text}\u001b]8;;\u001b\\`;
}

function painter(format: 'bold' | 'dim' | 'cyan'): (text: string, style: TerminalStyle) => string {
  // The stream was looked at already: styleText must not decide by itself.
  return (text, style) => (style.hasColour ? styleText(format, text, { validateStream: false }) : text);
}
