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
