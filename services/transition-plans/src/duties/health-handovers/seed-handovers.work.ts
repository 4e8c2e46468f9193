import { newId } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import { type HealthHandover, type TimelineFacts, checkFacts, serviceKey } from '#libs/timeline';
import { entryOf } from '../../record/entries/entry.work.js';
import { planEntryTable } from '../../record/entries/plan-entry.table.js';
import { publishTable } from './handover-events.work.js';
import { type HealthHandoverRow, healthHandoverTable } from './health-handover.table.js';

interface Seedable {
  id: string;
  young_person_id: string;
  handovers: HealthHandover[];
}

/** Whether the person's facts contain hand-overs. */
export const hasHandovers = ({ facts }: { facts: TimelineFacts | null }) => (facts?.healthHandovers?.length ?? 0) > 0;

/**
 * Fills each empty hand-over table once from the hand-overs on file. After that, the table is the source of those facts.
 * The caller has locked the open plans of these people.
 *
 * @param before runs before a plan's table is published, so that an event handler can state the cause
 * @returns the new versions of the changed plans
 */
export async function seedHandovers(
  tx: Transaction,
  people: readonly string[],
  before: (youngPersonId: string) => void = () => undefined,
): Promise<Map<string, number>> {
  const versions = new Map<string, number>();
  if (people.length === 0) return versions;
  const plans = await tx.query<Seedable & Record<string, unknown>>(
    `select p.id, p.young_person_id, c.facts->'healthHandovers' as handovers
     from plan p join circumstances c on c.area = p.area and c.young_person_id = p.young_person_id
     where p.area = $1 and p.young_person_id = any($2::uuid[]) and p.status = 'open'
       and jsonb_typeof(c.facts->'healthHandovers') = 'array' and jsonb_array_length(c.facts->'healthHandovers') > 0
       and not exists (select from health_handover h where h.area = p.area and h.plan_id = p.id)
     order by p.id`,
    [tx.actor.area, people],
  );
  if (plans.length === 0) return versions;
  const rows = plans.flatMap((plan) => rowsFrom(tx, plan));
  const entries = plans.map((plan) =>
    entryOf(tx, plan, 'health-handover', 'The health hand-over table was filled from the facts on file.'),
  );
  const written = await tx.query<{ id: string; version: number }>(
    `with rows as (${healthHandoverTable.insert('$3')}),
     entries as (${planEntryTable.insert('$4')})
     update plan set version = version + 1 where area = $1 and id = any($2::uuid[]) returning id, version`,
    [tx.actor.area, plans.map(({ id }) => id), healthHandoverTable.many(rows), planEntryTable.many(entries)],
  );
  for (const { id, version } of written) versions.set(id, version);
  for (const plan of plans) {
    before(plan.young_person_id);
    await publishTable(tx, { ...plan, version: versions.get(plan.id)! });
  }
  return versions;
}

/** An invalid value must not block the person's other facts. */
const isReadable = (row: HealthHandover) => checkFacts({ healthHandovers: [row] }).length === 0;

function rowsFrom(tx: Transaction, plan: Seedable): HealthHandoverRow[] {
  const codes = new Set<string>();
  return plan.handovers.filter(isReadable).map((known) => {
    const base = serviceKey(known.service) ?? known.transferOn ?? 'service';
    let code = base;
    for (let n = 2; codes.has(code); n++) code = `${base}-${n}`;
    codes.add(code);
    return {
      area: tx.actor.area,
      id: newId(),
      young_person_id: plan.young_person_id,
      plan_id: plan.id,
      code,
      service: known.service ?? 'A health service',
      transfer_on: known.transferOn ?? null,
      first_transfer_on: null,
      adult_service: null,
      adult_contact_role: null,
      met_adult_practitioner_on: known.metAdultPractitionerOn ?? null,
      first_adult_appointment_on: known.firstAdultAppointmentOn ?? null,
      attended: known.attended == null ? 'unknown' : known.attended ? 'yes' : 'no',
      named_worker_subject: null,
      named_worker_name: null,
      added_on: tx.today,
      end_reason: null,
      ended_on: null,
      end_words: null,
      ended_by: null,
      version: 1,
    };
  });
}
