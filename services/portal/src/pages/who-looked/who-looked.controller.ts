import { Controller, Get, Query } from '@nestjs/common';
import { isYoungPerson } from '#libs/platform';
import { type ApiClient, answer } from '../../api/api.js';
import { Api } from '../../api/apis.js';
import type { Reader } from '../../session/session.js';
import { Me } from '../../web/decorators.js';
import { type Page, page } from '../../web/page.js';
import { For } from '../../web/reach.js';
import { whoLookedOf } from './who-looked.presenter.js';

/** A page of lines; many of them are one visit, and are shown as one. */
const LINES = 100;

/** Everybody who read or changed something of the young person, in plain words. */
@Controller('who-looked')
@For('young-person', 'carer')
export class WhoLookedController {
  @Get()
  async read(@Api() api: ApiClient, @Me() reader: Reader, @Query('after') after?: string): Promise<Page> {
    const [person] = reader.youngPeople;
    if (!person) return page('family/who-looked', { days: [], next: null, away: false });
    const log = await answer(
      api.GET('/v1/young-people/{youngPersonId}/who-looked', {
        params: { path: { youngPersonId: person.id }, query: { limit: LINES, after } },
      }),
    );
    return page('family/who-looked', { ...whoLookedOf(log, reader), mayWrite: isYoungPerson(reader) });
  }
}
