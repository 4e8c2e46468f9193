import { Controller, Get, Header, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Clock } from '#libs/kernel';
import { type ApiClient, answer, part } from '../../api/api.js';
import { Api } from '../../api/apis.js';
import { csvOf } from '../../web/charts/csv.js';
import { type Page, page } from '../../web/page.js';
import { For } from '../../web/reach.js';
import { Views } from '../../web/views.js';
import { labelOf, unmetNeedsOf } from './unmet-needs.presenter.js';

const YEARS = 4;

/** What young people needed and no service gave, counted so that nobody can be found in it. */
@Controller('unmet-needs')
@For('leader', 'staff')
export class UnmetNeedsController {
  constructor(
    private readonly clock: Clock,
    private readonly views: Views,
  ) {}

  @Get()
  async read(@Api() api: ApiClient, @Query('year') given?: string): Promise<Page> {
    const year = this.year(given);
    const counts = await part(api.GET('/v1/unmet-needs', { params: { query: { year } } }));
    const now = this.year(undefined);
    return page('oversight/unmet-needs', {
      year,
      years: Array.from({ length: YEARS }, (_, ago) => String(now - ago)),
      values: { year: String(year) },
      counts: counts.state === 'here' ? unmetNeedsOf(counts.data) : null,
    });
  }

  @Get('counts.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="unmet-needs.csv"')
  async csv(@Api() api: ApiClient, @Req() request: FastifyRequest, @Query('year') given?: string): Promise<string> {
    const { words } = this.views.languageOf(request);
    const { tables } = await answer(api.GET('/v1/unmet-needs', { params: { query: { year: this.year(given) } } }));
    const hidden = words('oversight.chart.few');
    const columns = words('oversight.unmet.columns', { returnObjects: true }) as string[];
    const rows = tables.flatMap(({ by, counts }) =>
      (counts ?? []).map(({ code, count }) => {
        const { key, text } = labelOf(by, code);
        return [words(`oversight.unmet.by.${by}`), key ? words(key) : text!, count ?? hidden];
      }),
    );
    return csvOf([[words('oversight.unmet.title'), ...columns], ...rows]);
  }

  private year(given: string | undefined): number {
    return given !== undefined && /^20\d\d$/.test(given) ? Number(given) : Number(this.clock.today().slice(0, 4));
  }
}
