import { Controller, Get, Header, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type ApiClient, part } from '../../api/api.js';
import { Api } from '../../api/apis.js';
import { csvOf } from '../../web/charts/csv.js';
import { type Page, page } from '../../web/page.js';
import { For } from '../../web/reach.js';
import { Views } from '../../web/views.js';
import { AGENCIES, type Agency, lateOf, lateRowsOf, statesOf } from './oversight.presenter.js';

const ON_A_PAGE = 20;

/** Whether the area is on time, and who answers for what is late. */
@Controller('oversight')
@For('leader')
export class OversightController {
  constructor(private readonly views: Views) {}

  @Get()
  async read(@Api() api: ApiClient, @Query('agency') given?: string, @Query('after') after?: string): Promise<Page> {
    const agency = AGENCIES.find((code) => code === given);
    const query = { list: 'overdue', limit: ON_A_PAGE, ...(agency && { agency }), ...(after && { after }) } as const;
    const [counted, worst, cohorts] = await Promise.all([
      countsOf(api),
      part(api.GET('/v1/worklists', { params: { query } })),
      part(api.GET('/v1/cohorts')),
    ]);
    return page('oversight/oversight', {
      late: lateOf(counted.all, counted.byAgency),
      states: statesOf(counted.all),
      worst: worst.state === 'here' ? { rows: lateRowsOf(worst.data.items), next: worst.data.next } : null,
      cohorts: cohorts.state === 'here' ? cohorts.data : null,
      values: { agency: agency ?? '' },
      agency,
      agencies: AGENCIES,
    });
  }

  @Get('late.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="late.csv"')
  async csv(@Api() api: ApiClient, @Req() request: FastifyRequest): Promise<string> {
    const { all, byAgency } = await countsOf(api);
    const { words } = this.views.languageOf(request);
    const rows = lateOf(all, byAgency)?.rows ?? [];
    const columns = words('oversight.late.columns', { returnObjects: true }) as string[];
    return csvOf([columns, ...rows.map(({ code, count }) => [words(`oversight.agency.${code}`), count])]);
  }
}

async function countsOf(api: ApiClient) {
  const read = (query: { agency?: Agency }) => part(api.GET('/v1/worklists/counts', { params: { query } }));
  const [all, ...each] = await Promise.all([read({}), ...AGENCIES.map((agency) => read({ agency }))]);
  const byAgency = Object.fromEntries(AGENCIES.map((agency, index) => [agency, each[index]!])) as Record<
    Agency,
    (typeof each)[number]
  >;
  return { all: all, byAgency };
}
