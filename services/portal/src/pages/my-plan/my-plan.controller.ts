import { Controller, Get, Header, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type ApiClient, type Schemas, answer } from '../../api/api.js';
import { Api, Apis } from '../../api/apis.js';
import { type FieldError, attempt, once } from '../../web/attempt.js';
import { Sent } from '../../web/decorators.js';
import { type Form, given, one } from '../../web/form.js';
import { type Page, type Redirect, page, redirect } from '../../web/page.js';
import { For } from '../../web/reach.js';
import { myPlanOf } from './my-plan.presenter.js';

interface Again {
  readonly values?: Form;
  readonly errors?: readonly FieldError[];
  /** the plan changed while the person was reading */
  readonly changed?: boolean;
}

type AnswerCode = Schemas['AnswerPlanRequest']['answer'];

/** A young person's own plan: what they want, who does what, and what they say to it. */
@Controller('my-plan')
@For('young-person', 'carer')
export class MyPlanController {
  constructor(private readonly apis: Apis) {}

  @Get()
  async read(@Api() api: ApiClient, @Query('thanks') thanks?: string): Promise<Page> {
    return this.show(api, {}, thanks !== undefined);
  }

  /** An answer belongs to the version that was read. After a change the page shows the plan again, with the words kept. */
  @Post('answer')
  async answer(@Api() api: ApiClient, @Sent() form: Form): Promise<Page | Redirect> {
    const { planId } = await answer(api.GET('/v1/me/plan'));
    const body = {
      answer: one(form, 'answer') as AnswerCode,
      planVersion: Number(one(form, 'planVersion')),
      words: given(form, 'words'),
    };
    return attempt(
      () => answer(api.POST('/v1/plans/{planId}/answers', { params: { path: { planId } }, body, headers: once(form) })),
      {
        done: () => redirect('/my-plan?thanks'),
        again: (errors) => this.show(api, { values: form, errors }),
        stale: () => this.show(api, { values: form, changed: true }),
        fields: { words: { answer: 'my-plan.answer.choose' } },
      },
    );
  }

  @Get('comment')
  commentForm(values: Form = {}, errors?: readonly FieldError[]): Page {
    return page('family/comment', { values, errors });
  }

  @Post('comment')
  async comment(@Api() api: ApiClient, @Sent() form: Form): Promise<Page | Redirect> {
    const { planId } = await answer(api.GET('/v1/me/plan'));
    const body = { words: one(form, 'words') };
    return attempt(
      () =>
        answer(api.POST('/v1/plans/{planId}/comments', { params: { path: { planId } }, body, headers: once(form) })),
      {
        done: () => redirect('/my-plan?thanks'),
        again: (errors) => this.commentForm(form, errors),
        fields: { words: { 'words:TOO_LONG': 'family.too-long', words: 'my-plan.comment.empty' } },
      },
    );
  }

  /** The plan in easy read: a picture beside each sentence, and people's own words unchanged. */
  @Get('easy')
  async easy(@Api() api: ApiClient): Promise<Page> {
    const { planId } = await answer(api.GET('/v1/me/plan'));
    const { sections } = await answer(api.GET('/v1/plans/{planId}/easy-read', { params: { path: { planId } } }));
    return page('family/easy', { sections });
  }

  /** The plan as a PDF, with the person's own token. */
  @Get('papers/:name')
  @Header('content-type', 'application/pdf')
  async paper(
    @Param('name') name: string,
    @Api() api: ApiClient,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    const { planId } = await answer(api.GET('/v1/me/plan'));
    const paper = name === 'easy-read.pdf' ? 'easy-read.pdf' : 'summary.pdf';
    return this.apis.file(`/v1/plans/${planId}/documents/${paper}`, request);
  }

  private async show(api: ApiClient, again: Again, thanks = false): Promise<Page> {
    const plan = await answer(api.GET('/v1/me/plan'));
    return page('family/my-plan', { ...myPlanOf(plan), thanks, values: {}, ...again }, again.changed ? 409 : 200);
  }
}
