import { Controller, Get, Param, Post } from '@nestjs/common';
import { type ApiClient, type Schemas, answer } from '../../api/api.js';
import { Api } from '../../api/apis.js';
import { type FieldError, attempt, once } from '../../web/attempt.js';
import { Sent } from '../../web/decorators.js';
import { type Form, given, one } from '../../web/form.js';
import { type Page, type Redirect, page, redirect } from '../../web/page.js';
import { For } from '../../web/reach.js';
import { personName } from '../../web/person-name.js';
import { planFor } from './plan.calls.js';

/** Answers of staff to what a young person or a family asked or wrote. */
@Controller('plans/:id')
@For('staff')
export class HelpController {
  @Post('help/:helpId/taking')
  take(
    @Api() api: ApiClient,
    @Param('id') id: string,
    @Param('helpId') helpId: string,
    @Sent() form: Form,
  ): Promise<Page | Redirect> {
    const call = api.POST('/v1/plans/{planId}/help-requests/{helpRequestId}/taking', {
      params: { path: { planId: id, helpRequestId: helpId } },
      body: {},
      headers: once(form),
    });
    return attempt(() => answer(call), {
      done: () => redirect(`/plans/${id}#help`),
      again: (errors) => page('plans/not-done', { id, errors }),
    });
  }

  @Get('help/:helpId/outcome')
  async outcomeForm(
    @Api() api: ApiClient,
    @Param('id') id: string,
    values: Form = {},
    errors?: readonly FieldError[],
  ): Promise<Page> {
    const { youngPerson } = await planFor(api, id);
    return page('plans/help-outcome', { id, name: personName(youngPerson), values, errors });
  }

  @Post('help/:helpId/outcome')
  outcome(
    @Api() api: ApiClient,
    @Param('id') id: string,
    @Param('helpId') helpId: string,
    @Sent() form: Form,
  ): Promise<Page | Redirect> {
    const reason = given(form, 'reason');
    const call = api.POST('/v1/plans/{planId}/help-requests/{helpRequestId}/outcome', {
      params: { path: { planId: id, helpRequestId: helpId } },
      body: { outcome: one(form, 'outcome') as Schemas['HelpOutcomeRequest']['outcome'], ...(reason && { reason }) },
      headers: once(form),
    });
    return attempt(() => answer(call), {
      done: () => redirect(`/plans/${id}#help`),
      again: (errors) => this.outcomeForm(api, id, form, errors),
      fields: {
        words: { 'outcome:NOT_IN_LIST': 'plan.help.choose' },
        labels: { reason: 'plan.help.reason' },
      },
    });
  }

  @Get('comments/:commentId/reply')
  async replyForm(
    @Api() api: ApiClient,
    @Param('id') id: string,
    @Param('commentId') commentId: string,
    values: Form = {},
    errors?: readonly FieldError[],
  ): Promise<Page> {
    const { comments, youngPerson } = await planFor(api, id);
    const comment = comments.find((one) => one.id === commentId);
    return page('plans/reply', { id, comment, name: personName(youngPerson), values, errors });
  }

  @Post('comments/:commentId/reply')
  reply(
    @Api() api: ApiClient,
    @Param('id') id: string,
    @Param('commentId') replyTo: string,
    @Sent() form: Form,
  ): Promise<Page | Redirect> {
    const call = api.POST('/v1/plans/{planId}/comments', {
      params: { path: { planId: id } },
      body: { replyTo, words: one(form, 'words') },
      headers: once(form),
    });
    return attempt(() => answer(call), {
      done: () => redirect(`/plans/${id}#comments`),
      again: (errors) => this.replyForm(api, id, replyTo, form, errors),
      fields: { labels: { words: 'plan.comments.reply-label' } },
    });
  }
}
