import { Injectable } from '@nestjs/common';
import { newId, partsOf, unprocessable } from '#libs/kernel';
import { Access, type Actor, DEFAULT_LIMIT, Database, pageOf, requireRoom, wholeArea } from '#libs/platform';
import { CAPS } from '../../directory/caps/caps.values.js';
import { publish, shownTotal } from './suppression.rules.js';
import { DIMENSIONS, type Dimension } from '../../sending/unmet-need-records/unmet-need.values.js';
import type {
  NewUnmetNeedRequest,
  UnmetNeedCounts,
  UnmetNeedPage,
  UnmetNeedResponse,
  UnmetNeedRowsQuery,
} from './unmet-needs.dto.js';
import { countUnmetNeeds, findAbout, findUnmetNeed, listUnmetNeeds } from './unmet-needs.queries.js';
import { recordUnmetNeeds } from '../../sending/unmet-need-records/unmet-needs.writes.js';

/** The area's unmet needs: leaders see counts, coordinators see rows. */
@Injectable()
export class UnmetNeedsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** @throws DomainError NOT_FOUND for an unknown young person, UNKNOWN_STEP (422), CAP_REACHED (409) */
  flag(actor: Actor, input: NewUnmetNeedRequest): Promise<UnmetNeedResponse> {
    return this.database.transaction(actor, async (tx) => {
      const { youngPersonId, stepId = null } = input;
      const known = await findAbout(tx, youngPersonId, stepId);
      const record = { youngPersonId, type: 'young person', id: youngPersonId };
      await this.access.require(tx, 'unmet-need:flag', { ...record, area: known.person ? actor.area : '' });
      if (!known.step)
        throw unprocessable(
          'UNKNOWN_STEP',
          'The step does not exist or belongs to another young person. Use a step of this young person’s plan.',
        );
      await requireRoom(tx, CAPS.unmetNeeds, youngPersonId);
      const id = newId();
      await recordUnmetNeeds(tx, [{ ...input, id, cause: 'flagged', at: tx.now.toISOString() }]);
      return (await findUnmetNeed(tx, id))!;
    });
  }

  get(actor: Actor, id: string): Promise<UnmetNeedResponse> {
    return this.database.read(actor, async (db) => {
      const found = await findUnmetNeed(db, id);
      const area = found ? actor.area : '';
      const record = { area, youngPersonId: found?.youngPersonId ?? null, type: 'unmet need', id };
      await this.access.require(db, 'unmet-need:read', record);
      return found!;
    });
  }

  rows(actor: Actor, { after, open, limit = DEFAULT_LIMIT }: UnmetNeedRowsQuery): Promise<UnmetNeedPage> {
    return this.database.read(actor, async (db) => pageOf(await listUnmetNeeds(db, { after, open, limit }), limit));
  }

  counts(actor: Actor, asked?: number): Promise<UnmetNeedCounts> {
    return this.database.read(wholeArea(actor), async (db) => {
      const { year: thisYear, month } = partsOf(db.today);
      const year = asked ?? thisYear;
      const counts = await countUnmetNeeds(db, year);
      const of = (dimension: Dimension) => counts.filter((count) => count.dimension === dimension);
      const months = year === thisYear ? month : DIMENSIONS.month;
      return {
        year,
        total: shownTotal(of('outcomeArea').reduce((sum, { count }) => sum + count, 0)),
        tables: (Object.keys(DIMENSIONS) as Dimension[]).map((by) => ({
          by,
          counts: publish(of(by), by === 'month' ? months : DIMENSIONS[by]),
        })),
      };
    });
  }
}
