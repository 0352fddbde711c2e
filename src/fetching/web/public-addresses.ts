import { BlockList, isIP } from 'node:net';

/**
 * Whether an IP address belongs to the public internet. Everything else is closed: this machine, private networks, a
 * cloud's metadata, multicast, and what hides an IPv4 address in an IPv6 one.
 */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !closed.check(address, 'ipv4');
  if (version === 6) return globalUnicast.check(address, 'ipv6') && !closed.check(address, 'ipv6');
  return false;
}

const closed = networks([
  // https://www.iana.org/assignments/iana-ipv4-special-registry, with multicast and what is reserved.
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  // Looks public, and is what the machines of a cloud ask about themselves, from within it alone
  // (https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16).
  '168.63.129.16/32',
  // https://www.iana.org/assignments/iana-ipv6-special-registry: of 2000::/3, what is special (Teredo, 6to4, examples).
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '3fff::/20',
]);

/**
 * All of IPv6 that is given out (RFC 4291); ::1, ::ffff:0:0/96, 64:ff9b::/96, fc00::/7, fe80::/10, ff00::/8 lie
 * outside.
 */
const globalUnicast = networks(['2000::/3']);

function networks(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [network = '', prefix] = range.split('/');
    list.addSubnet(network, Number(prefix), isIP(network) === 4 ? 'ipv4' : 'ipv6');
  }
  return list;
}
