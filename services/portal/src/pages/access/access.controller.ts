import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { type ApiClient, type Schemas, answer, part } from '../../api/api.js';
import { Api } from '../../api/apis.js';
import type { Reader } from '../../session/session.js';
import { type FieldError, attempt, once, unchanged } from '../../web/attempt.js';
import { Me, Sent } from '../../web/decorators.js';
import { type Form, one } from '../../web/form.js';
import { type Page, type Redirect, page, redirect } from '../../web/page.js';
import { bodyOf, fieldWords } from '../../web/questions.js';
import { For } from '../../web/reach.js';
import { NoSuchPage } from '../../web/refusals.js';
import { ANSWER, SIGN_OFF } from './access.questions.js';

const MOST = 100;
const DONE: readonly string[] = ['asked', 'answered', 'ended', 'signed', 'opened'];

/** Requests for access with their answers, and what was opened in an emergency with its check. */
@Controller('access')
@For('staff', 'administrator')
export class AccessController {
  @Get()
  async read(@Api() api: ApiClient, @Me() reader: Reader, @Query('done') done = ''): Promise<Page> {
    const requested = (status: 'asked' | 'granted') =>
      part(api.GET('/v1/access-requests', { params: { query: { limit: MOST, status } } }));
    const [asked, granted, uses] = await Promise.all([
      requested('asked'),
      requested('granted'),
      part(api.GET('/v1/break-glass', { params: { query: { limit: MOST } } })),
    ]);
    return page('access/access', {
      ...{ uses, requests: asked },
      items: [asked, granted].flatMap((read) => (read.state === 'here' ? read.data.items : [])),
      // Whoever works for an agency reads the people with whom they are involved, and looks up the others.
      looksUp: reader.agency !== null,
      done: DONE.includes(done) ? `access.done.${done}` : null,
    });
  }

  @Get('requests/:id')
  async answerForm(
    @Api() api: ApiClient,
    @Param('id') id: string,
    values: Form = {},
    errors?: readonly FieldError[],
  ): Promise<Page> {
    const { items } = await answer(
      api.GET('/v1/access-requests', { params: { query: { limit: MOST, status: 'asked' } } }),
    );
    return formOf(
      'answer',
      items.find((item) => item.id === id),
      { fields: ANSWER, values, errors },
    );
  }

  @Post('requests/:id')
  answerIt(@Api() api: ApiClient, @Sent() form: Form, @Param('id') id: string): Promise<Page | Redirect> {
    const body = bodyOf(ANSWER, form) as unknown as Schemas['AnswerAccessRequestRequest'];
    const sent = { params: { path: { accessRequestId: id } }, headers: { ...once(form), ...unchanged(form) }, body };
    return attempt(() => answer(api.POST('/v1/access-requests/{accessRequestId}/answer', sent)), {
      done: () => redirect('/access?done=answered'),
      again: (errors) => this.answerForm(api, id, form, errors),
      fields: fieldWords(ANSWER, 'access.answer'),
    });
  }

  @Post('requests/:id/ending')
  async end(@Api() api: ApiClient, @Sent() form: Form, @Param('id') id: string): Promise<Redirect> {
    const sent = { params: { path: { accessRequestId: id } }, headers: { ...once(form), ...unchanged(form) } };
    await answer(api.POST('/v1/access-requests/{accessRequestId}/ending', sent));
    return redirect('/access?done=ended');
  }

  @Get('uses/:id')
  async signOffForm(
    @Api() api: ApiClient,
    @Param('id') id: string,
    values: Form = {},
    errors?: readonly FieldError[],
  ): Promise<Page> {
    const { items } = await answer(
      api.GET('/v1/break-glass', { params: { query: { limit: MOST, state: 'waiting' } } }),
    );
    return formOf(
      'sign-off',
      items.find((item) => item.id === id),
      { fields: SIGN_OFF, values, errors },
    );
  }

  @Post('uses/:id')
  signOff(@Api() api: ApiClient, @Sent() form: Form, @Param('id') id: string): Promise<Page | Redirect> {
    const given = bodyOf(SIGN_OFF, form);
    const chosen = one(form, 'justified');
    const body = { ...given, ...(chosen && { justified: chosen === 'yes' }) } as Schemas['SignOffBreakGlassRequest'];
    const sent = { params: { path: { breakGlassId: id } }, headers: { ...once(form), ...unchanged(form) }, body };
    return attempt(() => answer(api.POST('/v1/break-glass/{breakGlassId}/sign-off', sent)), {
      done: () => redirect('/access?done=signed'),
      again: (errors) => this.signOffForm(api, id, form, errors),
      fields: fieldWords(SIGN_OFF, 'access.sign-off'),
    });
  }
}

interface Asked {
  readonly version: number;
  readonly name: string;
  readonly reference: string;
  readonly reason: string;
}

function formOf(name: 'answer' | 'sign-off', asked: Asked | undefined, model: object): Page {
  if (!asked) throw new NoSuchPage();
  return page('access/form', { base: `access.${name}`, asked, back: '/access', ...model });
}
