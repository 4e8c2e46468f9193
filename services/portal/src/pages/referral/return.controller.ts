import { Controller, Get, Param, Post } from '@nestjs/common';
import { type ApiClient, type Schemas, answer } from '../../api/api.js';
import { Api } from '../../api/apis.js';
import { type FieldError, attempt, once } from '../../web/attempt.js';
import { Sent } from '../../web/decorators.js';
import type { Form } from '../../web/form.js';
import { type Page, type Redirect, page, redirect } from '../../web/page.js';
import { type Question, bodyOf, fieldWords } from '../../web/questions.js';
import { For } from '../../web/reach.js';
import { NoSuchPage } from '../../web/refusals.js';
import { returnAskedFor } from './record.js';

const QUESTIONS: readonly Question[] = [
  { name: 'outcome', kind: 'radios', options: ['deleted', 'returned', 'kept'] },
  {
    name: 'basis',
    kind: 'radios',
    options: ['care-record', 'legal-duty', 'legal-claims', 'vital-interests'],
    optional: true,
    hint: true,
  },
  { name: 'words', kind: 'area', optional: true, hint: true },
];

/** After sharing has stopped: what the organisation did with what it was told. */
@Controller('referrals/:id/return')
@For('provider')
export class ReturnController {
  @Get()
  async form(
    @Api() api: ApiClient,
    @Param('id') id: string,
    values: Form = {},
    errors?: readonly FieldError[],
  ): Promise<Page> {
    const asked = await returnAskedFor(api, id);
    if (!asked) throw new NoSuchPage();
    return page('referral/return', { asked, fields: QUESTIONS, values, errors });
  }

  @Post()
  send(@Api() api: ApiClient, @Sent() form: Form, @Param('id') referralId: string): Promise<Page | Redirect> {
    const body = bodyOf(QUESTIONS, form) as unknown as Schemas['DisclosureReturn'];
    const params = { path: { referralId } };
    const fields = fieldWords(QUESTIONS, 'referral.return');
    return attempt(
      () => answer(api.POST('/v1/referrals/{referralId}/disclosure/return', { params, headers: once(form), body })),
      {
        done: () => redirect('/inbox?done=return'),
        again: (errors) => this.form(api, referralId, form, errors),
        fields: { ...fields, words: { ...fields.words, 'basis:REQUIRED': 'referral.return.basis.needed' } },
      },
    );
  }
}
