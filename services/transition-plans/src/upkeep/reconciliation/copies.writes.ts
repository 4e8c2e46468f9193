import { type HeldCopy, involvementCopy, relationshipCopy, restrictionCopy } from '#libs/platform';

const ofPerson = { owner: 'young-people', key: 'young_person_id', versioned: true } as const;

const person: HeldCopy = {
  ...{ ...ofPerson, collection: 'person', table: 'young_person', key: 'id', id: 'id' },
  content: `jsonb_build_object('reference', t.reference, 'givenName', t.given_name, 'familyName', t.family_name,
    'preferredName', t.preferred_name, 'dateOfBirth', t.date_of_birth, 'needs', t.needs, 'deceased', t.deceased,
    'namedWorker', case when t.named_worker_subject is not null then jsonb_build_object(
      'subject', t.named_worker_subject, 'name', t.named_worker_name, 'team', t.named_worker_team) end)`,
  fields: [
    ...['reference', 'givenName', 'familyName', 'preferredName', 'dateOfBirth', 'needs', 'deceased'],
    ...['namedWorker', 'version'],
  ],
};

const circumstances: HeldCopy = {
  ...{ ...ofPerson, collection: 'circumstances', table: 'circumstances', id: 'young_person_id' },
  content: `jsonb_build_object('facts', t.facts)`,
  fields: ['facts', 'version'],
};

const decisionMakers: HeldCopy = {
  ...{ ...ofPerson, collection: 'decision-makers', table: 'decision_makers', id: 'young_person_id' },
  content: `jsonb_build_object('kinds', t.kinds)`,
  fields: ['kinds', 'version'],
};

const decisionSwitch: HeldCopy = {
  ...{ ...ofPerson, collection: 'decision-switch', table: 'decision_switch', id: 'id' },
  content: `jsonb_build_object('kind', t.kind, 'on', t.switch_on, 'from', t.decider_from, 'to', t.decider_to)`,
  fields: ['kind', 'on', 'from', 'to', 'version'],
};

/** A repair changes the copy and nothing else: the history of the plan tells what happened at the time. */
const referral: HeldCopy = {
  ...{ owner: 'referrals', collection: 'referral', table: 'referral', key: 'young_person_id', id: 'id' },
  versioned: true,
  content: `jsonb_build_object('reference', t.reference, 'stepId', t.step_id, 'status', t.status, 'reason', t.reason,
    'startedOn', t.started_on)`,
  fields: ['reference', 'stepId', 'status', 'reason', 'startedOn', 'version'],
};

/** The copies that this service holds. People come first: the plans follow from them. */
export const COPIES: readonly HeldCopy[] = [
  ...[relationshipCopy, restrictionCopy, involvementCopy('young-people'), involvementCopy('referrals')],
  ...[person, circumstances, decisionMakers, decisionSwitch, referral],
];
