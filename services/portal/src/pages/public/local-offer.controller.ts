import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { type ApiClient, answer } from '../../api/api.js';
import { Api } from '../../api/apis.js';
import { PORTAL_CONFIG, type PortalConfig } from '../../config.js';
import { type Page, page } from '../../web/page.js';
import { NoSuchPage } from '../../web/refusals.js';
import { ForEverybody } from '../../web/reach.js';

const ON_A_PAGE = 20;

/** The services of the area, for everybody: Open Referral UK 3.0, as pages. */
@Controller('local-offer')
@ForEverybody()
export class LocalOfferController {
  constructor(@Inject(PORTAL_CONFIG) private readonly config: PortalConfig) {}

  @Get()
  async list(@Api() api: ApiClient, @Query('search') search?: string, @Query('page') given?: string): Promise<Page> {
    const number = Math.max(1, Math.trunc(Number(given ?? 1)) || 1);
    const query = { page: number, per_page: ON_A_PAGE, ...(search?.trim() && { search: search.trim() }) };
    const found = await answer(
      api.GET('/open-referral/{area}/services', { params: { path: { area: this.area }, query } }),
    );
    const { contents, total_items: total, last_page: last } = found;
    return page('public/local-offer', { services: contents, total, last, number, values: { search: search ?? '' } });
  }

  @Get(':id')
  async read(@Api() api: ApiClient, @Param('id') id: string): Promise<Page> {
    const path = { area: this.area, id };
    const service = await answer(api.GET('/open-referral/{area}/services/{id}', { params: { path } }));
    return page('public/service', { service });
  }

  private get area(): string {
    const [area] = this.config.publicAreas;
    if (area === undefined) throw new NoSuchPage();
    return area;
  }
}
