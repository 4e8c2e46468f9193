import { Controller, Get, Param, Post } from '@nestjs/common';
import { type ApiClient, type Schemas, answer } from '../../api/api.js';
import { Api } from '../../api/apis.js';
import { type FieldError, attempt, once } from '../../web/attempt.js';
import { Sent } from '../../web/decorators.js';
import { type Form, one } from '../../web/form.js';
import { type Page, type Redirect, page, redirect } from '../../web/page.js';
import { bodyOf, fieldWords } from '../../web/questions.js';
import { For } from '../../web/reach.js';
import { ASK, GLASS, LOOK_UP } from './access.questions.js';

/** Finding a record that one may not read, asking for it, and opening it at once in an emergency. */
@Controller('access')
@For('staff')
export class LookUpController {
  @Get('look-up')
  lookUpForm(values: Form = {}, errors?: readonly FieldError[]): Page {
    return page('access/form', { base: 'access.look-up', back: '/access', fields: LOOK_UP, values, errors });
  }

  /** The answer is shown at once, so that no name stands in an address. */
  @Post('look-up')
  lookUp(@Api() api: ApiClient, @Sent() form: Form): Promise<Page | Redirect> {
    const body = bodyOf(LOOK_UP, form) as Schemas['LookUpRequest'];
    return attempt(() => answer(api.POST('/v1/young-people/look-ups', { body })), {
      done: (found) => page('access/found', found),
      again: (errors) => this.lookUpForm(form, errors),
      fields: fieldWords(LOOK_UP, 'access.look-up'),
    });
  }

  @Get('ask/:reference')
  askForm(@Param('reference') reference: string, values: Form = {}, errors?: readonly FieldError[]): Page {
    return page('access/form', { base: 'access.ask', back: '/access/look-up', reference, fields: ASK, values, errors });
  }

  @Post('ask/:reference')
  ask(@Api() api: ApiClient, @Sent() form: Form, @Param('reference') reference: string): Promise<Page | Redirect> {
    const body = { ...bodyOf(ASK, form), reference } as Schemas['NewAccessRequestRequest'];
    return attempt(() => answer(api.POST('/v1/access-requests', { headers: once(form), body })), {
      done: () => redirect('/access?done=asked'),
      again: (errors) => this.askForm(reference, form, errors),
      fields: fieldWords(ASK, 'access.ask'),
    });
  }

  @Get('emergency/:reference')
  glassForm(@Param('reference') reference: string, values: Form = {}, errors?: readonly FieldError[]): Page {
    const model = { back: '/access', reference, fields: GLASS, values, errors, warns: true };
    return page('access/form', { base: 'access.glass', ...model });
  }

  @Post('emergency/:reference')
  breakGlass(
    @Api() api: ApiClient,
    @Sent() form: Form,
    @Param('reference') reference: string,
  ): Promise<Page | Redirect> {
    const { reason } = bodyOf(GLASS, form);
    const missing = ['days', 'youngPersonTold']
      .filter((field) => one(form, field) === '')
      .map((field) => ({ field, text: '', key: `access.glass.${field}.needed` }));
    if (missing.length > 0) {
      const shown = this.glassForm(reference, form, missing);
      return Promise.resolve(page(shown.view, shown.model, 422));
    }
    const told = one(form, 'youngPersonTold') === 'yes';
    const days = Number(one(form, 'days'));
    const body = { reason, reference, days, youngPersonTold: told } as Schemas['UseBreakGlassRequest'];
    const { words, ...fields } = fieldWords(GLASS, 'access.glass');
    return attempt(() => answer(api.POST('/v1/break-glass', { headers: once(form), body })), {
      done: ({ youngPersonId }) => redirect(`/people/${youngPersonId}`),
      again: (errors) => this.glassForm(reference, form, errors),
      fields: { ...fields, words: { ...words, 'reason:TOO_SHORT': 'access.glass.reason.short' } },
    });
  }
}
