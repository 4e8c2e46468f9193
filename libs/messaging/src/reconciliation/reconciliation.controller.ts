import { Controller, Get, HttpCode, Post, type Type } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Database, Requires } from '#libs/platform';
import { CopyComparison, CopyComparisons } from './copy-comparison.js';
import { Reconciliation } from './reconciliation.js';

/** How long a request waits for events on their way, for each kind of copy. */
const PATIENCE_MS = 10_000;

/** The operator's view of the copies of other services' records, for the area of the account. */
export function reconciliationController(service: string): Type {
  @ApiTags('operations')
  @Controller(`v1/operations/${service}/copies`)
  class ServiceReconciliationController {
    constructor(
      private readonly reconciliation: Reconciliation,
      private readonly database: Database,
    ) {}

    @Get()
    @ApiOkResponse({ type: CopyComparisons })
    @Requires('operations:read')
    async list(@CurrentActor() actor: Actor): Promise<CopyComparisons> {
      const items = await this.database.read(actor, (db) =>
        db.query<CopyComparison & Record<string, unknown>>(
          `select owner, collection, compared, different, repaired, named, compared_at as "comparedAt"
           from reconciliation where area = $1 order by owner, collection`,
          [actor.area],
        ),
      );
      return { items };
    }

    /** Compares all copies with the records of their owners, and changes none. */
    @Post('comparison')
    @HttpCode(200)
    @ApiOkResponse({ type: CopyComparisons })
    @Requires('operations:read')
    compare(@CurrentActor() actor: Actor): Promise<CopyComparisons> {
      return this.run(actor, false);
    }

    /** Compares all copies with the records of their owners, and replaces those that differ. */
    @Post('repair')
    @HttpCode(200)
    @ApiOkResponse({ type: CopyComparisons })
    @Requires('operations:replay')
    repair(@CurrentActor() actor: Actor): Promise<CopyComparisons> {
      return this.run(actor, true);
    }

    private async run(actor: Actor, repair: boolean): Promise<CopyComparisons> {
      const compared = await this.reconciliation.run(actor.area, { repair, patienceMs: PATIENCE_MS });
      const comparedAt = new Date().toISOString();
      return { items: compared.map((copy) => ({ ...copy, named: [...copy.named], comparedAt })) };
    }
  }
  return ServiceReconciliationController;
}
