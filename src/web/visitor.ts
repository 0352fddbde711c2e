import { isIP } from 'node:net';
import { parseAccept } from 'hono/utils/accept';
import type { Language } from '../messages/bilingual.ts';

/** Networks of a machine's or a house's own: a proxy in front of the room is in one of them (RFC 1918, RFC 4193). */
const OWN_NETWORK = /^(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|::1$|f[cd][0-9a-f]{2}:)/iu;
/** Whoever has an address of IPv6 has 2^64 of them (RFC 6177). */
const IPV6_NETWORK_GROUPS = 4;

/**
 * Whose limits a request counts against: an address, of IPv6 its network. Behind a proxy of ours, the last address of
 * `X-Forwarded-For` is the one that the proxy saw; what stands before it, anybody can have written.
 *
 * @param peer the address that has connected
 * @param forwarded the header, where a proxy is expected
 */
export function visitorOf(peer: string, forwarded: string | undefined): string {
  const connected = plainAddress(peer);
  const last = plainAddress(forwarded?.split(',').at(-1)?.trim() ?? '');
  return networkOf(OWN_NETWORK.test(connected) && isIP(last) !== 0 ? last : connected);
}

/** Whether the address is this machine's own. */
export function isLoopback(address: string): boolean {
  return /^(?:127\.|::1$)/u.test(plainAddress(address));
}

/** An address of IPv4 may come in the clothes of IPv6 (RFC 4291, 2.5.5.2). */
function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/iu, '');
}

function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array<string>(zeros).fill('0'), ...after];
  return groups.slice(0, IPV6_NETWORK_GROUPS).join(':');
}

/**
 * The language of `Accept-Language` (RFC 9110, 12.5.4) that the room speaks and the visitor likes best; else French.
 */
export function acceptedLanguage(accepted: string | undefined): Language {
  const liked = parseAccept(accepted ?? '')
    .filter(({ q }) => q > 0)
    .map(({ type }) => type.toLowerCase().split('-')[0]);
  return liked.find((language) => language === 'fr' || language === 'en') ?? 'fr';
}

/**
 * Whether a page of another site has sent the request. Browsers say so themselves, except on plain http between two
 * machines; there the origin tells, when it is sent.
 */
export function isFromElsewhere(header: (name: string) => string | undefined): boolean {
  const site = header('sec-fetch-site');
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const origin = header('origin');
  // A page that hides its origin, as those of this room do, sends « null ».
  if (origin === undefined || origin === 'null') return false;
  return !URL.canParse(origin) || new URL(origin).host !== header('host');
}

/**
 * Whether the room may be called by this name. Another site can give its own name this machine's address and read the
 * room through a visitor's browser (DNS rebinding); it cannot do so with an address or a name that it does not own.
 */
export function isKnownHost(host: string, publicUrl: string | null): boolean {
  const name = host.replace(/:\d+$/u, '').toLowerCase();
  if (name === 'localhost' || isIP(name.replace(/^\[|\]$/gu, '')) !== 0) return true;
  return publicUrl !== null && new URL(publicUrl).hostname === name;
}
