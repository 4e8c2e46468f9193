import { Controller, Get, Query } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { type ApiClient, part } from '../../api/api.js';
import { Api } from '../../api/apis.js';
import type { Reader } from '../../session/session.js';
import { Me } from '../../web/decorators.js';
import { type Page, page } from '../../web/page.js';
import { For } from '../../web/reach.js';
import { bornIn, sharesOut, workersOf } from './caseload.presenter.js';

const LIMIT = 100;
const YEARS = [8, 9, 10, 11, 12, 13, 14] as const;

interface Filters {
  readonly worker?: string;
  readonly year?: string;
  readonly after?: string;
}

/** Young people with an open plan by their next day, to find work and to share it out. */
@Controller('caseload')
@For('staff')
export class CaseloadController {
  constructor(private readonly clock: Clock) {}

  @Get()
  async list(@Api() api: ApiClient, @Me() reader: Reader, @Query() filters: Filters): Promise<Page> {
    const { worker, after } = filters;
    const year = YEARS.find((one) => String(one) === filters.year);
    const query = {
      limit: LIMIT,
      ...(after && { after }),
      ...(worker && { namedWorker: worker }),
      ...(year && bornIn(year, this.clock.today())),
    };
    const [list, colleagues] = await Promise.all([
      part(api.GET('/v1/caseload', { params: { query } })),
      part(api.GET('/v1/colleagues', { params: { query: { limit: 200 } } })),
    ]);
    const shown = list.state === 'here' ? list.data : { items: [], next: null, state: list.state };
    return page('caseload/caseload', {
      ...{ ...shown, workers: workersOf(reader, colleagues), years: YEARS, mayGive: sharesOut(reader), after },
      ...{ values: { worker, year: filters.year }, filtered: Boolean(worker) || year !== undefined },
    });
  }
}
