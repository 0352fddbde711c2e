import { runNoted } from '../../admission/note-action.ts';
import { editorMessages } from '../../messages/discord-editors.ts';
import { editorOf } from '../audit.ts';
import { afterChange, followTask } from '../change-articles.ts';
import { editingRefusal, viewContext } from '../interaction-context.ts';
import { noticeReply } from '../notice-reply.ts';
import { noticeView } from '../views/plain-views.ts';
import type { ComponentHandler } from './component.ts';

/** The folder as it was before an article was added; the index follows. */
export const undoAdditionButton: ComponentHandler = async (interaction, { argument }, bot) => {
  const refusal = editingRefusal(interaction, bot);
  if (refusal !== null) return noticeReply(interaction, refusal);
  await interaction.deferUpdate();
  const { path, isRestored } = await runNoted(
    editorOf(interaction, bot),
    'article undo',
    bot,
    () => bot.editing.undoAddition(argument),
    (undone) => `done: ${undone.path}`,
  );
  const undone = noticeView(editorMessages.undone(path, isRestored), viewContext(interaction));
  await followTask(interaction, undone, bot, {
    allowEmpty: true,
    afterwards: (report) => afterChange(path, report, editorMessages.undoneUnknown(path), bot),
  });
};
