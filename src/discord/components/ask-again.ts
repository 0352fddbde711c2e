import type { StoredAnswer } from '../../state/bot-state.ts';
import { answerAsked } from '../asking/answer-asked.ts';
import { pressedPlace, replyPlace } from '../asking/answer-place.ts';
import { type Asked, newQuestion } from '../asking/asked.ts';
import { displayNameOf, startRefusal, viewContext } from '../interaction-context.ts';
import { noticeReply, privately } from '../replies.ts';
import { answerViews } from '../views/answer-view.ts';
import { shownNow } from '../views/shown-answer.ts';
import type { AnswerHandler } from './component.ts';

/** « Élargir »: the same question over everything, without filters, reading more passages. */
export const askWider = askAgain(() => ({ filter: {}, ignorePeriod: true, isWide: true }));

/** The period that the question states is set aside, and so are the dates of the command and what they let in. */
export const dropPeriod = askAgain(({ filter: asked, isWide }) => {
  const { since: _since, until: _until, withUndated: _withUndated, ...filter } = asked;
  return { filter, ignorePeriod: true, isWide };
});

/** The articles without a date, which a condition on dates leaves out, are searched too. */
export const includeUndated = askAgain(({ filter, ignorePeriod, isWide }) => ({
  filter: { ...filter, withUndated: true },
  ignorePeriod,
  isWide,
}));

type Conditions = Pick<Asked, 'filter' | 'ignorePeriod' | 'isWide'>;

function askAgain(otherwise: (stored: StoredAnswer) => Conditions): AnswerHandler {
  return async (interaction, stored, _pressed, bot) => {
    const context = { ...viewContext(interaction), language: stored.interfaceLanguage };
    const refusal = startRefusal(interaction, bot);
    if (refusal !== null) return noticeReply(interaction, refusal);
    const isSharedCopy = stored.isShared && !stored.isPrivate;
    const sharedBy = isSharedCopy ? displayNameOf(interaction) : null;
    const present = () => {
      const now = bot.state.answers.find(stored.id) ?? stored;
      return answerViews(shownNow(now, sharedBy, bot), context);
    };
    // An answer of several messages cannot be replaced by one edit: the new one goes below it.
    const isOneMessage = present().length === 1;
    const acknowledged = isOneMessage
      ? interaction.deferUpdate()
      : interaction.deferReply(stored.isPrivate ? privately : {});
    const { guildId, question, isPrivate, parentId } = stored;
    const asked: Asked = {
      ...newQuestion,
      userId: interaction.user.id,
      guildId,
      channelId: interaction.channelId,
      question,
      isPrivate,
      parentId,
      ...context,
      ...otherwise(stored),
      replaces: stored.id,
      sharedBy,
    };
    const place = isOneMessage
      ? pressedPlace(interaction, isPrivate, () => present()[0])
      : replyPlace(interaction, isPrivate);
    const replaced = bot.edits.replacing(stored.id);
    try {
      await answerAsked(asked, interaction.id, { place, acknowledged, isBelow: !isOneMessage }, bot);
    } finally {
      replaced();
    }
  };
}
