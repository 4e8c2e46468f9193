import { Injectable } from '@nestjs/common';
import { type CalendarDate, conflict, invalid, newId, notFound, parseCalendarDate } from '#libs/kernel';
import { Access, type Actor, Database, type Reader, requireRoom, requireVersion } from '#libs/platform';
import { CAPS } from '../../register/caps/caps.values.js';
import { getPerson, lockPerson, youngPersonRecord } from '../../register/person/person.queries.js';
import { type RollEntryRow, rollEntryTable } from './roll-entry.table.js';
import type { EndRollEntryRequest, NewRollEntryRequest, RollEntryResponse, RollResponse } from './rolls.dto.js';

/** The schools and teams that have a young person on their roll, and had: their workers read the record. */
@Injectable()
export class RollsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  list(actor: Actor, personId: string): Promise<RollResponse> {
    return this.database.read(actor, async (db) => {
      const record = youngPersonRecord(actor, personId);
      await this.access.require(db, 'roll:read', record);
      await getPerson(db, personId);
      const mayChange = await this.access.may(db, 'roll:change', record);
      return { items: (await entriesOf(db, personId)).map((entry) => entryResponse(entry, mayChange)) };
    });
  }

  /** @throws DomainError NOT_FOUND, INVALID, ON_THE_ROLL (409), CAP_REACHED (409) */
  add(actor: Actor, personId: string, input: NewRollEntryRequest): Promise<RollEntryResponse> {
    return this.database.transaction(actor, async (tx) => {
      const fromOn = dayUpTo(tx.today, 'fromOn', input.fromOn);
      await this.access.require(tx, 'roll:change', youngPersonRecord(actor, personId));
      await lockPerson(tx, personId);
      await requireRoom(tx, CAPS.rollEntries, personId);
      const code = input.kind === 'school' ? input.urn! : input.team!;
      const present = (await entriesOf(tx, personId)).find(
        (e) => e.kind === input.kind && e.code === code && e.until_on === null,
      );
      if (present)
        throw conflict(
          'ON_THE_ROLL',
          'The young person is already on this roll. Read the roll, and end that entry first.',
        );
      const entry: RollEntryRow = {
        ...{ area: actor.area, id: newId(), young_person_id: personId, version: 1, kind: input.kind, code },
        ...{ name: input.name ?? null, from_on: fromOn, until_on: null, source: 'by-hand' },
      };
      await tx.rows.insert(rollEntryTable, entry);
      return entryResponse(entry, true);
    });
  }

  /** @throws DomainError NOT_FOUND, INVALID, STALE_VERSION, OFF_THE_ROLL (409) */
  end(
    actor: Actor,
    personId: string,
    id: string,
    seen: number,
    input: EndRollEntryRequest,
  ): Promise<RollEntryResponse> {
    return this.database.transaction(actor, async (tx) => {
      const untilOn = dayUpTo(tx.today, 'untilOn', input.untilOn);
      await this.access.require(tx, 'roll:change', youngPersonRecord(actor, personId));
      await lockPerson(tx, personId);
      const entry = await tx.rows.find(rollEntryTable, { area: actor.area, id, young_person_id: personId });
      if (!entry) throw notFound('roll entry');
      requireVersion(entry.version, seen);
      if (entry.until_on !== null)
        throw conflict('OFF_THE_ROLL', 'The young person is no longer on this roll. Read the roll again.');
      if (untilOn < entry.from_on)
        throw invalid([
          {
            field: 'untilOn',
            code: 'BEFORE_THE_START',
            message: 'untilOn must not be before the first day on the roll',
          },
        ]);
      const ended: RollEntryRow = { ...entry, until_on: untilOn, version: entry.version + 1 };
      await tx.rows.update(rollEntryTable, ended);
      return entryResponse(ended, true);
    });
  }
}

function dayUpTo(today: CalendarDate, field: string, value: string | undefined): CalendarDate {
  const day = value === undefined ? today : parseCalendarDate(value)!;
  if (day > today) throw invalid([{ field, code: 'IN_THE_FUTURE', message: `${field} must not be after today` }]);
  return day;
}

function entryResponse(entry: RollEntryRow, mayChange: boolean): RollEntryResponse {
  const { id, version, kind, code, name, source } = entry;
  return {
    ...{ id, youngPersonId: entry.young_person_id, version, kind, name, source },
    urn: kind === 'school' ? code : null,
    team: kind === 'team' ? code : null,
    fromOn: entry.from_on,
    untilOn: entry.until_on,
    allowedActions: mayChange && entry.until_on === null ? ['roll:change'] : [],
  };
}

function entriesOf(db: Reader, personId: string): Promise<RollEntryRow[]> {
  return db.query<RollEntryRow>(
    `select ${rollEntryTable.read('r')} from roll_entry r where r.area = $1 and r.young_person_id = $2
     order by r.from_on desc, r.id desc`,
    [db.actor.area, personId],
    'roll-entries-list',
  );
}
