import { Injectable } from '@nestjs/common';
import { noMatchRecorded } from '#libs/contracts';
import { newId } from '#libs/kernel';
import {
  Access,
  type Actor,
  Database,
  type ProtectedRecord,
  type Reader,
  requireRoom,
  wholeArea,
} from '#libs/platform';
import { CAPS } from '../../directory/caps/caps.values.js';
import type { ClosedSendsQuery, ClosedSendsResponse } from './closed-sends.dto.js';
import { findClosedSends, totalOfClosedSends } from './closed-sends.queries.js';
import type { NewNoMatchRequest, NoMatchResponse } from './no-matches.dto.js';
import { recordUnmetNeeds } from '../../sending/unmet-need-records/unmet-needs.writes.js';
import { noMatchTable } from './no-match.table.js';

/** Shows which services the area lacks: searches without a suitable result, and referrals to closed services. */
@Injectable()
export class ShortagesService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** @throws DomainError NOT_FOUND for an unknown young person */
  record(actor: Actor, input: NewNoMatchRequest): Promise<NoMatchResponse> {
    return this.database.transaction(actor, async (tx) => {
      const id = newId();
      const { youngPersonId = null, outcomeArea, need, age = null, outcode = null, words = null } = input;
      const known = youngPersonId === null || (await isKnown(tx, youngPersonId));
      const area = known ? actor.area : '';
      await this.access.require(tx, 'no-match:record', { ...recordOf(actor, id, youngPersonId), area });
      await (youngPersonId === null
        ? requireRoom(tx, CAPS.generalNoMatches, actor.subject)
        : requireRoom(tx, CAPS.noMatches, youngPersonId));
      const sought = [...new Set(input.sought)];
      await tx.rows.insert(noMatchTable, {
        area: actor.area,
        id,
        young_person_id: youngPersonId,
        outcome_area: outcomeArea,
        need,
        age,
        outcode,
        sought,
        words,
        recorded_at: tx.now.toISOString(),
        recorded_by: actor.subject,
        recorded_by_name: actor.name,
      });
      // The stream is ordered per young person; a general search uses its own id.
      const about = { youngPersonId: youngPersonId ?? id, recordId: id, recordVersion: 1 };
      tx.emit(noMatchRecorded, about, { noMatchId: id, youngPersonId, outcomeArea, need, age, outcode, sought });
      const unmet = { cause: 'no-match', reason: 'no-match', at: tx.now.toISOString() } as const;
      await recordUnmetNeeds(tx, [{ ...unmet, id: newId(), youngPersonId, outcomeArea, need, age, place: outcode }]);
      return (await find(tx, id))!;
    });
  }

  closedSends(actor: Actor, { from, until }: ClosedSendsQuery): Promise<ClosedSendsResponse> {
    return this.database.read(wholeArea(actor), async (db) => ({
      total: await totalOfClosedSends(db, from, until),
      services: await findClosedSends(db, from, until),
    }));
  }

  get(actor: Actor, id: string): Promise<NoMatchResponse> {
    return this.database.read(actor, async (db) => {
      const found = await find(db, id);
      const record = recordOf(actor, id, found?.youngPersonId ?? null);
      await this.access.require(db, 'no-match:read', found ? record : { ...record, area: '' });
      return found!;
    });
  }
}

const recordOf = ({ area }: Actor, id: string, youngPersonId: string | null): ProtectedRecord => ({
  area,
  youngPersonId,
  type: 'no match',
  id,
});

async function isKnown(db: Reader, youngPersonId: string): Promise<boolean> {
  const sql = 'select 1 as known from person where area = $1 and young_person_id = $2';
  return (await db.one(sql, [db.actor.area, youngPersonId])) !== undefined;
}

function find(db: Reader, id: string): Promise<NoMatchResponse | undefined> {
  return db.one<NoMatchResponse & Record<string, unknown>>(
    `select id, young_person_id as "youngPersonId", outcome_area as "outcomeArea", need, age, outcode, sought, words,
       to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "recordedAt",
       recorded_by_name as "recordedBy"
     from no_match where area = $1 and id = $2`,
    [db.actor.area, id],
  );
}
