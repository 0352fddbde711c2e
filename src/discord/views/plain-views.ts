import type { Bilingual } from '../../messages/bilingual.ts';
import { noticeMessages } from '../../messages/discord-notices.ts';
import { fitEscaped } from './fit-text.ts';
import { messageOf, textRoom } from './message.ts';
import type { MessageView, ViewContext } from './view.ts';

/** One sentence, such as why something could not be done; never an embed. Only `/commands` keep their backticks. */
export function noticeView(sentence: Bilingual, context: ViewContext): MessageView {
  const plain: ViewContext = { ...context, hasEmbeds: false };
  const text = fitEscaped(sentence[context.language], textRoom({}, plain));
  return messageOf({ text: text.replace(COMMAND, '`$1`') }, plain);
}

/** What one can do here; editors see their commands too. */
export function helpView({ isEditor }: { readonly isEditor: boolean }, context: ViewContext): MessageView {
  const { title, forReaders, forEditors } = noticeMessages.help;
  const { language } = context;
  const text = [forReaders[language], ...(isEditor ? [forEditors[language]] : [])].join('\n\n');
  return messageOf({ title: title[language], text }, context);
}

/** What was deleted, and what stays. */
export function forgottenView(
  { answers, votes }: { readonly answers: number; readonly votes: number },
  context: ViewContext,
): MessageView {
  return noticeView(noticeMessages.forgotten(answers, votes), context);
}

/** After a reason was given for a thumb down. */
export function voteThanksView(context: ViewContext): MessageView {
  return noticeView(noticeMessages.vote.thanks, context);
}

/** An escaped `/command`, of letters alone: nothing in it could be active. */
const COMMAND = /\\`(\/[a-z]+(?: [a-z]+)?)\\`/gu;
