import { isIP } from 'node:net';

const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Probes come from the machine that runs the containers, by whatever address it has. The front of services that run apart
 * reads each reference by the name of its container. Neither has anybody's data.
 */
const ON_EVERY_HOST = /^\/(health\/(live|ready)|openapi\.json)$/;

/** Name or address of a Host header, without its port; undefined where it is none. */
function hostnameOf(host: string | undefined): string | undefined {
  if (host === undefined || !/^[\w.\-[\]:]+$/.test(host) || !URL.canParse(`http://${host}`)) return undefined;
  return new URL(`http://${host}`).hostname.replace(/\.$/, '');
}

/**
 * Does this installation answer at this host? The names of the machine itself always count. Otherwise the host must be
 * that of `PUBLIC_URL`; without that setting it must be an IP address, so that no page can reach the server by a name of
 * its own. The port does not count, because a proxy may change it.
 */
export function servesHost(host: string | undefined, publicUrl: string | null, path: string): boolean {
  if (ON_EVERY_HOST.test(path)) return true;
  const hostname = hostnameOf(host);
  if (hostname === undefined) return false;
  if (LOCAL.has(hostname)) return true;
  if (publicUrl !== null) return hostname === new URL(publicUrl).hostname;
  return isIP(hostname.replace(/^\[|\]$/g, '')) > 0;
}
