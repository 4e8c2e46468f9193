import { World, columnsOfWords } from '#libs/testing';
import { referrals } from '../../index.js';
import { QUOTING, REMOVAL_KINDS } from './removal-kinds.values.js';

let world: World;

beforeAll(async () => {
  world = await World.start([referrals]);
});
afterAll(() => world?.stop());

const CODE = 'a code of a closed list';
const GIVEN = 'given by Onward';
const WHO = 'who acted is part of what happened, and is on record as long as it is';
const STAFF = 'the name or account of staff: another takes over';
const PARTS = 'on their way to the receipt, and emptied when it is made';

/** Columns that removals do not reach, each with the reason. */
const NOT_REACHED: Readonly<Record<string, string>> = {
  'clock.calendar': CODE,
  'clock.pauses': 'days and codes',
  'disclosure.groups': CODE,
  'disclosure.missing_groups': CODE,
  'disclosure.override_basis': CODE,
  'disclosure.person_part': PARTS,
  'disclosure.plan_part': PARTS,
  'disclosure.purpose': CODE,
  'disclosure.reference': GIVEN,
  'disclosure.refusal_code': CODE,
  'disclosure.requested_by': WHO,
  'disclosure.return_basis': CODE,
  'disclosure.returned_by': WHO,
  'disclosure_override.accountable_name': WHO,
  'disclosure_override.accountable_subject': WHO,
  'disclosure_override.lawful_basis': CODE,
  'evidence_bundle.by_name': WHO,
  'evidence_bundle.by_role': CODE,
  'evidence_bundle.by_subject': WHO,
  'evidence_bundle.documents': 'loses what it quotes, with the record that it quotes',
  'evidence_bundle.young_person_name': 'whose bundle it is: a copy of young-people’s',
  'feed_entry.event': 'ids, days and codes',
  'feed_entry.recipient': CODE,
  'feed_entry.type': CODE,
  'no_match.need': CODE,
  'no_match.outcode': CODE,
  'no_match.outcome_area': CODE,
  'no_match.recorded_by': WHO,
  'no_match.recorded_by_name': WHO,
  'no_match.sought': 'codes and numbers of the search',
  'reconsideration.asked_by_name': WHO,
  'reconsideration.asked_by_role': CODE,
  'reconsideration.decided_by_name': WHO,
  'reconsideration.decided_by_role': WHO,
  'reconsideration.decided_by_subject': WHO,
  'referral.earlier': 'instants and codes',
  'referral.reason': CODE,
  'referral.recipient_owner': STAFF,
  'referral.reference': GIVEN,
  'referral.referrer_owner': STAFF,
  'referral.referrer_owner_subject': STAFF,
  'referral_entry.action': CODE,
  'referral_entry.by_agency': CODE,
  'referral_entry.by_name': WHO,
  'referral_entry.by_role': CODE,
  'referral_entry.by_subject': WHO,
  'referral_entry.reason': CODE,
  'referral_entry.status': CODE,
  'refusal.agency': CODE,
  'refusal.by_subject': WHO,
  'refusal.criterion': CODE,
  'refusal.decided_by_name': WHO,
  'refusal.decided_by_role': WHO,
  'refusal.limb': CODE,
  'refusal.routes': CODE,
  'refusal.told_how': CODE,
  'removal.by_name': WHO,
  'unmet_need.age_band': CODE,
  'unmet_need.by_name': WHO,
  'unmet_need.need': CODE,
  'unmet_need.place': 'a postcode district',
  'unmet_need.reason': CODE,
};

/** Tables that copy other services' data: a removal there reaches these copies through events. */
const COPIES = [
  'person',
  'plan',
  'step',
  'relationship',
  'involvement',
  'restriction',
  'consent_word',
  'outbox',
  'outbox_kept',
  'inbox',
  'audit_entry',
];
const PLATFORM = ['idempotency_key', 'dead_letter'];

const emptied = new Set(Object.values(REMOVAL_KINDS).flatMap((k) => k.words.map((c) => `${k.table}.${c}`)));

it('every column of words about a young person can be emptied or has a recorded reason why not', async () => {
  const left = (await columnsOfWords(world, 'referrals', [...COPIES, ...PLATFORM]))
    .map(({ table, column }) => `${table}.${column}`)
    .filter((name) => !emptied.has(name));
  expect(left).toEqual(Object.keys(NOT_REACHED).sort());
});

it('every column that a removal names exists', async () => {
  const all = await world.rows<{ name: string }>(
    `select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'referrals'`,
  );
  const known = new Set(all.map(({ name }) => name));
  for (const { table, words, instead = {} } of Object.values(REMOVAL_KINDS))
    for (const column of [...words, ...Object.keys(instead)]) expect(known).toContain(`${table}.${column}`);
  for (const [table, { text = [], json = [] }] of Object.entries(QUOTING))
    for (const column of [...text, ...json, 'young_person_id']) expect(known).toContain(`${table}.${column}`);
});
