import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Database, Requires, wholeArea } from '#libs/platform';
import type { CohortsResponse } from './cohorts.dto.js';
import { countCohorts } from './cohorts.queries.js';

@ApiTags('caseload and worklists')
@Controller('v1/cohorts')
export class CohortsController {
  constructor(private readonly database: Database) {}

  /** Compares open plans of young people with and without an EHC plan: areas considered, and young people heard. */
  @Get()
  @Requires('cohort:read')
  read(@CurrentActor() actor: Actor): Promise<CohortsResponse> {
    return this.database.read(wholeArea(actor), async (db) => ({ asOf: db.today, cohorts: await countCohorts(db) }));
  }
}
