import type { DataOf, stepChanged } from '#libs/contracts';
import { type HeldCopy, involvementCopy, relationshipCopy, restrictionCopy } from '#libs/platform';
import { saveSteps } from '../../referral/people/people.writes.js';

const person: HeldCopy = {
  ...{ owner: 'young-people', collection: 'person', table: 'person', key: 'young_person_id', id: 'young_person_id' },
  versioned: true,
  content: `jsonb_build_object('givenName', t.given_name, 'familyName', t.family_name, 'preferredName', t.preferred_name,
    'dateOfBirth', t.date_of_birth, 'needs', t.needs, 'deceased', t.deceased, 'namedWorker', t.named_worker)`,
  fields: [
    ...['givenName', 'familyName', 'preferredName', 'dateOfBirth', 'needs', 'deceased', 'namedWorker', 'version'],
  ],
};

const consent: HeldCopy = {
  ...{ owner: 'young-people', collection: 'consent', table: 'consent_word', key: 'young_person_id', id: 'consent_id' },
  versioned: true,
  content: `jsonb_build_object('until', t.until, 'withdrawn', t.withdrawn)`,
  fields: ['until', 'withdrawn', 'version'],
};

/** After a merge, referrals keep the plan that was superseded. */
const plan: HeldCopy = {
  ...{ owner: 'transition-plans', collection: 'plan', table: 'plan', key: 'young_person_id', id: 'id' },
  ...{ versioned: false, leavesOut: 'merged-and-kept' },
  content: `'{}'::jsonb`,
  fields: [],
};

/** Stored without the handlers of the feed: no organisation is told of a step again. */
const step: HeldCopy = {
  ...{ owner: 'transition-plans', collection: 'step', table: 'step', key: 'young_person_id', id: 'id' },
  ...{ versioned: false, leavesOut: 'merged-and-kept' },
  content: `jsonb_build_object('planId', t.plan_id)`,
  fields: ['planId'],
  take: (tx, events) =>
    saveSteps(
      tx,
      events.map(({ youngPersonId, data }) => ({ youngPersonId, ...(data as DataOf<typeof stepChanged>) })),
    ),
};

/** The copies that this service holds. */
export const COPIES: readonly HeldCopy[] = [
  ...[relationshipCopy, restrictionCopy, involvementCopy('young-people'), involvementCopy('transition-plans')],
  ...[person, consent, plan, step],
];
