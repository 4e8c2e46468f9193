import type { Provider } from 'oidc-provider';

/** The one client: public, with a code and PKCE; also what minted tokens name as their `client_id`. */
export const CLIENT_ID = 'onward-local';

/** What a person allows the client: everything. It is our own, on our own machine, so nobody is asked to consent. */
export async function grantAll(provider: Provider, accountId: string, resource: string) {
  const grant = new provider.Grant({ clientId: CLIENT_ID, accountId });
  grant.addOIDCScope('openid profile');
  grant.addResourceScope(resource, 'api');
  const grantId = await grant.save();
  return { grant, grantId };
}
