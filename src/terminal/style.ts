import { styleText } from 'node:util';

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

/** What an output stream can do; honours https://no-color.org and dumb terminals. */
export function styleOf(
  output: { readonly isTTY?: boolean; readonly columns?: number },
  environment: Readonly<Record<string, string | undefined>>,
): TerminalStyle {
  if (output.isTTY !== true) return plainStyle;
  const isDumb = environment.TERM === 'dumb';
  const hasColour = !isDumb && (environment.NO_COLOR ?? '') === '';
  return { columns: Math.min(output.columns ?? MAX_COLUMNS, MAX_COLUMNS), hasColour, hasLinks: !isDumb };
}

export function bold(text: string, style: TerminalStyle): string {
  return paint('bold', text, style);
}

export function dim(text: string, style: TerminalStyle): string {
  return paint('dim', text, style);
}

export function accent(text: string, style: TerminalStyle): string {
  return paint('cyan', text, style);
}

/** A text that opens an address when clicked (OSC 8), or the text alone. */
export function link(text: string, address: string, style: TerminalStyle): string {
  if (!style.hasLinks) return text;
  return `\u001b]8;;${address}\u001b\\${text}\u001b]8;;\u001b\\`;
}

/** Breaks lines at spaces so that none is wider than the terminal; a longer word keeps its line. */
export function wrap(text: string, style: TerminalStyle, indent = ''): string {
  const columns = style.columns;
  if (columns === null) return indentLines(text, indent);
  const wrapped: string[] = [];
  for (const line of text.split('\n')) {
    let current = '';
    for (const word of line.split(' ')) {
      if (current !== '' && current.length + 1 + word.length > columns - indent.length) {
        wrapped.push(current);
        current = word;
      } else {
        current = current === '' ? word : `${current} ${word}`;
      }
    }
    wrapped.push(current);
  }
  return indentLines(wrapped.join('\n'), indent);
}

function indentLines(text: string, indent: string): string {
  return text.replaceAll(/^(?=.)/gmu, indent);
}

function paint(format: 'bold' | 'dim' | 'cyan', text: string, style: TerminalStyle): string {
  // The stream was looked at already: styleText must not decide by itself.
  return style.hasColour ? styleText(format, text, { validateStream: false }) : text;
}
