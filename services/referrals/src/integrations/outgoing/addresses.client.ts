import { lookup } from 'node:dns';
import { type LookupFunction, isIP } from 'node:net';
import { hostOf, isPublicAddress, isPublicHost } from './addresses.rules.js';

/** A name that has an address which is not public. */
export class AddressRefused extends Error {}

/**
 * The lookup of a connection. Looked at where the connection is made, and not before: a name that is checked first and
 * resolved again by the client may have another address the second time. All of its addresses must be public.
 */
export const publicOnly: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, []);
    if (addresses.length === 0 || !addresses.every((a) => isPublicAddress(a.address))) {
      return callback(new AddressRefused(), []);
    }
    return options.all ? callback(null, addresses) : callback(null, addresses[0]!.address, addresses[0]!.family);
  });
};

/** That the host is a public one now, before anything is asked of it. @throws AddressRefused; the fault of the lookup */
export async function requirePublicHost(url: URL): Promise<void> {
  const host = hostOf(url);
  if (!isPublicHost(url)) throw new AddressRefused();
  if (isIP(host) !== 0) return;
  await new Promise<void>((resolve, reject) => {
    publicOnly(host, { all: true }, (error) => (error ? reject(error) : resolve()));
  });
}
