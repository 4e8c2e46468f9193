import type { TodayKey } from '#libs/platform';
import type { ReferralStatus } from '#libs/contracts';
import type { Worklist } from '../reading/reading.queries.js';

interface List {
  readonly worklist?: Worklist;
  readonly status?: ReferralStatus;
  /** only those that the account owns */
  readonly mine?: true;
  /** the request by which the account acts; the others are actions of the referral itself */
  readonly act: { readonly name: string; readonly method: 'GET' | 'POST'; readonly path: string };
}

const READ = { name: 'read', method: 'GET', path: '' } as const;

/** The lists of the day that this service has, for those who refer and for families. */
export const LISTS_OF_TODAY: Readonly<Partial<Record<TodayKey, List>>> = {
  'referrals-without-owner': { worklist: 'team-owned', act: { name: 'take', method: 'POST', path: '/ownership' } },
  'referrals-late': { worklist: 'late', mine: true, act: READ },
  'referrals-disputed': {
    worklist: 'disputed',
    act: { name: 'dispute-resolution', method: 'POST', path: '/dispute-resolution' },
  },
  'referrals-unconfirmed': { worklist: 'unconfirmed', mine: true, act: READ },
  'referrals-expired': { worklist: 'expired', mine: true, act: READ },
  'referrals-not-sent': {
    worklist: 'not-sent',
    mine: true,
    act: { name: 'sending', method: 'POST', path: '/sending' },
  },
  'consent-taken-back': { worklist: 'stopped', mine: true, act: READ },
  'start-to-confirm': {
    status: 'started',
    act: { name: 'start-confirmation', method: 'POST', path: '/start-confirmation' },
  },
};

/** An organisation works as a team: its late referrals are everybody's, and it reports what it did with the data. */
export const LISTS_OF_ORGANISATION: typeof LISTS_OF_TODAY = {
  'referrals-without-owner': LISTS_OF_TODAY['referrals-without-owner']!,
  'referrals-late': { worklist: 'late', act: READ },
};
