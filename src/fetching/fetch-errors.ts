import { KiosqueError } from '../errors.ts';
import type { Bilingual } from '../messages/bilingual.ts';

/** Why an address gave nothing, without the address. */
export class FetchRefusedError extends KiosqueError {
  constructor(reason: Bilingual, cause?: unknown) {
    super(reason, { cause });
  }
}

/** It leads to this machine or into a private network: no connection was made. */
export class ClosedAddressError extends FetchRefusedError {}
