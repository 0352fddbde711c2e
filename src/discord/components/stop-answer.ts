import { botMessages } from '../../messages/discord-bot.ts';
import { noticeReply } from '../notice-reply.ts';
import type { ComponentHandler } from './component.ts';

/** Stops the question that the button names; its own handler then says so in the message. */
export const stopAnswer: ComponentHandler = async (interaction, { answerId: flightId }, { flights }) => {
  switch (flights.stop(flightId, interaction.user.id)) {
    case 'stopped':
      await interaction.deferUpdate();
      return;
    case 'stranger':
      return noticeReply(interaction, botMessages.onlyTheAsker);
    case 'over':
      return noticeReply(interaction, botMessages.alreadyOver);
  }
};
