import { KiosqueError } from '../../errors.ts';
import { type ReaderFault, readerUnusable } from '../../messages/reader.ts';

/** The reader cannot be used, or not any more: answers are then judged by rules over words. */
export class ReaderError extends KiosqueError {
  readonly fault: ReaderFault;

  constructor(fault: ReaderFault, where: string, cause?: unknown) {
    super(readerUnusable(fault, where), { exitCode: 2, cause });
    this.fault = fault;
  }
}

/**
 * What a reader made of something, or null when it cannot read (any more).
 * @throws whatever else it fails with: the signal's reason when it was aborted.
 */
export async function unlessReaderFails<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof ReaderError) return null;
    throw error;
  }
}
