import { Controller, Get, Param, Post } from '@nestjs/common';
import { type ApiClient, answer } from '../../api/api.js';
import { Api } from '../../api/apis.js';
import { type FieldError, attempt } from '../../web/attempt.js';
import { Sent } from '../../web/decorators.js';
import { type Form, one } from '../../web/form.js';
import { type Page, type Redirect, page, redirect } from '../../web/page.js';
import { personName } from '../../web/person-name.js';
import { For } from '../../web/reach.js';
import { NoSuchPage } from '../../web/refusals.js';
import { stalePage } from '../../web/stale.js';
import { REVIEW_FIELDS, REVIEW_FORMS, ROWS, isReviewVerb } from './review-forms.js';
import { staleRows, typedOf } from './review-fields.presenter.js';
import { reviewOf } from './review.presenter.js';

/** A review as a list of tasks, from the day of the meeting to the letters. */
@Controller('plans/:id/reviews/:reviewId')
@For('staff')
export class ReviewController {
  @Get()
  async review(@Api() api: ApiClient, @Param('id') id: string, @Param('reviewId') reviewId: string): Promise<Page> {
    const { plan, review } = await this.read(api, id, reviewId);
    return page('reviews/review', { id, name: personName(plan.youngPerson), ...reviewOf(review) });
  }

  @Get(':verb')
  async form(
    @Api() api: ApiClient,
    @Param('id') id: string,
    @Param('reviewId') reviewId: string,
    @Param('verb') verb: string,
    values?: Form,
    errors?: readonly FieldError[],
  ): Promise<Page> {
    if (!isReviewVerb(verb)) throw new NoSuchPage();
    const { plan, review } = await this.read(api, id, reviewId);
    const { tasks, aside } = reviewOf(review);
    const task = tasks.find(({ name }) => name === verb);
    return page('reviews/form', {
      ...{ id, name: personName(plan.youngPerson), review, verb, task, rows: ROWS, errors },
      may: task?.open ?? aside.some((one) => one === verb),
      values: values ?? typedOf(review),
      etag: values ? one(values, '_etag') : review.version,
    });
  }

  @Post(':verb')
  send(
    @Api() api: ApiClient,
    @Param('id') id: string,
    @Param('reviewId') reviewId: string,
    @Param('verb') verb: string,
    @Sent() form: Form,
  ): Promise<Page | Redirect> {
    if (!isReviewVerb(verb)) throw new NoSuchPage();
    const back = `/plans/${id}/reviews/${reviewId}`;
    return attempt(() => REVIEW_FORMS[verb]({ api, planId: id, reviewId, form }), {
      done: () => redirect(back),
      again: (errors) => this.form(api, id, reviewId, verb, form, errors),
      stale: async () => {
        const { review } = await this.read(api, id, reviewId);
        const rows = staleRows(review, verb, form);
        return stalePage({ action: `${back}/${verb}`, back, form, version: review.version, rows });
      },
      fields: REVIEW_FIELDS,
    });
  }

  private async read(api: ApiClient, planId: string, reviewId: string) {
    const [plan, review] = await Promise.all([
      answer(api.GET('/v1/plans/{planId}', { params: { path: { planId } } })),
      answer(api.GET('/v1/plans/{planId}/reviews/{reviewId}', { params: { path: { planId, reviewId } } })),
    ]);
    return { plan, review };
  }
}
