import { type HeldCopy, involvementCopy } from '#libs/platform';

const plan: HeldCopy = {
  ...{ owner: 'transition-plans', collection: 'plan', table: 'plan_copy', key: 'young_person_id', id: 'plan_id' },
  versioned: true,
  content: `jsonb_build_object('status', t.status)`,
  fields: ['status'],
};

const organisation: HeldCopy = {
  ...{ owner: 'referrals', collection: 'organisation', table: 'organisation_copy', key: 'id', id: 'id' },
  ...{ versioned: true, ofPeople: false },
  content: `jsonb_build_object('name', t.name)`,
  fields: ['name', 'version'],
};

/** This service keeps the involvements with a record that it sets aside; the others do not. */
const involvement = (owner: 'transition-plans' | 'referrals'): HeldCopy => ({
  ...involvementCopy(owner),
  leavesOut: 'merged',
});

/** The copies that this service holds. */
export const COPIES: readonly HeldCopy[] = [
  plan,
  organisation,
  involvement('transition-plans'),
  involvement('referrals'),
];
