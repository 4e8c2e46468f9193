import { mayName, type Reach } from '../outgoing/addresses.rules.js';

/**
 * The reason why a webhook cannot use this URL, or null. Each delivery also checks the addresses of the host name.
 * @param reach within this host, `http:` is allowed too
 */
export function problemOfUrl(text: string, reach: Reach): string | null {
  if (!URL.canParse(text)) return 'It is not a URL.';
  const url = new URL(text);
  if (url.protocol !== 'https:' && !(reach === 'host' && url.protocol === 'http:')) return 'It must begin with https:.';
  if (url.username || url.password) return 'It must not contain a user name or password.';
  if (url.hash) return 'It must not contain a fragment.';
  if (!mayName(url, reach)) return 'Its address must be public.';
  return null;
}
