import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { fetchMessages } from '../../messages/fetching.ts';
import { ClosedAddressError, FetchRefusedError, UnreachableSiteError } from '../fetch-errors.ts';
import { isPublicAddress } from './public-addresses.ts';

/** What can be reached: how names become addresses, and which addresses are open. No setting changes it. */
export interface Reach {
  readonly resolve: (host: string) => Promise<readonly LookupAddress[]>;
  readonly isOpen: (address: string) => boolean;
}

/** The public internet, by the system's names. */
export const publicInternet: Reach = {
  resolve: (host) => lookup(host, { all: true, order: 'verbatim' }),
  isOpen: isPublicAddress,
};

/**
 * An address that may be asked for. `URL` has turned decimal, hexadecimal, octal and full-width spellings of an IP
 * address into the usual one; no name is looked up for these, so that they are checked here.
 * @throws FetchRefusedError, ClosedAddressError
 */
export function checkAddress(address: string, reach: Reach, base?: string): URL {
  if (!URL.canParse(address, base)) throw new FetchRefusedError(fetchMessages.notAnAddress);
  const url = new URL(address, base);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new FetchRefusedError(fetchMessages.otherProtocol(url.protocol));
  }
  if (url.username !== '' || url.password !== '') throw new FetchRefusedError(fetchMessages.credentials);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !reach.isOpen(host))
    throw new ClosedAddressError(fetchMessages.closedAddress(host));
  url.hash = '';
  return url;
}

/**
 * Looks a name up for a connection. The very addresses that were checked are those connected to, so that a name that
 * answers differently the next time gains nothing; one closed address among several closes the name.
 */
export function guardLookup(reach: Reach): LookupFunction {
  return (host, options, done) => {
    reach.resolve(host).then(
      (found) => {
        const wanted = found.filter(({ family }) => !options.family || options.family === family);
        const [first] = wanted;
        if (found.some(({ address }) => !reach.isOpen(address))) {
          done(new ClosedAddressError(fetchMessages.closedAddress(host)), '');
        } else if (first === undefined) {
          done(new UnreachableSiteError(fetchMessages.unknownHost(host)), '');
        } else if (options.all) done(null, [...wanted]);
        else done(null, first.address, first.family);
      },
      (cause: unknown) => done(new UnreachableSiteError(fetchMessages.unknownHost(host), { cause }), ''),
    );
  };
}
