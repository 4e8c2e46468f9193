import { isPublicHost } from '../outgoing/addresses.rules.js';

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
  if (!toPrivate && !isPublicHost(url)) return 'Its address is not a public one.';
  return null;
}
