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

/** The site is not there, or not now: its other pages need not be asked for. */
export class UnreachableSiteError extends FetchRefusedError {}

/** What came is whole, and no article: the next run need not look again. */
export class NoArticleError extends FetchRefusedError {}
