import { Injectable } from '@nestjs/common';
import { DomainError, newId, notFound } from '#libs/kernel';
import {
  Access,
  type Actor,
  Database,
  DEFAULT_LIMIT,
  grantOf,
  type PageQuery,
  pageOf,
  systemActor,
  type Transaction,
} from '#libs/platform';
import { type DrillDownRow, drillDownTable } from './drill-down.table.js';
import type { DrillDownPage, DrillDownRequest, DrillDownResponse } from './drill-downs.dto.js';

/** Records that a leader can open in a day. A leader answers for figures; more would be a caseload. */
const DRILL_DOWNS_A_DAY = 40;

/** Leaders see figures and lists without names. To open one record they say why, and the young person sees it. */
@Injectable()
export class DrillDownsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** @throws DomainError NOT_FOUND, TOO_MANY_DRILL_DOWNS (429) */
  async open(actor: Actor, { youngPersonId, reason }: DrillDownRequest): Promise<DrillDownResponse> {
    const system = systemActor(actor.area, 'drill-down', actor.request);
    const person = await this.database.read(system, (db) =>
      db.one<{ reference: string }>('select reference from young_person where area = $1 and id = $2', [
        ...[actor.area, youngPersonId],
      ]),
    );
    if (!person) throw notFound('young person');
    return this.database.transaction(actor, async (tx) => {
      const id = newId();
      const record = { area: actor.area, youngPersonId, type: 'young person', id: youngPersonId };
      await this.access.require(tx, 'drill-down:open', record);
      await requireLeft(tx);
      const row: DrillDownRow = {
        ...{ area: actor.area, id, young_person_id: youngPersonId, reference: person.reference },
        ...{ subject: actor.subject, name: actor.name, reason, used_at: tx.now.toISOString(), used_on: tx.today },
      };
      await tx.rows.insert(drillDownTable, row);
      return response(row);
    });
  }

  list(actor: Actor, { after, limit = DEFAULT_LIMIT }: PageQuery): Promise<DrillDownPage> {
    const overseen = grantOf(actor.role, 'restriction:oversee') !== undefined;
    return this.database.read(actor, async (db) => {
      const rows = await db.query<DrillDownRow>(
        `select ${drillDownTable.read('d')} from drill_down d
         where d.area = $1 ${overseen ? '' : 'and d.subject = $4'} and ($2::uuid is null or d.id < $2)
         order by d.id desc limit $3`,
        [actor.area, after ?? null, limit + 1, ...(overseen ? [] : [actor.subject])],
      );
      const page = pageOf(rows, limit);
      const people = [...new Set(page.items.map((row) => row.young_person_id))];
      if (people.length > 0) this.access.listed(db, 'drill-down:read', 'drill-down', people);
      return { items: page.items.map(response), next: page.next };
    });
  }
}

/** @throws DomainError TOO_MANY_DRILL_DOWNS (429) */
async function requireLeft(tx: Transaction): Promise<void> {
  const { area, subject } = tx.actor;
  const account = `drill_down:${area}:${subject}`;
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [account], 'drill-down-lock');
  const used = await tx.one<{ n: number }>(
    'select count(*)::int as n from drill_down where area = $1 and subject = $2 and used_on = $3',
    [area, subject, tx.today],
    'drill-down-count',
  );
  if (used!.n < DRILL_DOWNS_A_DAY) return;
  throw new DomainError(
    'too-many',
    'TOO_MANY_DRILL_DOWNS',
    `A leader can open ${DRILL_DOWNS_A_DAY} records in a day. Try again tomorrow, or ask a coordinator.`,
  );
}

function response({ id, reference, name, reason, ...row }: DrillDownRow): DrillDownResponse {
  return { id, youngPersonId: row.young_person_id, reference, name, reason, usedAt: row.used_at, usedOn: row.used_on };
}
