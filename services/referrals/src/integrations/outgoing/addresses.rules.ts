import { BlockList, isIP } from 'node:net';

/** Addresses that are never contacted: this host, private networks and special-purpose ranges (RFC 6890). */
const REFUSED_V4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const;

/**
 * Only global unicast IPv6 addresses are public. This excludes mapped IPv4, NAT64 (`64:ff9b::/96`, `64:ff9b:1::/48`) and
 * site-local networks. The ranges below are excluded too: they are not public or contain an IPv4 address, such as Teredo
 * (in `2001::/23`) and 6to4.
 */
const PUBLIC_V6 = ['2000::', 3] as const;
const REFUSED_V6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const;

const refused = new BlockList();
for (const [net, bits] of REFUSED_V4) refused.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of REFUSED_V6) refused.addSubnet(net, bits, 'ipv6');
const globalUnicast = new BlockList();
globalUnicast.addSubnet(...PUBLIC_V6, 'ipv6');

/** The host without the brackets of an IPv6 address. */
export const hostOf = (url: URL) => url.hostname.replace(/^\[|\]$/g, '');

/** Whether an IP address is public. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !refused.check(address, 'ipv4');
    case 6:
      return globalUnicast.check(address, 'ipv6') && !refused.check(address, 'ipv6');
    default:
      return false;
  }
}

/** Checks a URL whose host is an IP address; for host names, `publicOnly` checks the resolved addresses. */
export function isPublicHost(url: URL): boolean {
  const host = hostOf(url);
  return isIP(host) === 0 || isPublicAddress(host);
}
