import type { CalendarDate } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import { type Deadline, lookAt } from '../deadlines/deadline.rules.js';
import type { Person } from '../owners/owner.rules.js';
import type { Change, Referral } from './referral.rules.js';
import { type Author, COLUMNS } from './referral.queries.js';

export interface ReferralSave {
  /** of one referral, oldest first: its last state is kept, and a line for each */
  readonly changes: readonly Pick<Change, 'referral' | 'entry' | 'forOrganisation'>[];
  /** whose lines they are, where an event ends what somebody began; the actor unless told */
  readonly author?: Person & Omit<Author, 'agency'> & { readonly agency?: string | null | undefined };
  /** the last day on which the organisation reads it, null: no end is known; where an update changes it */
  readonly readableUntil?: CalendarDate | null | undefined;
}

const FIELDS = Object.entries(COLUMNS) as [keyof typeof COLUMNS, string][];
const NAMES = Object.values(COLUMNS).join(', ');
const CHANGED = Object.values(COLUMNS)
  .filter((column) => column !== 'id')
  .map((column) => `${column} = n.${column}`)
  .join(', ');

const WRITE = {
  insert: `insert into referral (area, ${NAMES}) select $1, ${NAMES} from jsonb_populate_recordset(null::referral, $2::jsonb)`,
  update: `update referral r set ${CHANGED}, readable_until = coalesce(n.readable_until, r.readable_until)
    from jsonb_populate_recordset(null::referral, $2::jsonb) n where r.area = $1 and r.id = n.id`,
};

const DEADLINES_WRITE = (
  rows: string,
) => `insert into clock select * from jsonb_populate_recordset(null::clock, ${rows}::jsonb)
  on conflict (area, referral_id, kind) do update set working_days = excluded.working_days,
    started_at = excluded.started_at, pauses = excluded.pauses, stopped_at = excluded.stopped_at, level = excluded.level,
    look_at = excluded.look_at`;

/** Writes different referrals, the new lines of their histories and their deadlines in one statement. */
export function saveReferrals(tx: Transaction, how: 'insert' | 'update', saves: readonly ReferralSave[]): void {
  if (saves.length === 0) return;
  const deadlines = saves.flatMap(({ changes }) => deadlineRows(tx, changes.at(-1)!.referral));
  const isTimed = deadlines.length > 0;
  // Before the sending there are none, and to check who may write none costs as much as to write the rest.
  const timed = isTimed ? `, timed as (${DEADLINES_WRITE('$4')})` : '';
  tx.write(
    `with written as (${WRITE[how]})${timed}
     insert into referral_entry select * from jsonb_populate_recordset(null::referral_entry, $3::jsonb)`,
    [
      tx.actor.area,
      JSON.stringify(saves.map(referralRow)),
      JSON.stringify(saves.flatMap((save) => entryRows(tx, save))),
      ...(isTimed ? [JSON.stringify(deadlines)] : []),
    ],
    `referral-${how}${isTimed ? '-timed' : ''}`,
  );
}

/** Keeps what was told of the deadlines of referrals that are held. */
export async function saveDeadlines(tx: Transaction, referrals: readonly Referral[]): Promise<void> {
  const rows = referrals.flatMap((referral) => deadlineRows(tx, referral));
  await tx.query(DEADLINES_WRITE('$1'), [JSON.stringify(rows)], 'deadlines-save');
}

function referralRow({ changes, readableUntil }: ReferralSave): object {
  const { referral } = changes.at(-1)!;
  const row = Object.fromEntries(FIELDS.map(([field, column]) => [column, referral[field]]));
  return readableUntil === undefined ? row : { ...row, readable_until: readableUntil ?? 'infinity' };
}

function entryRows({ actor }: Transaction, { changes, author = actor }: ReferralSave): object[] {
  return changes.map(({ referral, entry, forOrganisation }) => ({
    area: actor.area,
    referral_id: referral.id,
    young_person_id: referral.youngPersonId,
    addressed_to: forOrganisation ? changes.at(-1)!.referral.addressedTo : null,
    ...entry,
    by_subject: author.subject,
    by_name: author.name,
    by_role: author.role,
    by_agency: author.agency ?? null,
  }));
}

function deadlineRows({ actor, now }: Transaction, referral: Referral): object[] {
  return referral.deadlines.map((deadline: Deadline) => ({
    area: actor.area,
    referral_id: referral.id,
    kind: deadline.kind,
    young_person_id: referral.youngPersonId,
    addressed_to: referral.addressedTo,
    working_days: deadline.workingDays,
    calendar: deadline.calendar,
    cut_off_hour: deadline.cutOffHour,
    started_at: deadline.startedAt,
    pauses: deadline.pauses,
    stopped_at: deadline.stoppedAt,
    level: deadline.level,
    look_at: lookAt(deadline, now)?.toISOString() ?? null,
  }));
}
