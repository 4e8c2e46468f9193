import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * How far a request of ours may go: to the public internet, also into the operator's own network, or also to this host.
 * No reach includes the addresses of kind `never`.
 */
export type Reach = 'public' | 'network' | 'host';

/** @param privateToo the installation's setting; only outside production it includes this host */
export function reachOf(privateToo: boolean, production: boolean): Reach {
  if (!privateToo) return 'public';
  return production ? 'network' : 'host';
}

type AddressKind = Reach | 'never';

const WITHIN: Readonly<Record<Reach, readonly AddressKind[]>> = {
  public: ['public'],
  network: ['public', 'network'],
  host: ['public', 'network', 'host'],
};

/**
 * The kind of each range of ipaddr.js. A range without a kind is `never`: unspecified, link-local, multicast, broadcast and
 * reserved ranges, and those that contain an IPv4 address (mapped, NAT64, 6to4, Teredo).
 */
const KINDS: Readonly<Record<string, AddressKind>> = {
  unicast: 'public',
  private: 'network',
  carrierGradeNat: 'network',
  uniqueLocal: 'network',
  loopback: 'host',
};

/**
 * Addresses at which clouds hand out credentials and settings to the machine that asks. Link-local addresses, such as
 * 169.254.169.254, are refused as a range.
 */
const METADATA = [
  '100.100.100.200/32', // Alibaba Cloud
  '168.63.129.16/32', // Azure
  '192.0.0.192/32', // Oracle Cloud
  'fd00:ec2::/32', // AWS
  'fd20:ce::/32', // Google Cloud
].map((range) => ipaddr.parseCIDR(range));

/** IANA allocates public IPv6 addresses only from this range. */
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3');

/** Names of cloud metadata and of a container's host. They are refused as names, because their addresses can look private. */
const NEVER_NAMES =
  /^(metadata|instance-data|metadata\.google\.internal|.*\.ec2\.internal|(host|gateway|kubernetes)\.docker\.internal|host\.containers\.internal|host\.(minikube|lima|rancher-desktop)\.internal)$/;
const HOST_NAMES = /^(.*\.)?localhost(\.localdomain)?$/;

type Address = ReturnType<typeof ipaddr.parse>;
const matches = (address: Address, [net, bits]: ReturnType<typeof ipaddr.parseCIDR>) =>
  address.kind() === net.kind() && address.match(net, bits);

function kindOf(text: string, own: readonly string[]): AddressKind {
  if (isIP(text) === 0) return 'never';
  const address = ipaddr.parse(text);
  if (METADATA.some((range) => matches(address, range))) return 'never';
  const kind = KINDS[address.range()] ?? 'never';
  if (kind === 'never') return 'never';
  if (own.some((one) => ipaddr.parse(one).toNormalizedString() === address.toNormalizedString())) return 'host';
  return kind === 'public' && address.kind() === 'ipv6' && !matches(address, GLOBAL_UNICAST) ? 'never' : kind;
}

/** The host in lower case, without the brackets of an IPv6 address and the dot of the DNS root. */
export const hostOf = (url: URL) => url.hostname.toLowerCase().replace(/^\[|\]$|\.$/g, '');

/**
 * Whether a connection to this IP address is allowed.
 * @param own addresses of this host's interfaces; they are of this host, also when they look public
 */
export const mayReach = (address: string, reach: Reach, own: readonly string[] = []): boolean =>
  WITHIN[reach].includes(kindOf(address, own));

/**
 * Checks the host as the URL states it. For a name, it checks the name alone; `lookupWithin` checks the addresses.
 */
export function mayName(url: URL, reach: Reach, own: readonly string[] = []): boolean {
  const host = hostOf(url);
  if (isIP(host) !== 0) return mayReach(host, reach, own);
  return !NEVER_NAMES.test(host) && (reach === 'host' || !HOST_NAMES.test(host));
}
