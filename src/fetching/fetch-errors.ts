import { KiosqueError, systemErrorCode } from '../errors.ts';
import { fetchMessages } from '../messages/fetching.ts';

/** Why an address gave nothing, without the address. */
export class FetchRefusedError extends KiosqueError {}

/** It will not be otherwise within a day: the next run need not ask again. */
export class LastingRefusalError extends FetchRefusedError {}

/** It leads to this machine or into a private network: no connection was made. */
export class ClosedAddressError extends LastingRefusalError {}

/** The site is not there, or not now: its other pages need not be asked for. */
export class UnreachableSiteError extends FetchRefusedError {}

/** A file or folder of ours cannot be used: there is no use in going on. */
export class FetchFolderError extends KiosqueError {}

/** The failure of a file or folder, in a sentence that names it; one that has a sentence stays as it is. */
export function folderFailure(path: string, error: unknown): KiosqueError {
  if (error instanceof KiosqueError) return error;
  const code = systemErrorCode(error) ?? 'error';
  return new FetchFolderError(fetchMessages.folderFailed(path, code), { cause: error });
}
