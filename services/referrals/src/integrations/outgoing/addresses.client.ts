import { lookup } from 'node:dns';
import { type LookupFunction, isIP } from 'node:net';
import { hostOf, isPublicAddress, isPublicHost } from './addresses.rules.js';

/** A host name resolves to an address that is not public. */
export class AddressRefused extends Error {}

/**
 * DNS lookup for a connection that allows only public addresses. Checking earlier would be unsafe: the name could resolve
 * to another address when the client connects. All addresses of the name must be public.
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

/** Checks that the host is public before a request is sent. @throws AddressRefused; the lookup's own error */
export async function requirePublicHost(url: URL): Promise<void> {
  const host = hostOf(url);
  if (!isPublicHost(url)) throw new AddressRefused();
  if (isIP(host) !== 0) return;
  await new Promise<void>((resolve, reject) => {
    publicOnly(host, { all: true }, (error) => (error ? reject(error) : resolve()));
  });
}
