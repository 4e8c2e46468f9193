import { Controller, Get, Param } from '@nestjs/common';
import { type ApiClient, answer, part } from '../../api/api.js';
import { Api } from '../../api/apis.js';
import { type Page, page } from '../../web/page.js';
import { For } from '../../web/reach.js';
import { personName } from '../../web/person-name.js';
import { path, planFor } from './plan.calls.js';
import { planOf } from './plan.presenter.js';

/** A young person's plan, as those see it who do its work. */
@Controller('plans/:id')
@For('staff')
export class PlanController {
  @Get()
  async plan(@Api() api: ApiClient, @Param('id') id: string): Promise<Page> {
    const [plan, answers, help, reviews] = await Promise.all([
      planFor(api, id),
      part(api.GET('/v1/plans/{planId}/answers', path(id))),
      part(api.GET('/v1/plans/{planId}/help-requests', path(id))),
      part(api.GET('/v1/plans/{planId}/reviews', path(id))),
    ]);
    return page('plans/plan', planOf(plan, { answers, help, reviews }));
  }

  /** What changed between the versions that people were asked about, and since the last one. */
  @Get('changes')
  async changes(@Api() api: ApiClient, @Param('id') id: string): Promise<Page> {
    const [plan, { items }] = await Promise.all([
      planFor(api, id),
      answer(api.GET('/v1/plans/{planId}/versions', path(id))),
    ]);
    const latest = items[0];
    const since = latest
      ? await answer(
          api.GET('/v1/plans/{planId}/versions/{number}/changes', {
            params: { path: { planId: id, number: latest.number } },
          }),
        )
      : null;
    return page('plans/changes', { plan, name: personName(plan.youngPerson), versions: items, since });
  }
}
