import { type ChatInputCommandInteraction, MessageFlags } from 'discord.js';
import { EDITOR_LINK_MINUTES } from '../../admission/editor-links.ts';
import { commandTexts } from '../../messages/discord-commands.ts';
import { editorMessages } from '../../messages/discord-editors.ts';
import { editorOf, recordAction } from '../audit.ts';
import type { Bot } from '../bot-parts.ts';
import { viewContext } from '../interaction-context.ts';
import { noticeReply } from '../notice-reply.ts';
import { sendable } from '../sendable.ts';
import { editorLinkView } from '../views/editor-views.ts';
import { type ChatCommand, describeIn, forEditors, nameIn } from './command.ts';

/** `/editors`, « /redaction »: a link to the editors' part of the reading room, for whoever asked and once. */
export const editorsCommand = {
  declaration: {
    ...nameIn('editors', 'redaction'),
    ...describeIn(commandTexts.editors.about),
    ...forEditors,
  },
  isForEditors: true,
  async run(interaction: ChatInputCommandInteraction, bot: Bot) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const { editorLinks, publicUrl } = bot;
    if (editorLinks === null || publicUrl === null)
      return noticeReply(interaction, editorMessages.noEditorPages);
    const key = editorLinks.issue(editorOf(interaction, bot));
    recordAction(interaction, 'editors', 'link given', bot);
    const address = `${publicUrl}/editors/enter?key=${key}`;
    const view = editorLinkView(address, EDITOR_LINK_MINUTES, viewContext(interaction));
    await interaction.editReply(sendable(view));
  },
} as const satisfies ChatCommand;
