import { Injectable } from '@nestjs/common';
import { restrictionChanged } from '#libs/contracts';
import { type CalendarDate, addDays, conflict, invalid, newId, notFound, parseCalendarDate } from '#libs/kernel';
import {
  Access,
  type Actor,
  type ChangeOf,
  Database,
  DEFAULT_LIMIT,
  keepRestrictions,
  pageOf,
  type PageQuery,
  type ProtectedRecord,
  type Reader,
  requireRoom,
  requireVersion,
  type Transaction,
  wholeArea,
} from '#libs/platform';
import { CAPS } from '../../register/caps/caps.values.js';
import { getPerson, lockPerson, youngPersonRecord } from '../../register/person/person.queries.js';
import { type RestrictedRecordRow, restrictedRecordTable } from './restricted-record.table.js';
import type {
  ChangeRestrictionRequest,
  RecoverRecordRequest,
  RestrictedRecordPage,
  RestrictedRecordResponse,
  RestrictionListResponse,
  RestrictionResponse,
  RestrictRequest,
} from './restrictions.dto.js';
import { isCurrent, overseenResponse, restrictionResponse } from './restrictions.responses.js';

/** Records that only named accounts of staff see: after an adoption, in hiding from violence, a colleague's child. */
@Injectable()
export class RestrictionsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  list(actor: Actor, personId: string): Promise<RestrictionListResponse> {
    return this.database.read(actor, async (db) => {
      await this.access.require(db, 'restriction:change', youngPersonRecord(actor, personId));
      await getPerson(db, personId);
      const rows = await db.query<RestrictedRecordRow>(
        `select ${restrictedRecordTable.read('r')} from restricted_record r
         where r.area = $1 and r.young_person_id = $2 order by r.id desc`,
        [actor.area, personId],
      );
      return { items: rows.map((row) => restrictionResponse(row, db.today)) };
    });
  }

  /** @throws DomainError NOT_FOUND, INVALID, ALREADY_RESTRICTED (409), CAP_REACHED (409) */
  restrict(actor: Actor, personId: string, input: RestrictRequest): Promise<RestrictionResponse> {
    // The account may shut itself out: the rows that follow are written as the area's.
    return this.database.transaction(wholeArea(actor), async (tx) => {
      const untilOn = lastDay(tx.today, input.untilOn);
      await this.access.require(tx, 'restriction:change', youngPersonRecord(actor, personId));
      await lockPerson(tx, personId);
      await requireRoom(tx, CAPS.restrictions, personId);
      if (await currentOf(tx, personId))
        throw conflict('ALREADY_RESTRICTED', 'The record is restricted already. Change or lift that restriction.');
      const row: RestrictedRecordRow = {
        ...{ area: actor.area, id: newId(), young_person_id: personId, version: 1, reason: input.reason },
        ...{ words: input.words, accounts: [...new Set(input.accounts)], since_on: tx.today, until_on: untilOn },
        ...{ set_by: actor.subject, set_by_name: actor.name, lifted_on: null, lifted_by_name: null },
        ...{ lifting_words: null, recovered_on: null, recovered_by_name: null, recovery_words: null },
      };
      await tx.rows.insert(restrictedRecordTable, row);
      await publish(tx, row);
      return restrictionResponse(row, tx.today);
    });
  }

  /** @throws DomainError NOT_FOUND, INVALID, STALE_VERSION, RESTRICTION_ENDED (409) */
  change(
    actor: Actor,
    personId: string,
    id: string,
    seen: number,
    { accounts, untilOn }: ChangeRestrictionRequest,
  ): Promise<RestrictionResponse> {
    return this.withRestriction(actor, personId, id, seen, (row, tx) => ({
      accounts: accounts === undefined ? row.accounts : [...new Set(accounts)],
      until_on: untilOn === undefined ? row.until_on : lastDay(tx.today, untilOn),
    }));
  }

  /** @throws DomainError NOT_FOUND, STALE_VERSION, RESTRICTION_ENDED (409) */
  lift(actor: Actor, personId: string, id: string, seen: number, words: string): Promise<RestrictionResponse> {
    return this.withRestriction(actor, personId, id, seen, (_, tx) => ({
      ...{ lifted_on: tx.today, lifted_by_name: actor.name, lifting_words: words },
    }));
  }

  /** The current restrictions of the area, without whose they are. */
  oversee(actor: Actor, { after, limit = DEFAULT_LIMIT }: PageQuery): Promise<RestrictedRecordPage> {
    return this.database.read(wholeArea(actor), async (db) => {
      const rows = await db.query<RestrictedRecordRow>(
        `select ${restrictedRecordTable.read('r')} from restricted_record r
         where r.area = $1 and r.lifted_on is null and (r.until_on is null or r.until_on >= $2)
           and ($3::uuid is null or r.id > $3) order by r.id limit $4`,
        [actor.area, db.today, after ?? null, limit + 1],
      );
      const page = pageOf(rows, limit);
      const people = page.items.map((row) => row.young_person_id);
      if (people.length > 0) this.access.listed(db, 'restriction:oversee', 'restriction', people);
      return { items: page.items.map(overseenResponse), next: page.next };
    });
  }

  /** @throws DomainError NOT_FOUND, STALE_VERSION, RESTRICTION_ENDED (409) */
  recover(
    actor: Actor,
    id: string,
    seen: number,
    { accounts, words }: RecoverRecordRequest,
  ): Promise<RestrictedRecordResponse> {
    return this.database.transaction(wholeArea(actor), async (tx) => {
      const row = await tx.lock(restrictedRecordTable, { area: actor.area, id });
      // It is no record of a young person that is shown: the lead stays shut out.
      const record: ProtectedRecord = { area: row ? actor.area : '', youngPersonId: null, type: 'restriction', id };
      await this.access.require(tx, 'restriction:oversee', record);
      const changed = await this.save(tx, row!, seen, {
        ...{ accounts: [...new Set(accounts)], recovered_on: tx.today },
        ...{ recovered_by_name: actor.name, recovery_words: words },
      });
      return overseenResponse(changed);
    });
  }

  private withRestriction(
    actor: Actor,
    personId: string,
    id: string,
    seen: number,
    changes: (row: RestrictedRecordRow, tx: Transaction) => ChangeOf<typeof restrictedRecordTable>,
  ): Promise<RestrictionResponse> {
    return this.database.transaction(wholeArea(actor), async (tx) => {
      await this.access.require(tx, 'restriction:change', youngPersonRecord(actor, personId));
      await lockPerson(tx, personId);
      const row = await tx.rows.find(restrictedRecordTable, { area: actor.area, id, young_person_id: personId });
      if (!row) throw notFound('restriction');
      return restrictionResponse(await this.save(tx, row, seen, changes(row, tx)), tx.today);
    });
  }

  private async save(
    tx: Transaction,
    row: RestrictedRecordRow,
    seen: number,
    changes: ChangeOf<typeof restrictedRecordTable>,
  ): Promise<RestrictedRecordRow> {
    requireVersion(row.version, seen);
    if (!isCurrent(row, tx.today))
      throw conflict('RESTRICTION_ENDED', 'This restriction has ended. Restrict the record again.');
    const changed: RestrictedRecordRow = { ...row, ...changes, version: row.version + 1 };
    await tx.rows.update(restrictedRecordTable, changed);
    await publish(tx, changed);
    return changed;
  }
}

/** Row-level security of this service goes by it from this transaction on, and that of the others a moment later. */
async function publish(tx: Transaction, row: RestrictedRecordRow): Promise<void> {
  const about = { youngPersonId: row.young_person_id, recordId: row.id, recordVersion: row.version };
  // A restriction is lifted at once: the day before is its last one.
  const untilOn = row.lifted_on === null ? row.until_on : addDays(row.lifted_on, -1);
  const data = { accounts: [...row.accounts], untilOn };
  tx.emit(restrictionChanged, about, data);
  await keepRestrictions(tx, [{ ...about, data }]);
}

async function currentOf(db: Reader, personId: string): Promise<boolean> {
  const row = await db.one(
    `select from restricted_record where area = $1 and young_person_id = $2 and lifted_on is null
       and (until_on is null or until_on >= $3)`,
    [db.actor.area, personId, db.today],
  );
  return row !== undefined;
}

function lastDay(today: CalendarDate, value: string | null | undefined): CalendarDate | null {
  const day = value == null ? null : parseCalendarDate(value)!;
  if (day !== null && day < today)
    throw invalid([{ field: 'untilOn', code: 'IN_THE_PAST', message: 'untilOn must be today or later' }]);
  return day;
}
