import { ApiProperty } from '@nestjs/swagger';
import type { Role } from '../access/actor.js';

/** What an account must see on a morning, the most urgent first. */
export const TODAY_KEYS = [
  'help-asked',
  'my-help',
  'disagreed',
  'my-answer',
  'childrens-answers',
  'commented',
  'late',
  'handed-back',
  'waiting-for-my-agency',
  'next-things',
  'childrens-next-things',
  'start-to-confirm',
  'reviews',
  'turns-18',
  'review-not-recorded',
  'consent-taken-back',
  'referrals-without-owner',
  'referrals-late',
  'referrals-disputed',
  'referrals-unconfirmed',
  'referrals-expired',
  'referrals-not-sent',
] as const;
export type TodayKey = (typeof TODAY_KEYS)[number];

export const TODAY_SERVICES = ['transition-plans', 'referrals'] as const;
export type TodayService = (typeof TODAY_SERVICES)[number];

type Blocks = Readonly<Record<TodayService, readonly TodayKey[]>>;

const NOTHING: Blocks = { 'transition-plans': [], referrals: [] };
const OF_REFERRER: readonly TodayKey[] = [
  'consent-taken-back',
  'referrals-late',
  'referrals-unconfirmed',
  'referrals-expired',
  'referrals-not-sent',
];

/** The blocks of each role, by the service that has their records. */
export const TODAY_OF: Readonly<Record<Role, Blocks>> = {
  coordinator: {
    'transition-plans': [
      ...(['help-asked', 'disagreed', 'commented', 'late', 'handed-back', 'reviews', 'turns-18'] as const),
      'review-not-recorded',
    ],
    referrals: [...OF_REFERRER, 'referrals-without-owner', 'referrals-disputed'],
  },
  practitioner: {
    'transition-plans': ['disagreed', 'commented', 'late', 'waiting-for-my-agency', 'reviews', 'turns-18'],
    referrals: OF_REFERRER,
  },
  provider: {
    'transition-plans': [],
    referrals: ['referrals-without-owner', 'referrals-late', 'consent-taken-back'],
  },
  'young-person': { 'transition-plans': ['my-help', 'my-answer', 'next-things'], referrals: ['start-to-confirm'] },
  carer: { 'transition-plans': ['childrens-answers', 'childrens-next-things'], referrals: ['start-to-confirm'] },
  leader: NOTHING,
  administrator: NOTHING,
  'information-governance': NOTHING,
  system: NOTHING,
  anonymous: NOTHING,
};

/** Number of rows that a block shows. */
export const TODAY_ROWS = 5;
/** A block counts up to here. */
export const TODAY_COUNTED = 200;

/** The request by which the caller can act. */
export class TodayAction {
  /** stable name for the client: `take`, `reply`, `accept` */
  name: string;
  method: 'GET' | 'POST' | 'PATCH' | 'PUT';
  href: string;
}

export class TodayRow {
  /** id of the record that the row is about */
  id: string;
  youngPersonId: string | null;
  /** the young person's usual name; null for organisations without it in their disclosure */
  name: string | null;
  planId: string | null;
  stepId: string | null;
  reviewId: string | null;
  referralId: string | null;
  /** title of the step or the service, or what the request for help is about */
  title: string | null;
  /** rule that sets the day */
  rule: string | null;
  /** last day in time, or the day of the event */
  on: string | null;
  /** whole days after that day; 0 when not late */
  daysLate: number;
  action: TodayAction;
}

export class TodayBlock {
  @ApiProperty({ enum: TODAY_KEYS })
  key: TodayKey;
  /** `unavailable`: the service that has the records does not answer */
  status: 'ok' | 'unavailable';
  /** number of rows behind the link; null when the service does not answer */
  count: number | null;
  /** there are more than the count, which stops at 200 */
  more: boolean;
  /** the whole list; null where no list has exactly these rows */
  link: string | null;
  /** the first five */
  @ApiProperty({ type: [TodayRow] })
  rows: TodayRow[];
}

/** A service's part of what an account must see today. */
export class TodayPart {
  @ApiProperty({ enum: TODAY_SERVICES })
  service: TodayService;
  /** role of the account */
  role: string;
  @ApiProperty({ type: [TodayBlock] })
  blocks: TodayBlock[];
}

const NONE = { planId: null, stepId: null, reviewId: null, referralId: null, title: null, rule: null, on: null };

/** A row with what it does not have as null. */
export const todayRow = (
  row: Pick<TodayRow, 'id' | 'youngPersonId' | 'name' | 'action'> & Partial<TodayRow>,
): TodayRow => ({
  ...NONE,
  daysLate: 0,
  ...row,
});

/** A block from a page of at most `TODAY_COUNTED` rows. */
export function todayBlock(
  key: TodayKey,
  link: string | null,
  { items, next }: { readonly items: readonly TodayRow[]; readonly next: string | null },
): TodayBlock {
  return {
    ...{ key, status: 'ok', link },
    ...{ count: items.length, more: next !== null, rows: items.slice(0, TODAY_ROWS) },
  };
}
