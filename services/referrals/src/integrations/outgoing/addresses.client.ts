import { lookup } from 'node:dns';
import { type LookupFunction, isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { type Reach, hostOf, mayName, mayReach } from './addresses.rules.js';

/** A host is unknown or must not be contacted. The two cases are one error, so that nobody can look for internal names. */
export class AddressRefused extends Error {}

/** Addresses of this host's interfaces, read at each call, because interfaces come and go. */
export const ownAddresses = (): string[] =>
  Object.values(networkInterfaces()).flatMap((some) => some?.map(({ address }) => address) ?? []);

/** Asks for every address of a name. */
type Resolve = (
  hostname: string,
  options: { all: true },
  done: (error: Error | null, addresses: { address: string; family: number }[]) => void,
) => void;

/**
 * DNS lookup for a connection that allows only addresses within reach. The connection uses the addresses that were checked
 * here. Checking earlier would be unsafe: the name could resolve to another address when the client connects. All addresses
 * of the name must be within reach.
 */
export function lookupWithin(reach: Reach, resolve: Resolve = lookup): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      const own = ownAddresses();
      if (error || addresses.length === 0 || !addresses.every((a) => mayReach(a.address, reach, own))) {
        return callback(new AddressRefused(), []);
      }
      return options.all ? callback(null, addresses) : callback(null, addresses[0]!.address, addresses[0]!.family);
    });
  };
}

/**
 * Checks that the host may be contacted before a request is sent. Every refusal takes `refusalMs`, also of a name whose
 * lookup takes longer: its time shows nothing about the name. @throws AddressRefused
 */
export async function requireReachable(url: URL, reach: Reach, refusalMs: number, resolve?: Resolve): Promise<void> {
  const refusal = pause(refusalMs, false);
  if (!(await Promise.race([isReachable(url, reach, resolve), refusal]))) {
    await refusal;
    throw new AddressRefused();
  }
}

function isReachable(url: URL, reach: Reach, resolve?: Resolve): Promise<boolean> {
  const host = hostOf(url);
  if (!mayName(url, reach, ownAddresses())) return Promise.resolve(false);
  if (isIP(host) !== 0) return Promise.resolve(true);
  return new Promise((done) => {
    lookupWithin(reach, resolve)(host, { all: true }, (error) => done(error === null));
  });
}
