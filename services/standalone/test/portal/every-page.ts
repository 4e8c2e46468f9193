import type { Family } from './a-family.js';

export interface EveryPage {
  /** whose page it is; null: everybody's */
  readonly account: string | null;
  readonly path: (family: Family) => string;
  /** its text is written for a reader of nine */
  readonly plain?: true;
  /** status of its answer, 200 unless it shows a refusal */
  readonly status?: number;
}

const at = (account: string | null, path: string, more: Partial<EveryPage> = {}): EveryPage => ({
  account,
  path: () => path,
  ...more,
});
const plain = { plain: true } as const;

/** Every page of the portal, for what must be true of each: accessible, valid, plain, light. */
export const EVERY_PAGE: readonly EveryPage[] = [
  at(null, '/'),
  at(null, '/signed-out'),
  at(null, '/help'),
  at(null, '/accessibility'),
  at(null, '/privacy'),
  at(null, '/cookies'),
  at(null, '/ask-the-law'),
  at(null, '/local-offer'),
  at(null, '/no-such-page', { status: 404 }),
  { account: null, path: ({ serviceId }) => `/local-offer/${serviceId}` },
  at('young-person', '/home', plain),
  at('young-person', '/help-me', plain),
  at('young-person', '/my-plan', plain),
  at('young-person', '/my-plan/easy', plain),
  at('young-person', '/my-plan/comment', plain),
  at('young-person', '/my-plan/goals/new', plain),
  at('young-person', '/sharing', plain),
  at('young-person', '/sharing/new', plain),
  at('young-person', '/who-looked', plain),
  at('young-person', '/letters', plain),
  at('young-person', '/messages', plain),
  at('carer', '/home', plain),
  at('carer', '/sharing', plain),
  at('carer', '/who-looked', plain),
  at('carer', '/letters', plain),
  at('provider', '/inbox'),
  at('provider', '/our-services'),
  { account: 'provider', path: ({ serviceId }) => `/our-services/${serviceId}/places` },
  { account: 'provider', path: ({ serviceId }) => `/our-services/${serviceId}/record` },
  at('coordinator', '/today'),
  at('coordinator', '/caseload'),
  at('coordinator', '/people'),
  at('coordinator', '/inbox'),
  ...['', '/facts', '/decisions', '/timeline', '/contacts', '/contacts/new', '/accounts', '/who-looked'].map(
    (part): EveryPage => ({ account: 'coordinator', path: ({ youngPersonId }) => `/people/${youngPersonId}${part}` }),
  ),
  ...['', '/refer', '/reviews/new'].map((part): EveryPage => ({
    account: 'coordinator',
    path: ({ planId }) => `/plans/${planId}${part}`,
  })),
  at('coordinator', '/access'),
  at('adults', '/access'),
  at('adults', '/today'),
  at('leader', '/oversight'),
  at('leader', '/unmet-needs'),
  at('leader', '/drill-downs'),
];
