import type { CalendarDate } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import { type Deadline, lookAt } from '../deadlines/deadline.rules.js';
import type { Person } from '../owners/owner.rules.js';
import type { Change, Referral } from './referral.rules.js';
import { type Author, COLUMNS } from './referral.queries.js';
import {
  type DeadlineRow,
  type ReferralEntryRow,
  type ReferralRow,
  deadlineTable,
  referralEntryTable,
  referralTable,
} from './referral.table.js';

export interface ReferralSave {
  /** changes of one referral, oldest first: the last state is stored, and a history line for each */
  readonly changes: readonly Pick<Change, 'referral' | 'entry' | 'forOrganisation'>[];
  /** author of the lines if an event completes what a person began; by default the actor */
  readonly author?: Person & Omit<Author, 'agency'> & { readonly agency?: string | null | undefined };
  /** last day on which the organisation may read it, null for no known end; undefined leaves it unchanged */
  readonly readableUntil?: CalendarDate | null | undefined;
}

const FIELDS = Object.entries(COLUMNS) as [keyof typeof COLUMNS, string][];

const WRITE = {
  insert: referralTable.insert('$1'),
  update: `update referral t set ${referralTable.assignments}, readable_until = coalesce(n.readable_until, t.readable_until)
    from ${referralTable.from('$1', 'many')} n where t.area = n.area and t.id = n.id`,
};

/** Writes different referrals, the new lines of their histories and their deadlines in one statement. */
export function saveReferrals(tx: Transaction, how: 'insert' | 'update', saves: readonly ReferralSave[]): void {
  if (saves.length === 0) return;
  const deadlines = saves.flatMap(({ changes }) => deadlineRows(tx, changes.at(-1)!.referral));
  const isTimed = deadlines.length > 0;
  // A referral has no deadlines before the sending, and the row-level check costs as much as the rest of the write.
  const timed = isTimed ? `, timed as (${deadlineTable.put('$3')})` : '';
  tx.write(
    `with written as (${WRITE[how]})${timed}
     ${referralEntryTable.insert('$2')}`,
    [
      referralTable.many(saves.map((save) => referralRow(tx, save))),
      referralEntryTable.many(saves.flatMap((save) => entryRows(tx, save))),
      ...(isTimed ? [deadlineTable.many(deadlines)] : []),
    ],
    `referral-${how}${isTimed ? '-timed' : ''}`,
  );
}

/** Stores the deadlines of locked referrals. */
export async function saveDeadlines(tx: Transaction, referrals: readonly Referral[]): Promise<void> {
  const rows = referrals.flatMap((referral) => deadlineRows(tx, referral));
  await tx.query(deadlineTable.put('$1'), [deadlineTable.many(rows)], 'deadlines-save');
}

/** The columns of the referral, with the end of the organisation's reading where the change sets it. */
function referralRow({ actor }: Transaction, { changes, readableUntil }: ReferralSave): ReferralRow {
  const { referral } = changes.at(-1)!;
  const columns = Object.fromEntries(FIELDS.map(([field, column]) => [column, referral[field]]));
  const row = { area: actor.area, ...columns } as ReferralRow;
  return readableUntil === undefined ? row : Object.assign(row, { readable_until: readableUntil ?? 'infinity' });
}

function entryRows({ actor }: Transaction, { changes, author = actor }: ReferralSave): ReferralEntryRow[] {
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
    reckoned: null,
  }));
}

function deadlineRows({ actor, now }: Transaction, referral: Referral): DeadlineRow[] {
  return referral.deadlines.map((deadline: Deadline) => ({
    area: actor.area,
    referral_id: referral.id,
    kind: deadline.kind,
    young_person_id: referral.youngPersonId,
    addressed_to: referral.addressedTo!,
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
