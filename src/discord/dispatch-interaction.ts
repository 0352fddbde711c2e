import type { Interaction } from 'discord.js';
import { botMessages } from '../messages/discord-bot.ts';
import { discordGate } from '../messages/discord-gate.ts';
import { failureSentence, isForeseen, isTooLate } from './asking/failure-sentence.ts';
import type { Bot } from './bot-parts.ts';
import { chatCommands, messageCommands } from './commands/all-commands.ts';
import { handleComponent } from './components/all-components.ts';
import { receiveVoteReason } from './components/answer-buttons.ts';
import { readCustomId } from './custom-id.ts';
import { servesGuild } from './gate/guilds.ts';
import { askingRefusal, editingRefusal } from './interaction-context.ts';
import { noticeReply } from './replies.ts';

/**
 * Leads an interaction to its handler. Whatever fails there ends in a sentence for the person and a line in the log.
 */
export async function dispatchInteraction(interaction: Interaction, bot: Bot): Promise<void> {
  try {
    await handle(interaction, bot);
  } catch (error) {
    await tellFailure(interaction, error, bot);
  }
}

async function handle(interaction: Interaction, bot: Bot): Promise<void> {
  if (interaction.isAutocomplete()) {
    const command = chatCommands.find(({ declaration }) => declaration.name === interaction.commandName);
    const refusal = (command?.isForEditors === true ? editingRefusal : askingRefusal)(interaction, bot);
    const choices = refusal === null ? await command?.complete?.(interaction, bot) : [];
    await interaction.respond([...(choices ?? [])]);
    return;
  }
  const { guildId } = interaction;
  if (guildId !== null && !servesGuild(guildId, bot.places)) {
    if (interaction.isRepliable()) await noticeReply(interaction, discordGate.otherServer);
    return;
  }
  if (interaction.isChatInputCommand()) {
    const command = chatCommands.find(({ declaration }) => declaration.name === interaction.commandName);
    if (command === undefined) return noticeReply(interaction, botMessages.unknownCommand);
    // Discord hides these commands from others, unless a server's owner has changed that.
    const refusal = command.isForEditors ? editingRefusal(interaction, bot) : null;
    if (refusal !== null) return noticeReply(interaction, refusal);
    return command.run(interaction, bot);
  }
  if (interaction.isMessageContextMenuCommand()) {
    const command = messageCommands.find(({ declaration }) => declaration.name === interaction.commandName);
    if (command === undefined) return noticeReply(interaction, botMessages.unknownCommand);
    return command.run(interaction, bot);
  }
  if (interaction.isButton() || interaction.isStringSelectMenu()) {
    const pressed = readCustomId(interaction.customId);
    if (pressed === null) return noticeReply(interaction, botMessages.answerGone);
    return handleComponent(interaction, pressed, bot);
  }
  if (interaction.isModalSubmit()) {
    const submitted = readCustomId(interaction.customId);
    if (submitted?.action !== 'why') return noticeReply(interaction, botMessages.answerGone);
    return receiveVoteReason(interaction, submitted.answerId, bot);
  }
}

async function tellFailure(interaction: Interaction, error: unknown, bot: Bot): Promise<void> {
  if (isTooLate(error)) {
    bot.log.warn({ err: error }, 'Discord no longer waits for this interaction');
    return;
  }
  if (isForeseen(error)) bot.log.warn({ err: error }, 'an interaction was refused');
  else bot.log.error({ err: error }, 'an interaction failed');
  if (!interaction.isRepliable()) return;
  try {
    await noticeReply(interaction, failureSentence(error));
  } catch (second) {
    bot.log.warn({ err: second }, 'the person could not be told');
  }
}
