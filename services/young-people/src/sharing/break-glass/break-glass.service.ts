import { Injectable } from '@nestjs/common';
import { addDays, conflict, newId, notFound } from '#libs/kernel';
import {
  Access,
  type Actor,
  Database,
  DEFAULT_LIMIT,
  grantOf,
  pageOf,
  type ProtectedRecord,
  requireRoom,
  requireVersion,
  systemActor,
  wholeArea,
} from '#libs/platform';
import { CAPS } from '../../register/caps/caps.values.js';
import { findByReference } from '../look-ups/look-ups.queries.js';
import { type BreakGlassRow, breakGlassTable } from './break-glass.table.js';
import type {
  BreakGlassPage,
  BreakGlassQuery,
  BreakGlassResponse,
  SignOffBreakGlassRequest,
  UseBreakGlassRequest,
} from './break-glass.dto.js';

/** For who must see a record now: nobody is asked before, and somebody else judges it afterwards. */
@Injectable()
export class BreakGlassService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** @throws DomainError NOT_FOUND, CAP_REACHED (409) */
  async use(
    actor: Actor,
    { reference, reason, days = 1, youngPersonTold = true }: UseBreakGlassRequest,
  ): Promise<BreakGlassResponse> {
    const system = systemActor(actor.area, 'break-glass', actor.request);
    const person = await this.database.read(system, (db) => findByReference(db, reference));
    if (!person) throw notFound('young person');
    return this.database.transaction(actor, async (tx) => {
      const id = newId();
      await this.access.require(tx, 'break-glass:use', recordOf(actor, person.id, id, youngPersonTold));
      await requireRoom(tx, CAPS.breakGlass, actor.subject);
      const row: BreakGlassRow = {
        ...{ area: actor.area, id, young_person_id: person.id, version: 1, reference: person.reference },
        ...{ subject: actor.subject, name: actor.name, role: actor.role, agency: actor.agency ?? null, reason },
        ...{ used_at: tx.now.toISOString(), used_on: tx.today, until_on: addDays(tx.today, days - 1) },
        ...{ told: youngPersonTold, signed_off_at: null, signed_off_by: null, signed_off_by_name: null },
        ...{ justified: null, sign_off_words: null },
      };
      await tx.rows.insert(breakGlassTable, row);
      return response(actor, row);
    });
  }

  list(actor: Actor, { state = 'waiting', after, limit = DEFAULT_LIMIT }: BreakGlassQuery): Promise<BreakGlassPage> {
    return this.database.read(overseeing(actor), async (db) => {
      const rows = await db.query<BreakGlassRow>(
        `select ${breakGlassTable.read('b')} from break_glass b
         where b.area = $1 and b.signed_off_at is ${state === 'waiting' ? '' : 'not'} null
           and ($2::uuid is null or b.id > $2) and ($4::text is null or b.subject = $4) order by b.id limit $3`,
        [actor.area, after ?? null, limit + 1, ownOnly(actor)],
      );
      const page = pageOf(rows, limit);
      const people = [...new Set(page.items.map((row) => row.young_person_id))];
      if (people.length > 0) this.access.listed(db, 'break-glass:read', 'use of break-glass', people);
      return { items: page.items.map((row) => response(actor, row)), next: page.next };
    });
  }

  /** @throws DomainError NOT_FOUND, STALE_VERSION, SIGNED_OFF (409), SIGN_OFF_BY_ANOTHER (409) */
  signOff(
    actor: Actor,
    id: string,
    seen: number,
    { justified, words }: SignOffBreakGlassRequest,
  ): Promise<BreakGlassResponse> {
    return this.database.transaction(overseeing(actor), async (tx) => {
      const row = await tx.lock(breakGlassTable, { area: actor.area, id });
      if (!row) throw notFound('use of break-glass');
      await this.access.require(tx, 'break-glass:sign-off', signedRecord(actor, row));
      requireVersion(row.version, seen);
      if (row.signed_off_at !== null)
        throw conflict('SIGNED_OFF', 'This use of break-glass has already been signed off. Read it again.');
      if (row.subject === actor.subject)
        throw conflict('SIGN_OFF_BY_ANOTHER', 'You used it yourself. Somebody else must sign it off.');
      const changed: BreakGlassRow = {
        ...{ ...row, version: row.version + 1, signed_off_at: tx.now.toISOString() },
        ...{ signed_off_by: actor.subject, signed_off_by_name: actor.name, justified, sign_off_words: words },
        until_on: justified || row.until_on < tx.today ? row.until_on : addDays(tx.today, -1),
      };
      await tx.rows.update(breakGlassTable, changed);
      return response(actor, changed);
    });
  }
}

/** Who signs nothing off sees their own uses: the condition lets the index of their account serve the list. */
const ownOnly = ({ role, subject }: Actor) => (grantOf(role, 'break-glass:sign-off') === undefined ? subject : null);

/** Whoever oversees the uses sees also those of restricted records. */
const overseeing = (actor: Actor): Actor =>
  grantOf(actor.role, 'restriction:oversee') === undefined ? actor : wholeArea(actor);

/** Who signs a use off reads the reason, and not the young person's record. */
const signedRecord = (actor: Actor, { id, young_person_id, told }: BreakGlassRow): ProtectedRecord =>
  grantOf(actor.role, 'restriction:oversee') === undefined
    ? recordOf(actor, young_person_id, id, told)
    : { area: actor.area, youngPersonId: null, type: 'use of break-glass', id };

/** The kind of record tells the access log whether the young person may learn of it. */
const recordOf = ({ area }: Actor, youngPersonId: string, id: string, told: boolean): ProtectedRecord => ({
  area,
  youngPersonId,
  type: told ? 'use of break-glass' : 'untold use of break-glass',
  id,
});

function response(actor: Actor, row: BreakGlassRow): BreakGlassResponse {
  const { id, version, reference, name, role, agency, reason, justified } = row;
  const maySignOff = grantOf(actor.role, 'break-glass:sign-off') !== undefined && row.subject !== actor.subject;
  return {
    ...{ id, youngPersonId: row.young_person_id, version, reference, name, role, agency, reason, justified },
    usedAt: row.used_at,
    untilOn: row.until_on,
    youngPersonTold: row.told,
    signedOffAt: row.signed_off_at,
    signedOffBy: row.signed_off_by_name,
    signOffWords: row.sign_off_words,
    allowedActions: maySignOff && row.signed_off_at === null ? ['sign-off'] : [],
  };
}
