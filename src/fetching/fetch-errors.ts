import { KiosqueError } from '../errors.ts';
import type { Bilingual } from '../messages/bilingual.ts';

/** Why an address gave nothing, without the address. */
export class FetchRefusedError extends KiosqueError {
  constructor(reason: Bilingual, cause?: unknown) {
    super(reason, { cause });
  }
}

/** It will not be otherwise within a day: the next run need not ask again. */
export class LastingRefusalError extends FetchRefusedError {}

/** It leads to this machine or into a private network: no connection was made. */
export class ClosedAddressError extends LastingRefusalError {}

/** The site is not there, or not now: its other pages need not be asked for. */
export class UnreachableSiteError extends FetchRefusedError {}
