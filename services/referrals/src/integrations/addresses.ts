import { BlockList, isIP } from 'node:net';

/** Where no webhook goes: this machine, private networks, and what only looks public (RFC 6890 and its registries). */
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

/** Of IPv6 only global unicast is public at all; of that, these are not, or carry an IPv4 address inside. */
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

/** May a webhook be sent to this IP address, where private ones are not allowed? */
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

/**
 * Why a webhook may not have this URL, or null. What its name resolves to is looked at anew at every delivery.
 * @param toPrivate `http:` and private addresses are allowed
 */
export function problemOfUrl(text: string, toPrivate: boolean): string | null {
  if (!URL.canParse(text)) return 'It is not a URL.';
  const url = new URL(text);
  if (url.protocol !== 'https:' && !(toPrivate && url.protocol === 'http:')) return 'It must begin with https:.';
  if (url.username || url.password) return 'It must hold no user name and no password.';
  if (url.hash) return 'It must hold no fragment.';
  const host = hostOf(url);
  if (!toPrivate && isIP(host) && !isPublicAddress(host)) return 'Its address is not a public one.';
  return null;
}

/** Without the brackets of an IPv6 address. */
export const hostOf = (url: URL) => url.hostname.replace(/^\[|\]$/g, '');
