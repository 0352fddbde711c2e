import { botMessages } from '../../messages/discord-bot.ts';
import { undoAddition } from '../add-article.ts';
import type { Action } from '../custom-id.ts';
import { noticeReply } from '../replies.ts';
import { shareAnswer, stopAnswer, voteDown, voteUp } from './answer-buttons.ts';
import { askWider, dropPeriod, includeUndated } from './ask-again.ts';
import { openListed, turnListPage, turnReadingPage } from './browse-articles.ts';
import type { AnswerHandler, ComponentHandler } from './component.ts';
import { openNearest, openSource, turnSourcePage } from './open-source.ts';

/** What every button and select does; the modal behind `why` is a submission, not a component. */
const components: Readonly<Record<Exclude<Action, 'why'>, ComponentHandler>> = {
  up: withAnswer(voteUp),
  down: withAnswer(voteDown),
  wide: withAnswer(byAsker(askWider)),
  period: withAnswer(byAsker(dropPeriod)),
  undated: withAnswer(byAsker(includeUndated)),
  share: withAnswer(byAsker(shareAnswer)),
  stop: stopAnswer,
  sources: withAnswer(openSource),
  card: withAnswer(turnSourcePage),
  near: withAnswer(openNearest),
  list: turnListPage,
  open: openListed,
  read: turnReadingPage,
  undo: undoAddition,
};

/** Handles a button or select of the bot's own messages, those of an earlier version too. */
export const handleComponent: ComponentHandler = (interaction, pressed, bot) =>
  pressed.action === 'why'
    ? noticeReply(interaction, botMessages.answerGone)
    : components[pressed.action](interaction, pressed, bot);

function withAnswer(handler: AnswerHandler): ComponentHandler {
  return async (interaction, pressed, bot) => {
    const stored = bot.state.answers.find(pressed.answerId);
    if (stored === null) return noticeReply(interaction, botMessages.answerGone);
    return handler(interaction, stored, pressed, bot);
  };
}

/** For buttons that change the answer: it is the asker's. */
function byAsker(handler: AnswerHandler): AnswerHandler {
  return async (interaction, stored, pressed, bot) => {
    if (bot.state.hashUser(interaction.user.id) !== stored.askerHash)
      return noticeReply(interaction, botMessages.onlyTheAsker);
    return handler(interaction, stored, pressed, bot);
  };
}
