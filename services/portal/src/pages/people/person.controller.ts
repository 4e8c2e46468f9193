import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type ApiClient, answer, part } from '../../api/api.js';
import { Api } from '../../api/apis.js';
import { type Page, page } from '../../web/page.js';
import { For } from '../../web/reach.js';
import { path, personOf, timelineFor } from './person.calls.js';
import { headOf, overviewOf, timelineOf } from './person.presenter.js';

const LINES = 50;

/** A young person as the register knows them. Each subject has a page of its own, because each reading is written down. */
@Controller('people/:id')
@For('staff')
export class PersonController {
  @Get()
  async overview(@Api() api: ApiClient, @Param('id') id: string): Promise<Page> {
    const [person, preferences, timeline] = await Promise.all([
      personOf(api, id),
      part(api.GET('/v1/young-people/{youngPersonId}/preferences', path(id))),
      timelineFor(api, id),
    ]);
    return page('people/person', overviewOf(person, { preferences, timeline }));
  }

  @Get('decisions')
  async decisions(@Api() api: ApiClient, @Param('id') id: string): Promise<Page> {
    const [person, decisions] = await Promise.all([
      personOf(api, id),
      part(api.GET('/v1/young-people/{youngPersonId}/decision-makers', path(id))),
    ]);
    return page('people/decisions', { head: headOf(person, 'decisions'), decisions });
  }

  @Get('timeline')
  async timeline(@Api() api: ApiClient, @Param('id') id: string): Promise<Page> {
    const [person, timeline] = await Promise.all([personOf(api, id), timelineFor(api, id)]);
    const shown = timeline.state === 'here' ? timelineOf(timeline.data) : { away: true };
    return page('people/timeline', { head: headOf(person, 'timeline'), ...shown });
  }

  @Get('timeline.svg')
  async picture(
    @Api() api: ApiClient,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const picture = await answer(
      api.GET('/v1/young-people/{youngPersonId}/timeline', {
        ...path(id),
        headers: { accept: 'image/svg+xml' },
        parseAs: 'text',
      }),
    );
    void reply.type('image/svg+xml');
    return picture;
  }

  @Get('accounts')
  async accounts(@Api() api: ApiClient, @Param('id') id: string): Promise<Page> {
    const [person, accounts] = await Promise.all([
      personOf(api, id),
      part(api.GET('/v1/young-people/{youngPersonId}/relationships', path(id))),
    ]);
    return page('people/accounts', { head: headOf(person, 'accounts'), accounts });
  }

  @Get('who-looked')
  async whoLooked(@Api() api: ApiClient, @Param('id') id: string, @Query('after') after?: string): Promise<Page> {
    const [person, log] = await Promise.all([
      personOf(api, id),
      part(
        api.GET('/v1/young-people/{youngPersonId}/who-looked', {
          params: { path: { youngPersonId: id }, query: { limit: LINES, after } },
        }),
      ),
    ]);
    return page('people/who-looked', { head: headOf(person, 'who-looked'), log });
  }
}
