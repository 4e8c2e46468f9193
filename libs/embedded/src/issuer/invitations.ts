import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerPage } from './sign-in.js';
import { errorPage } from './sign-in-page.js';

const COOKIE = 'onward-invited';

const secret = () => randomBytes(24).toString('base64url');
const digest = (text: string) => createHash('sha256').update(text).digest();
const same = (a: string, b: string) => timingSafeEqual(digest(a), digest(b));

/**
 * The list of people asks for no password, so a browser needs an address that only the terminal shows. Each address works
 * once, and gives the browser a cookie that lasts as long as this issuer.
 */
export class Invitations {
  private readonly admitted = secret();
  private current = secret();

  constructor(
    private readonly issuer: string,
    private readonly onAddress: (address: string) => void,
  ) {
    this.onAddress(this.address());
  }

  admits(request: IncomingMessage): boolean {
    const cookie = new RegExp(`(?:^|; )${COOKIE}=([\\w-]+)`).exec(request.headers.cookie ?? '')?.[1];
    return cookie !== undefined && same(cookie, this.admitted);
  }

  redeem(given: string, response: ServerResponse): void {
    if (!same(given, this.current)) return notInvited(response);
    this.current = secret();
    const { pathname, origin } = new URL(this.issuer);
    response.writeHead(303, {
      location: `${origin}/sign-in`,
      'set-cookie': `${COOKIE}=${this.admitted}; Path=${pathname}; HttpOnly; SameSite=Lax`,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    });
    response.end();
    this.onAddress(this.address());
  }

  private address(): string {
    return `${this.issuer}/open/${this.current}`;
  }
}

export function notInvited(response: ServerResponse): void {
  const words = 'Open the address that npm start printed last. Each address opens the list of people in one browser.';
  answerPage(response, 403, errorPage('ADDRESS_NEEDED', words));
}
