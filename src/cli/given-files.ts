import { readFile } from 'node:fs/promises';
import { parseJson } from '../json.ts';
import { unreadableFile } from '../messages/commands.ts';
import { UsageError } from './run-command.ts';

/** The bytes of a file that an option names. @throws UsageError when it cannot be read. */
export function givenBytes(file: string): Promise<Buffer> {
  return readFile(file).catch((error: unknown) => {
    throw new UsageError(unreadableFile(file), { cause: error });
  });
}

/** The text of a file that an option names. @throws UsageError when it cannot be read. */
export async function givenText(file: string): Promise<string> {
  return (await givenBytes(file)).toString('utf8');
}

/**
 * The lines of a batch (JSONL) that are not empty, in their order.
 * @param read is given the value of a line, undefined for what is not JSON, and its number from 1
 * @throws UsageError when the file cannot be read; what `read` throws.
 */
export async function givenRows<T>(
  file: string,
  read: (value: unknown, number: number) => T,
): Promise<readonly T[]> {
  const text = await givenText(file);
  return text
    .replace(/^\ufeff/u, '')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [read(parseJson(line), index + 1)]));
}
