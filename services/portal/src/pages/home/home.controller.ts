import { Controller, Get } from '@nestjs/common';
import { isYoungPerson } from '#libs/platform';
import { type ApiClient, part } from '../../api/api.js';
import { Api } from '../../api/apis.js';
import type { Reader } from '../../session/session.js';
import { Me } from '../../web/decorators.js';
import { type Page, page } from '../../web/page.js';
import { For } from '../../web/reach.js';
import { carersHomeOf, homeOf } from './home.presenter.js';

/** A young person's first page: what happens next, who helps, and what they can do. */
@Controller('home')
@For('young-person', 'carer')
export class FamilyHomeController {
  @Get()
  async home(@Api() api: ApiClient, @Me() reader: Reader): Promise<Page> {
    if (!isYoungPerson(reader)) return page('family/carer-home', carersHomeOf(await part(api.GET('/v1/today'))));
    const [next, plan, help] = await Promise.all([
      part(api.GET('/v1/me/next')),
      part(api.GET('/v1/me/plan')),
      part(api.GET('/v1/me/help-requests')),
    ]);
    return page('family/home', homeOf(reader, { next, plan, help }));
  }
}
