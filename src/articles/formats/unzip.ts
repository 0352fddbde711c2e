import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { formatMessages } from '../../messages/formats.ts';
import { utf16Mark } from '../decode.ts';
import { UnreadableFormatError } from './format.ts';
import { MAX_ENTRY_BYTES, MAX_UNPACKED_BYTES, MAX_ZIP_ENTRIES } from './limits.ts';

/**
 * The wanted files of a zip archive by name, as UTF-8 text. What really comes out is counted while it comes, since the
 * sizes that an archive declares may lie.
 * @throws UnreadableFormatError for too many files, too much in them, or a password; Error for a damaged archive
 */
export async function unzipTexts(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): Promise<ReadonlyMap<string, string>> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const archive = await fromBufferPromise(buffer, { lazyEntries: true, validateEntrySizes: true });
  try {
    // No more are ever read than it counts.
    if (archive.entryCount > MAX_ZIP_ENTRIES)
      throw new UnreadableFormatError(formatMessages.tooManyEntries(MAX_ZIP_ENTRIES));
    const texts = new Map<string, string>();
    let unpackedBytes = 0;
    for await (const entry of archive.eachEntry()) {
      if (!isWanted(entry.fileName)) continue;
      const content = await readEntry(archive, entry, MAX_UNPACKED_BYTES - unpackedBytes);
      unpackedBytes += content.length;
      // XML is UTF-8 or has a mark of UTF-16 (XML 1.0, appendix F).
      texts.set(entry.fileName, new TextDecoder(utf16Mark(content) ?? 'utf-8').decode(content));
    }
    return texts;
  } finally {
    archive.close();
  }
}

async function readEntry(archive: ZipFile, entry: Entry, roomBytes: number): Promise<Buffer> {
  if (entry.isEncrypted()) throw new UnreadableFormatError(formatMessages.encrypted);
  const chunks: Buffer[] = [];
  let bytes = 0;
  const stream = await archive.openReadStreamPromise(entry);
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > Math.min(MAX_ENTRY_BYTES, roomBytes)) {
      const mebibytes = (bytes > MAX_ENTRY_BYTES ? MAX_ENTRY_BYTES : MAX_UNPACKED_BYTES) / 1024 / 1024;
      throw new UnreadableFormatError(formatMessages.tooMuchUnpacked(mebibytes));
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, bytes);
}
