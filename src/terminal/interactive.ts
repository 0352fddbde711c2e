import { createInterface, type Interface } from 'node:readline';
import type { Language } from '../messages/bilingual.ts';
import { say, terminalMessages } from '../messages/terminal.ts';
import type { Session } from './session.ts';
import { accent, dim, type TerminalStyle } from './style.ts';

export interface InteractiveParts {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly style: TerminalStyle;
  readonly interfaceLanguage: Language;
  /** Earlier questions, newest first. */
  readonly history: readonly string[];
  /** Ends the conversation as Ctrl-D does. */
  readonly signal: AbortSignal;
}

/** What happened in a session that read its lines from somewhere. */
export interface SessionEnd {
  /** Lines that were not empty. */
  readonly lines: number;
  /** Questions of this and earlier sessions, newest first. */
  readonly history: readonly string[];
}

const MAX_HISTORY_LINES = 500;

/**
 * A conversation at a terminal: line editing, history with the arrow keys; Ctrl-C clears the line, and on an empty line
 * leaves when pressed twice; Ctrl-D leaves.
 */
export async function converse(session: Session, parts: InteractiveParts): Promise<SessionEnd> {
  const { output, style, interfaceLanguage } = parts;
  const reader = createInterface({
    input: parts.input,
    output,
    history: [...parts.history],
    historySize: MAX_HISTORY_LINES,
    removeHistoryDuplicates: true,
    prompt: `${accent('›', style)} `,
  });
  let history = parts.history;
  reader.on('history', (lines) => {
    history = [...lines];
  });
  leaveOnSecondInterrupt(reader, output, dim(say(terminalMessages.leaveHint, interfaceLanguage), style));
  closeOnAbort(reader, parts.signal);
  let lines = 0;
  reader.prompt();
  for await (const line of reader) {
    if (line.trim() !== '') lines += 1;
    const reply = await session.reply(line);
    if (reply.isOver) break;
    if (reply.text !== '') output.write(`\n${reply.text}\n\n`);
    reader.prompt();
  }
  reader.close();
  return { lines, history };
}

/** Questions from a pipe or a file, one a line, each followed by its answer. */
export async function answerLines(session: Session, parts: InteractiveParts): Promise<SessionEnd> {
  const reader = createInterface({ input: parts.input });
  closeOnAbort(reader, parts.signal);
  let lines = 0;
  for await (const line of reader) {
    if (line.trim() === '') continue;
    lines += 1;
    const reply = await session.reply(line);
    if (reply.isOver) break;
    parts.output.write(`› ${line.trim()}\n\n${reply.text}\n\n`);
  }
  reader.close();
  return { lines, history: parts.history };
}

function closeOnAbort(reader: Interface, signal: AbortSignal): void {
  signal.addEventListener('abort', () => reader.close(), { once: true });
}

function leaveOnSecondInterrupt(reader: Interface, output: NodeJS.WritableStream, hint: string): void {
  let isLeaving = false;
  reader.on('line', () => {
    isLeaving = false;
  });
  reader.on('SIGINT', () => {
    const isEmpty = reader.line === '';
    if (isEmpty && isLeaving) {
      output.write('\n');
      reader.close();
      return;
    }
    isLeaving = isEmpty;
    output.write(isEmpty ? `\n${hint}\n` : '^C\n');
    // Ctrl-U from the end of the line empties it, as a shell does.
    reader.write(null, { ctrl: true, name: 'e' });
    reader.write(null, { ctrl: true, name: 'u' });
    reader.prompt();
  });
}
