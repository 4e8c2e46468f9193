import { Controller, Get, Param, Query } from '@nestjs/common';
import { type ApiClient, part } from '../../api/api.js';
import { Api } from '../../api/apis.js';
import type { Reader } from '../../session/session.js';
import { Me } from '../../web/decorators.js';
import { type Page, page } from '../../web/page.js';
import { For } from '../../web/reach.js';
import { NoSuchPage } from '../../web/refusals.js';
import { LIST_NAMES, isList, listed, ofAgency } from './today.lists.js';
import { todayOf } from './today.presenter.js';

const FIRST = 5;
const WHOLE = 50;
const MINE = 'mine';

/** What needs a member of staff now. */
@Controller('today')
@For('staff')
export class TodayController {
  @Get()
  async today(@Api() api: ApiClient, @Me() reader: Reader, @Query('whose') whose?: string): Promise<Page> {
    const mine = whose === MINE;
    const asked = { api, reader, mine, page: { limit: FIRST } };
    const [counts, ...lists] = await Promise.all([
      part(api.GET('/v1/worklists/counts', { params: { query: ofAgency(reader) } })),
      ...LIST_NAMES.map(async (name) => [name, await listed(name, asked)] as const),
    ]);
    return page('staff/today', { mine, ...todayOf(lists, mine ? { state: 'closed' } : counts) });
  }

  @Get(':list')
  async list(
    @Api() api: ApiClient,
    @Me() reader: Reader,
    @Param('list') name: string,
    @Query('after') after?: string,
    @Query('whose') whose?: string,
  ): Promise<Page> {
    if (!isList(name)) throw new NoSuchPage();
    const mine = whose === MINE;
    const list = await listed(name, { api, reader, mine, page: { limit: WHOLE, ...(after && { after }) } });
    if (list.state === 'closed') throw new NoSuchPage();
    const shown = list.state === 'here' ? list.data : { away: true };
    return page('staff/today-list', { name, mine, after, ...shown });
  }
}
