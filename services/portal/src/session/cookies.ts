import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PortalConfig } from '../config.js';

/** `__Host-` binds a cookie to this host and to TLS. */
const NAMES = { session: 'onward', parked: 'onward-parked' } as const;
export type CookieName = keyof typeof NAMES;

const isSecure = ({ origin }: PortalConfig) => origin.startsWith('https:');
const nameOf = (name: CookieName, config: PortalConfig) => (isSecure(config) ? `__Host-${NAMES[name]}` : NAMES[name]);

export function readCookie(request: FastifyRequest, name: CookieName, config: PortalConfig): string | undefined {
  return request.cookies[nameOf(name, config)];
}

/** SameSite=Lax, because the issuer sends the browser back from another site. */
export function setCookie(
  reply: FastifyReply,
  name: CookieName,
  value: string,
  config: PortalConfig,
  maxAge?: number,
): void {
  void reply.setCookie(nameOf(name, config), value, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(config),
    ...(maxAge !== undefined && { maxAge }),
  });
}

export function clearCookie(reply: FastifyReply, name: CookieName, config: PortalConfig): void {
  void reply.clearCookie(nameOf(name, config), {
    path: '/',
    secure: isSecure(config),
    httpOnly: true,
    sameSite: 'lax',
  });
}
