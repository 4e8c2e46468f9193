import { Controller, Get, Header, Param, Post, Req, type StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type ApiClient, type Schemas, answer } from '../../api/api.js';
import { Api, Apis } from '../../api/apis.js';
import { type FieldError, attempt, once } from '../../web/attempt.js';
import { Sent } from '../../web/decorators.js';
import type { Form } from '../../web/form.js';
import { type Page, type Redirect, page, redirect } from '../../web/page.js';
import { type Question, bodyOf, fieldWords } from '../../web/questions.js';
import { For } from '../../web/reach.js';
import { referralAt } from './record.js';

const ASK: readonly Question[] = [{ name: 'grounds', kind: 'area', hint: true }];
const DECIDE: readonly Question[] = [
  { name: 'outcome', kind: 'radios', options: ['overturned', 'upheld'] },
  { name: 'reasons', kind: 'area' },
  { name: 'decidedBy.name', kind: 'text' },
  { name: 'decidedBy.role', kind: 'text' },
];
const ASK_WORDS = 'referral.refusal.ask-page';
const DECIDE_WORDS = 'referral.refusal.decide-page';

/** The letter of a refusal, and looking at the decision again. */
@Controller('referrals/:id')
@For('staff', 'provider')
export class ReconsiderationController {
  constructor(private readonly apis: Apis) {}

  @Get('letter.pdf')
  @Header('content-type', 'application/pdf')
  letter(@Param('id') id: string, @Req() request: FastifyRequest): Promise<StreamableFile> {
    return this.apis.file(`/v1/referrals/${encodeURIComponent(id)}/refusal/letter.pdf`, request);
  }

  @Get('reconsideration')
  askForm(@Api() api: ApiClient, @Param('id') id: string): Promise<Page> {
    return this.form(api, id, ASK, ASK_WORDS);
  }

  @Post('reconsideration')
  ask(@Api() api: ApiClient, @Sent() form: Form, @Param('id') referralId: string): Promise<Page | Redirect> {
    const body = bodyOf(ASK, form) as unknown as Schemas['NewReconsiderationRequest'];
    const params = { path: { referralId } };
    return attempt(
      () => answer(api.POST('/v1/referrals/{referralId}/reconsideration', { params, headers: once(form), body })),
      {
        done: () => redirect(`/referrals/${referralId}?done=reconsideration`),
        again: (errors) => this.form(api, referralId, ASK, ASK_WORDS, form, errors),
        fields: fieldWords(ASK, ASK_WORDS),
      },
    );
  }

  @Get('reconsideration/decision')
  decideForm(@Api() api: ApiClient, @Param('id') id: string): Promise<Page> {
    return this.form(api, id, DECIDE, DECIDE_WORDS);
  }

  @Post('reconsideration/decision')
  decide(@Api() api: ApiClient, @Sent() form: Form, @Param('id') referralId: string): Promise<Page | Redirect> {
    const given = bodyOf(DECIDE, form);
    const body = { decidedBy: {}, ...given } as unknown as Schemas['DecideReconsiderationRequest'];
    const params = { path: { referralId } };
    const call = () =>
      answer(api.POST('/v1/referrals/{referralId}/reconsideration/decision', { params, headers: once(form), body }));
    return attempt(call, {
      done: () => redirect(`/referrals/${referralId}?done=decision`),
      again: (errors) => this.form(api, referralId, DECIDE, DECIDE_WORDS, form, errors),
      fields: fieldWords(DECIDE, DECIDE_WORDS),
    });
  }

  private async form(
    api: ApiClient,
    id: string,
    fields: readonly Question[],
    base: string,
    values: Form = {},
    errors?: readonly FieldError[],
  ): Promise<Page> {
    const { reference } = await referralAt(api, id);
    return page('referral/verb', { id, reference, base, lead: true, fields, values, errors });
  }
}
