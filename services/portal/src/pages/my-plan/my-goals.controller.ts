import { Controller, Get, Param, Post } from '@nestjs/common';
import { type ApiClient, type Schemas, answer } from '../../api/api.js';
import { Api } from '../../api/apis.js';
import { type FieldError, attempt, once } from '../../web/attempt.js';
import { Sent } from '../../web/decorators.js';
import { type Form, given, one } from '../../web/form.js';
import { type Page, type Redirect, page, redirect } from '../../web/page.js';
import { NoSuchPage } from '../../web/refusals.js';
import { For } from '../../web/reach.js';
import { titleOf } from './goal-title.js';

type Area = Schemas['NewGoalRequest']['area'];
type Plan = Schemas['MyPlanResponse'];

/** A young person's goals, in their own words. */
@Controller('my-plan/goals')
@For('young-person', 'carer')
export class MyGoalsController {
  @Get('new')
  form(values: Form = {}, errors?: readonly FieldError[]): Page {
    return page('family/goal', { values, errors });
  }

  @Post('new')
  async add(@Api() api: ApiClient, @Sent() form: Form): Promise<Page | Redirect> {
    const { planId } = await answer(api.GET('/v1/me/plan'));
    const ownWords = one(form, 'ownWords');
    const body = { area: one(form, 'area') as Area, title: titleOf(ownWords), ownWords };
    return attempt(
      () => answer(api.POST('/v1/plans/{planId}/goals', { params: { path: { planId } }, body, headers: once(form) })),
      {
        done: () => redirect('/my-plan?thanks'),
        again: (errors) =>
          this.form(
            form,
            errors.filter(({ field }) => field !== 'title'),
          ),
        fields: {
          words: { area: 'goal.area.choose', 'ownWords:TOO_LONG': 'family.too-long', ownWords: 'goal.words.empty' },
        },
      },
    );
  }

  @Get(':goalId/rating')
  async ratingForm(@Api() api: ApiClient, @Param('goalId') goalId: string): Promise<Page> {
    return this.rating(await answer(api.GET('/v1/me/plan')), goalId, {});
  }

  @Post(':goalId/rating')
  async rate(@Api() api: ApiClient, @Param('goalId') goalId: string, @Sent() form: Form): Promise<Page | Redirect> {
    const plan = await answer(api.GET('/v1/me/plan'));
    const body = {
      rating: Number(one(form, 'rating')),
      words: given(form, 'words'),
      forFamily: one(form, 'forFamily') === 'yes',
    };
    const path = { planId: plan.planId, goalId };
    return attempt(
      () =>
        answer(api.POST('/v1/plans/{planId}/goals/{goalId}/ratings', { params: { path }, body, headers: once(form) })),
      {
        done: () => redirect('/my-plan?thanks'),
        again: (errors) => this.rating(plan, goalId, { values: form, errors }),
        fields: { words: { rating: 'goal.rating.choose' } },
      },
    );
  }

  private rating(plan: Plan, goalId: string, again: { values?: Form; errors?: readonly FieldError[] }): Page {
    const goal = plan.goals.find(({ id }) => id === goalId);
    if (!goal) throw new NoSuchPage();
    return page('family/rating', { goal, values: {}, ...again });
  }
}
