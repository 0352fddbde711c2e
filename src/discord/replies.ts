import { type CommandInteraction, MessageFlags, type RepliableInteraction } from 'discord.js';
import type { Bilingual } from '../messages/bilingual.ts';
import type { PressedInteraction } from './components/component.ts';
import { viewContext } from './interaction-context.ts';
import { noticeView } from './views/plain-views.ts';
import type { MessageView, ViewContext } from './views/view.ts';

/**
 * A view in the form that discord.js sends. Nothing may be left as it was before: an edit without `embeds` or
 * `components` would keep the old ones.
 */
export function sendable({ content, embeds, components, files = [] }: MessageView) {
  return {
    content,
    embeds: [...embeds],
    components: [...components],
    // Written again here: it must hold whatever becomes of the view's own type.
    allowedMentions: { parse: [], repliedUser: false } as { parse: []; repliedUser: false },
    files: files.map(({ name, text }) => ({ name, attachment: Buffer.from(text, 'utf8') })),
  };
}

/** Of a reply that only the person sees. */
export const privately = { flags: MessageFlags.Ephemeral } as const;

/** Acknowledges a command or a click at once, and replies with the view to the person alone. */
export async function replyPrivately(
  interaction: CommandInteraction | PressedInteraction,
  view: (context: ViewContext) => MessageView | Promise<MessageView>,
): Promise<void> {
  await interaction.deferReply(privately);
  await interaction.editReply(sendable(await view(viewContext(interaction))));
}

/**
 * A sentence for the person alone: as the acknowledgement, in the reply that is awaited, or behind a click that
 * was acknowledged already (editing then would write over the message that was clicked).
 */
export async function noticeReply(interaction: RepliableInteraction, sentence: Bilingual): Promise<void> {
  const view = sendable(noticeView(sentence, viewContext(interaction)));
  if (!interaction.deferred && !interaction.replied) await interaction.reply({ ...view, ...privately });
  else if (interaction.replied || awaitsNoReply(interaction))
    await interaction.followUp({ ...view, ...privately });
  else await interaction.editReply(view);
}

/** After `deferUpdate`, the "reply" is the clicked message itself, which is not to be lost. */
function awaitsNoReply(interaction: RepliableInteraction): boolean {
  return interaction.ephemeral === null && (interaction.isMessageComponent() || interaction.isModalSubmit());
}
