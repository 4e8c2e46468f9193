import { secretIn } from '#libs/embedded';
import { newEventKeys } from '#libs/messaging';
import type { ServiceConfig } from '#libs/platform';

interface Kept {
  readonly since: string;
  readonly keys: Readonly<Record<string, ReturnType<typeof newEventKeys>>>;
}

/** The keys of the services of this folder, in a file that only its owner can read. Made on first use. */
export function eventKeysIn(
  file: string,
  services: readonly string[],
): (service: string) => Pick<ServiceConfig, 'signingKey' | 'publicKeys' | 'signedSince'> {
  const make = (): Kept => ({
    since: new Date().toISOString(),
    keys: Object.fromEntries(services.map((service) => [service, newEventKeys()])),
  });
  const { since, keys } = JSON.parse(secretIn(file, () => JSON.stringify(make()))) as Kept;
  const publicKeys = Object.fromEntries(Object.entries(keys).map(([service, pair]) => [service, [pair.public]]));
  return (service) => ({ signingKey: keys[service]!.signing, publicKeys, signedSince: new Date(since) });
}
