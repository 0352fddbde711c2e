import { createInterface, type Interface } from 'node:readline';
import type { Language } from '../messages/bilingual.ts';
import { terminalMessages } from '../messages/terminal.ts';
import { visible } from '../messages/visible.ts';
import { type Session, sessionCommands } from './session.ts';
import { streamAnswer } from './streamed-answer.ts';
import { accent, dim, type TerminalStyle } from './style.ts';

export interface SessionStreams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** Ends the conversation as Ctrl-D does. */
  readonly signal: AbortSignal;
}

export interface ConversationParts extends SessionStreams {
  readonly style: TerminalStyle;
  readonly interfaceLanguage: Language;
  /** Earlier questions, newest first. */
  readonly history: readonly string[];
  /** Is told all questions, newest first, after each new one: a closed window loses none. */
  readonly remember: (history: readonly string[]) => Promise<void>;
}

const MAX_HISTORY_LINES = 500;
/** A pasted text is not repeated in full before its answer. */
const MAX_ECHO_CHARS = 200;

/**
 * A conversation at a terminal: line editing, history with the arrow keys, Tab for commands; Ctrl-C stops an answer,
 * else clears the line, and on an empty line leaves when pressed twice; Ctrl-D leaves.
 */
export async function converse(session: Session, parts: ConversationParts): Promise<void> {
  const { output, style, interfaceLanguage } = parts;
  const reader = createInterface({
    input: parts.input,
    output,
    history: [...parts.history],
    historySize: MAX_HISTORY_LINES,
    removeHistoryDuplicates: true,
    prompt: `${accent('›', style)} `,
    completer: (line: string) => [sessionCommands.filter((command) => command.startsWith(line)), line],
  });
  let history = parts.history;
  reader.on('history', (lines) => {
    history = [...lines];
  });
  let answering: AbortController | null = null;
  onInterrupt(reader, output, dim(terminalMessages.leaveHint[interfaceLanguage], style), () => {
    answering?.abort();
    return answering !== null;
  });
  closeOnAbort(reader, parts.signal);
  reader.prompt();
  for await (const line of reader) {
    if (line.trim() !== '') await parts.remember(history);
    answering = new AbortController();
    const shown = streamAnswer(output, style, interfaceLanguage, '\n');
    const signal = AbortSignal.any([answering.signal, parts.signal]);
    const reply = await session.reply(line, { onProgress: shown.progress, signal });
    answering = null;
    if (reply.isOver) {
      reader.close();
      return;
    }
    if (signal.aborted) shown.abandon(reply.text);
    else shown.finish(reply.text);
    if (reply.text !== '') output.write('\n\n');
    reader.prompt();
  }
  // Left with the prompt still on the line: what the shell says next starts on its own.
  output.write('\n');
}

/**
 * Questions from a pipe or a file, one a line, each followed by its answer.
 * @param onInput is called before the first of them is answered
 * @returns the number of lines that were not empty.
 */
export async function answerLines(
  session: Session,
  parts: SessionStreams,
  onInput: () => void,
): Promise<number> {
  const reader = createInterface({ input: parts.input });
  closeOnAbort(reader, parts.signal);
  let lines = 0;
  for await (const line of reader) {
    if (line.trim() === '') continue;
    if (lines === 0) onInput();
    lines += 1;
    const reply = await session.reply(line, { signal: parts.signal });
    if (reply.isOver || parts.signal.aborted) break;
    const asked = visible(line.trim());
    const echo = asked.length <= MAX_ECHO_CHARS ? asked : `${asked.slice(0, MAX_ECHO_CHARS)}…`;
    parts.output.write(`› ${echo}\n\n${reply.text}\n\n`);
  }
  reader.close();
  return lines;
}

function closeOnAbort(reader: Interface, signal: AbortSignal): void {
  if (signal.aborted) reader.close();
  signal.addEventListener('abort', () => reader.close(), { once: true });
}

/** @param stop stops what is being done; false when nothing is */
function onInterrupt(
  reader: Interface,
  output: NodeJS.WritableStream,
  hint: string,
  stop: () => boolean,
): void {
  let isLeaving = false;
  reader.on('line', () => {
    isLeaving = false;
  });
  reader.on('SIGINT', () => {
    if (stop()) return;
    const isEmpty = reader.line === '';
    if (isEmpty && isLeaving) {
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
