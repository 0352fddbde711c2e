import { PublicError } from '../errors.ts';
import { attachmentFailed, attachmentTooLarge } from '../messages/discord-bot.ts';
import { MAX_ADDED_DOCUMENT_BYTES } from '../serving/article-files.ts';

/** An article is some kilobytes; the corpus reader has its own, stricter word. */
const MAX_ATTACHMENT_BYTES = MAX_ADDED_DOCUMENT_BYTES;
const DOWNLOAD_DEADLINE_MS = 20_000;

/** An attached file that cannot be had. */
class AttachmentError extends PublicError {}

/**
 * The bytes of an attached file.
 * @throws AttachmentError when it is too large, or does not arrive whole and in time.
 */
export async function downloadAttachment(
  { name, url, size }: { readonly name: string; readonly url: string; readonly size: number },
  signal: AbortSignal,
): Promise<Uint8Array> {
  if (size > MAX_ATTACHMENT_BYTES) throw new AttachmentError(attachmentTooLarge(name, MAX_ATTACHMENT_BYTES));
  try {
    const deadline = AbortSignal.timeout(DOWNLOAD_DEADLINE_MS);
    const response = await fetch(url, { signal: AbortSignal.any([signal, deadline]), redirect: 'error' });
    if (!response.ok || response.body === null) throw new RangeError(`status ${response.status}`);
    const chunks: Uint8Array[] = [];
    let bytes = 0;
    for await (const chunk of response.body) {
      bytes += chunk.byteLength;
      // The announced size is Discord's word; what arrives is what counts.
      if (bytes > MAX_ATTACHMENT_BYTES)
        throw new AttachmentError(attachmentTooLarge(name, MAX_ATTACHMENT_BYTES));
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch (error) {
    if (error instanceof AttachmentError) throw error;
    throw new AttachmentError(attachmentFailed(name), { cause: error });
  }
}
