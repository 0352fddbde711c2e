import type { Bilingual } from '../../messages/bilingual.ts';
import { noticeMessages } from '../../messages/discord-notices.ts';
import { fitEscaped } from './fit-text.ts';
import { messageOf } from './message.ts';
import type { MessageView, ViewContext } from './view.ts';

/** One sentence, such as why something could not be done; never an embed. Only `/commands` keep their backticks. */
export function noticeView(sentence: Bilingual, context: ViewContext): MessageView {
  const text = (room: number): string =>
    fitEscaped(sentence[context.language], room).replace(COMMAND, '`$1`');
  return messageOf({ text }, { ...context, hasEmbeds: false });
}

/** What one can do here; editors see their commands too. */
export function helpView({ isEditor }: { readonly isEditor: boolean }, context: ViewContext): MessageView {
  const { title, forReaders, forEditors } = noticeMessages.help;
  const { language } = context;
  const text = [forReaders[language], ...(isEditor ? [forEditors[language]] : [])].join('\n\n');
  return messageOf({ title: title[language], text }, context);
}

/** An escaped `/command`, of letters alone: nothing in it could be active. */
const COMMAND = /\\`(\/[a-z]+(?: [a-z]+)?)\\`/gu;
