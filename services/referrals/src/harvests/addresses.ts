import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { FeedFault } from './feed-fault.js';

/**
 * Networks that no feed on the internet is in: one's own machine, one's own network, and what is set aside (RFC 6890). Two
 * lists: in one for both, every IPv4 address would be found as IPv4 in IPv6.
 */
const PRIVATE = { ipv4: new BlockList(), ipv6: new BlockList() };
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  PRIVATE.ipv4.addSubnet(network, bits, 'ipv4');
}
for (const [network, bits] of [
  ['::', 127],
  // IPv4 in IPv6, by which the networks above would be reached
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  PRIVATE.ipv6.addSubnet(network, bits, 'ipv6');
}

export function isPrivateAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 0) return true;
  const family = version === 4 ? 'ipv4' : 'ipv6';
  return PRIVATE[family].check(address, family);
}

/**
 * Whether a server may be asked: http or https, without a password in the address, and not within the network that this
 * service runs in, where a stranger's address would have it ask what the stranger cannot. A name is looked up, and all of
 * its addresses must be public. What the name means a moment later, when the connection is made, is its owner's to change:
 * an installation that must rule that out keeps the service from its own network by a proxy for what goes out.
 * @throws FeedFault ADDRESS_REFUSED, HOST_UNKNOWN
 */
export async function requirePublic(url: URL, privateAllowed: boolean): Promise<void> {
  if (!['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '') {
    throw new FeedFault('ADDRESS_REFUSED');
  }
  if (privateAllowed) return;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) ? [host] : await addressesOf(host);
  if (addresses.some(isPrivateAddress)) throw new FeedFault('ADDRESS_REFUSED');
}

async function addressesOf(host: string): Promise<string[]> {
  try {
    return (await lookup(host, { all: true })).map(({ address }) => address);
  } catch {
    throw new FeedFault('HOST_UNKNOWN');
  }
}
