import type { AnswerProgress } from '../answering/answer.ts';
import type { Language } from '../messages/bilingual.ts';
import { terminalMessages } from '../messages/terminal.ts';
import { renderText } from './render-answer.ts';
import { dim, type TerminalStyle } from './style.ts';

/** Carriage return, and the line erased (ECMA-48, EL). */
const CLEAR_LINE = '\r\u001b[K';

/**
 * An answer that appears sentence by sentence, and is then completed by its small print and sources.
 * @param before is written once, in front of anything else
 */
export function streamAnswer(
  output: NodeJS.WritableStream,
  style: TerminalStyle,
  language: Language,
  before = '',
) {
  let shown = '';
  let hasBegun = false;
  let hasStatus = false;

  const write = (text: string): void => {
    if (text === '') return;
    output.write(`${hasStatus ? CLEAR_LINE : ''}${hasBegun ? '' : before}${text}`);
    hasBegun = true;
    hasStatus = false;
  };

  return {
    progress: (progress: AnswerProgress): void => {
      // A dumb terminal cannot take a line back.
      if (progress.stage === 'writing' && style.hasLinks && shown === '') {
        write(dim(terminalMessages.writing[language], style));
        hasStatus = true;
      }
      if (progress.stage !== 'text') return;
      const text = renderText(progress.text, style);
      // The window has been resized: what stands there cannot be continued.
      if (!text.startsWith(shown)) return;
      write(text.slice(shown.length));
      shown = text;
    },
    /** Writes what of the rendered answer does not stand there yet; all of it, where it begins otherwise. */
    finish(rendered: string): void {
      if (rendered.startsWith(shown)) write(rendered.slice(shown.length));
      else write(`\n\n${dim(terminalMessages.withdrawn[language], style)}\n\n${rendered}`);
    },
    /** Leaves what stands there as it is, and says something else. */
    abandon(sentence: string): void {
      write(shown === '' ? sentence : `\n\n${sentence}`);
    },
  };
}
