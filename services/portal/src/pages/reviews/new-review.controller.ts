import { Controller, Get, Param, Post } from '@nestjs/common';
import { type ApiClient, type Schemas, answer } from '../../api/api.js';
import { Api } from '../../api/apis.js';
import { type FieldError, attempt, once } from '../../web/attempt.js';
import { Sent } from '../../web/decorators.js';
import { type Form, dayOf, given, many } from '../../web/form.js';
import { type Page, type Redirect, page, redirect } from '../../web/page.js';
import { personName } from '../../web/person-name.js';
import { For } from '../../web/reach.js';
import { REVIEW_FIELDS } from './review-forms.js';

type Open = Schemas['OpenReviewRequest'];

/** Opens a review. The law sets its days where it has some. */
@Controller('plans/:id/reviews/new')
@For('staff')
export class NewReviewController {
  @Get()
  async form(
    @Api() api: ApiClient,
    @Param('id') id: string,
    values: Form = {},
    errors?: readonly FieldError[],
  ): Promise<Page> {
    const { youngPerson } = await answer(api.GET('/v1/plans/{planId}', { params: { path: { planId: id } } }));
    return page('reviews/new', { id, name: personName(youngPerson), values, errors });
  }

  @Post()
  open(@Api() api: ApiClient, @Param('id') id: string, @Sent() form: Form): Promise<Page | Redirect> {
    const [dueOn, meetingOn, place, reason] = [
      dayOf(form, 'dueOn'),
      dayOf(form, 'meetingOn'),
      given(form, 'place'),
      given(form, 'reason'),
    ];
    const body: Open = {
      serves: many(form, 'serves') as Open['serves'],
      ...(dueOn && { dueOn }),
      ...(meetingOn && { meetingOn }),
      ...(place && { place }),
      ...(reason && { reason }),
    };
    const call = () =>
      answer(api.POST('/v1/plans/{planId}/reviews', { params: { path: { planId: id } }, body, headers: once(form) }));
    return attempt(call, {
      done: (review) => redirect(`/plans/${id}/reviews/${review.id}`),
      again: (errors) => this.form(api, id, form, errors),
      fields: REVIEW_FIELDS,
    });
  }
}
