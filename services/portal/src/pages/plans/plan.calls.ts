import { type ApiClient, answer } from '../../api/api.js';

export const path = (planId: string) => ({ params: { path: { planId } } });

export const planFor = (api: ApiClient, id: string) => answer(api.GET('/v1/plans/{planId}', path(id)));
