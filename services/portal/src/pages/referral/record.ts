import { type ApiClient, Refusal, type Schemas, answer } from '../../api/api.js';

export const referralAt = (api: ApiClient, referralId: string): Promise<Schemas['ReferralResponse']> =>
  answer(api.GET('/v1/referrals/{referralId}', { params: { path: { referralId } } }));

/** What this organisation must give back or delete, because it may no longer read the referral; null where nothing is asked. */
export async function returnAskedFor(
  api: ApiClient,
  referralId: string,
): Promise<Schemas['ReturnToAnswerResponse'] | null> {
  const { items } = await answer(api.GET('/v1/disclosures', { params: { query: { limit: 200 } } }));
  return items.find((item) => item.referralId === referralId) ?? null;
}

export const isClosed = (error: unknown): boolean => error instanceof Refusal && error.status === 404;
