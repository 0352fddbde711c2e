import type { AnswerProgress } from '../../answering/answer.ts';
import { answerMessages } from '../../messages/discord-answers.ts';
import { customId } from '../custom-id.ts';
import { button, buttonRows } from './components.ts';
import { escapeText } from './escape.ts';
import { fitEscaped } from './fit-text.ts';
import { messageOf } from './message.ts';
import { splitText } from './split-text.ts';
import type { MessageView, ViewContext } from './view.ts';

/** The question waits until others were answered. */
export interface QueuedProgress {
  readonly stage: 'queued';
  /** Questions that are answered before. */
  readonly ahead: number;
}

/**
 * How far an answer is, with a button that stops it. Of a text that is too long for one message the last page is shown,
 * where it grows; the answer will have all of it.
 */
export function progressView(
  progress: AnswerProgress | QueuedProgress,
  answerId: string,
  context: ViewContext,
): MessageView {
  const stop = button(customId('stop', answerId), answerMessages.stop[context.language], { emoji: '⏹️' });
  const text = (room: number): string => {
    const stage = fitEscaped(stageText(progress, context), room);
    const soFar =
      progress.stage === 'text' ? lastPage(progress.text, room - stage.length - BETWEEN.length) : '';
    return soFar === '' ? stage : `${soFar}${BETWEEN}${stage}`;
  };
  return messageOf({ text }, context, { components: buttonRows([stop], 1) });
}

const BETWEEN = '\n\n';
/** Stands for the pages before. */
const EARLIER = '…\n';

function lastPage(text: string, room: number): string {
  const pages = splitText(escapeText(text.trim()), room - EARLIER.length);
  const last = pages.at(-1) ?? '';
  return pages.length > 1 ? `${EARLIER}${last}` : last;
}

function stageText(progress: AnswerProgress | QueuedProgress, { language }: ViewContext): string {
  switch (progress.stage) {
    case 'queued':
      return `⏳ ${answerMessages.queued(progress.ahead)[language]}`;
    case 'searching':
      return `🔎 ${answerMessages.searching[language]}`;
    case 'reading':
      return `📖 ${answerMessages.reading(progress.passages)[language]}`;
    case 'writing':
    case 'text':
      return `✍️ ${answerMessages.writing[language]}`;
  }
}
