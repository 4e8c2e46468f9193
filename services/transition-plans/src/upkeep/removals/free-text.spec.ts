import { REMOVABLE } from '#libs/contracts';
import { columnsOfWords, World } from '#libs/testing';
import { transitionPlans } from '../../index.js';
import { REMOVAL_KINDS } from './removal-kinds.values.js';

let world: World;

beforeAll(async () => {
  world = await World.start([transitionPlans]);
});
afterAll(() => world?.stop());

const CODE = 'a code of a closed list';
const WHO = 'who acted is part of what happened, and is on record as long as it is';
const STAFF = 'the name or account of staff: whoever plans gives another one';
const LAW = 'the law’s own words, from the timeline';

/** Columns that no removal changes, each with the reason. */
const NOT_REACHED: Readonly<Record<string, string>> = {
  'plan.reference': 'given by Onward',
  'plan.closing_reason': CODE,
  'plan.named_worker': 'a copy: follows young-people',
  'plan.named_worker_name': 'a copy: follows young-people',
  'plan.accountable_subject': STAFF,
  'plan.accountable_name': STAFF,
  'plan.proposed_subject': STAFF,
  'plan.proposed_name': STAFF,
  'plan.proposed_by': WHO,
  'plan_entry.kind': CODE,
  'plan_entry.causes': 'names of facts',
  'plan_entry.by_name': WHO,
  'plan_entry.by_role': CODE,
  'plan.rules_version': 'the version of the law’s rules',
  'plan_version.content': 'goes with the goals, steps, notes and areas that it has',
  'plan_version.content_hash': 'a hash, by which it can be told that more was said',
  'plan_version.by_name': WHO,
  'removal.kind': CODE,
  'removal.by_name': WHO,
  'review.windows': LAW,
  'review.clocks': LAW,
  'review.next_clock': CODE,
  'review.said': 'days and codes',
  'review.reason': CODE,
  'review.decided_by': WHO,
  'step.title': 'the law’s, or changed by whoever plans, or gone with the step',
  'step.rule': LAW,
  'step.occurrence': LAW,
  'step.lead_agency': CODE,
  'step.leads': LAW,
  'step.citation': LAW,
  'step.confidence': LAW,
  'step.force': LAW,
  'step.why': LAW,
  'step.family_words': LAW,
  'step.delivery_team': STAFF,
  'step.person_subject': STAFF,
  'step.person_name': STAFF,
  'step.action_lead': STAFF,
  'step.sponsoring_director': STAFF,
  'step.hand_back_reason': CODE,
  'step.handed_back_by': CODE,
};

/** Tables with copies of other services' data; a removal there arrives by event. */
const COPIES = [
  'young_person',
  'circumstances',
  'referral',
  'decision_makers',
  'decision_switch',
  'relationship',
  'involvement',
  'restriction',
  'outbox',
  'outbox_kept',
  'inbox',
  'audit_entry',
  'idempotency_key',
  'dead_letter',
];

const kinds = Object.values(REMOVAL_KINDS);
/** Statutory steps cannot be removed, so each of their texts must be removable. */
const gone = new Set(kinds.filter((k) => k.takes === 'record' && k.table !== 'step').map((k) => k.table));
const emptied = new Set(
  kinds
    .filter((k) => k.takes === 'words')
    .flatMap((k) => [...k.words, ...(k.also ?? [])].map((c) => `${k.table}.${c}`)),
);

it('reaches each text column about a young person, or states why it need not', async () => {
  const columns = await columnsOfWords(world, 'transition_plans', COPIES);
  expect(columns.length).toBeGreaterThan(60);
  const left = columns
    .filter(({ table, column }) => !gone.has(table) && !emptied.has(`${table}.${column}`))
    .map(({ table, column }) => `${table}.${column}`);
  expect(left).toEqual(Object.keys(NOT_REACHED).sort());
});

it('names only columns that exist', async () => {
  const all = await world.rows<{ name: string }>(
    `select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'transition_plans'`,
  );
  const known = new Set(all.map(({ name }) => name));
  expect(REMOVABLE.map((kind) => kind in REMOVAL_KINDS)).not.toContain(false);
  for (const { table, words, also = [], instead = {} } of kinds)
    for (const column of [...words, ...also, ...Object.keys(instead)]) expect(known).toContain(`${table}.${column}`);
});
