import type { Provider } from 'oidc-provider';

/** The only client: public, with authorisation code and PKCE. Tokens that we mint name it as their `client_id`. */
export const CLIENT_ID = 'onward-local';

/**
 * A person grants this client everything. It is our own client on our own machine, so the issuer asks for no consent.
 */
export async function grantAll(provider: Provider, accountId: string, resource: string) {
  const grant = new provider.Grant({ clientId: CLIENT_ID, accountId });
  grant.addOIDCScope('openid profile');
  grant.addResourceScope(resource, 'api');
  const grantId = await grant.save();
  return { grant, grantId };
}
