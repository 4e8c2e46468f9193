import type { Provider } from 'oidc-provider';

/** The public client of the API reference and of minted tokens: authorisation code with PKCE, no refresh tokens. */
export const CLIENT_ID = 'onward-local';
/** The confidential client of the portal: authorisation code with PKCE, refresh tokens that rotate, logout. */
export const PORTAL_CLIENT_ID = 'onward-portal';

/**
 * A person grants our clients everything. They are our own, on our own machine, so the issuer asks for no consent.
 */
export async function grantAll(provider: Provider, clientId: string, accountId: string, resource: string) {
  const grant = new provider.Grant({ clientId, accountId });
  grant.addOIDCScope('openid profile');
  grant.addResourceScope(resource, 'api');
  const grantId = await grant.save();
  return { grant, grantId };
}
