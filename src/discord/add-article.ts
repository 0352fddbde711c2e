import type { ChatInputCommandInteraction } from 'discord.js';
import { noteAction, runNoted } from '../admission/note-action.ts';
import { PublicError } from '../errors.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { attachmentFailed, attachmentTooLarge } from '../messages/discord-bot.ts';
import { editorMessages } from '../messages/discord-editors.ts';
import { shownAddress } from '../messages/visible.ts';
import { type AddedArticle, MAX_ADDED_DOCUMENT_BYTES } from '../serving/article-files.ts';
import { endOfAddition, isKnown } from '../serving/followed-change.ts';
import { additionMark } from '../serving/take-back.ts';
import type { Bot } from './bot-parts.ts';
import { afterChange, changeParts, followTask, saidOfKnown, showView } from './change-articles.ts';
import type { ComponentHandler } from './components/component.ts';
import { editingRefusal, editorOf, viewContext } from './interaction-context.ts';
import { noticeReply } from './replies.ts';
import { articleAddedView } from './views/editor-views.ts';
import { noticeView } from './views/plain-views.ts';

/** `/article add`: a file that somebody attached, or the page at an address. */
export async function addByCommand(interaction: ChatInputCommandInteraction, bot: Bot): Promise<void> {
  const file = interaction.options.getAttachment('file');
  const address = interaction.options.getString('url')?.trim() ?? null;
  const replace = interaction.options.getBoolean('replace') ?? false;
  if (file !== null && address !== null) return noticeReply(interaction, editorMessages.fileAndAddress);
  if (address !== null) return addAddress(interaction, { address, replace }, bot);
  if (file === null) return noticeReply(interaction, editorMessages.fileOrAddress);
  const { name, url, size } = file;
  const added = await runNoted(editorOf(interaction, bot), `article add ${name}`, bot, async () => {
    const bytes = await downloadAttachment({ name, url, size }, bot.signal);
    return bot.editing.addArticle({ name, bytes, replace });
  });
  await followAddition(interaction, added, bot);
}

async function addAddress(
  interaction: ChatInputCommandInteraction,
  request: { readonly address: string; readonly replace: boolean },
  bot: Bot,
): Promise<void> {
  const fetched = await runNoted(
    editorOf(interaction, bot),
    `article add ${shownAddress(request.address)}`,
    bot,
    () => bot.editing.fetchArticle(request, bot.signal),
    (done) => (done.kind === 'same' ? `unchanged: ${done.path}` : `done: ${done.added.path}`),
  );
  if (fetched.kind === 'filed') return followAddition(interaction, fetched.added, bot);
  const { title, path } = fetched;
  const same = editorMessages.sameWords(title, path);
  if (await isKnown(path, changeParts(bot))) return noticeReply(interaction, same);
  await followTask(interaction, noticeView(same, viewContext(interaction)), bot, {
    allowEmpty: false,
    afterwards: (report) => afterChange(path, report, null, bot),
  });
}

/**
 * Says what was added, lets the index follow, and then offers to undo it; what the index cannot follow is taken back.
 */
async function followAddition(
  interaction: ChatInputCommandInteraction,
  added: AddedArticle,
  bot: Bot,
): Promise<void> {
  const context = viewContext(interaction);
  let isIndexed = false;
  await followTask(interaction, articleAddedView(added, context), bot, {
    allowEmpty: false,
    afterwards: async (report) => {
      const end = await endOfAddition(added, report, changeParts(bot));
      if (end === 'taken back' || end === 'not taken back')
        return takenBack(interaction, added, end === 'taken back', bot);
      isIndexed = true;
      return saidOfKnown(end, added.path);
    },
  });
  if (isIndexed) await showView(interaction, articleAddedView(added, context, additionMark(added)), bot);
}

function takenBack(
  interaction: ChatInputCommandInteraction,
  { path, keptAs }: AddedArticle,
  isBack: boolean,
  bot: Bot,
): Bilingual {
  const detail = isBack ? 'taken back' : 'not indexed';
  noteAction(editorOf(interaction, bot), `article add ${path}`, detail, bot);
  return isBack ? editorMessages.takenBack(path, keptAs !== null) : editorMessages.notTakenBack(path);
}

/** The folder as it was before an article was added; the index follows. */
export const undoAddition: ComponentHandler = async (interaction, { argument }, bot) => {
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

const DOWNLOAD_DEADLINE_MS = 20_000;

/** An attached file that cannot be had. */
class AttachmentError extends PublicError {}

/**
 * The bytes of an attached file.
 * @throws AttachmentError when it is too large, or does not arrive whole and in time.
 */
async function downloadAttachment(
  { name, url, size }: { readonly name: string; readonly url: string; readonly size: number },
  signal: AbortSignal,
): Promise<Uint8Array> {
  if (size > MAX_ADDED_DOCUMENT_BYTES)
    throw new AttachmentError(attachmentTooLarge(name, MAX_ADDED_DOCUMENT_BYTES));
  try {
    const deadline = AbortSignal.timeout(DOWNLOAD_DEADLINE_MS);
    const response = await fetch(url, { signal: AbortSignal.any([signal, deadline]), redirect: 'error' });
    if (!response.ok || response.body === null) throw new RangeError(`status ${response.status}`);
    const chunks: Uint8Array[] = [];
    let bytes = 0;
    for await (const chunk of response.body) {
      bytes += chunk.byteLength;
      // The announced size is Discord's word; what arrives is what counts.
      if (bytes > MAX_ADDED_DOCUMENT_BYTES)
        throw new AttachmentError(attachmentTooLarge(name, MAX_ADDED_DOCUMENT_BYTES));
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch (error) {
    if (error instanceof AttachmentError) throw error;
    throw new AttachmentError(attachmentFailed(name), { cause: error });
  }
}
