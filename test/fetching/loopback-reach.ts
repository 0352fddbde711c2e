import { isPublicAddress } from '../../src/fetching/web/public-addresses.ts';
import type { Reach } from '../../src/fetching/web/reach.ts';

/** Names under `.test` are this machine, open under these names alone; anything else is as on the internet. */
export const loopbackReach: Reach = {
  resolve: async (host) => [{ address: host === 'interne.test' ? '10.0.0.7' : '127.0.0.1', family: 4 }],
  isOpen: (address) => address === '127.0.0.1' || isPublicAddress(address),
};
