import { Controller, Get, Param, Post } from '@nestjs/common';
import { type ApiClient, type Schemas, answer } from '../../api/api.js';
import { Api } from '../../api/apis.js';
import { type FieldError, attempt, once } from '../../web/attempt.js';
import { Sent } from '../../web/decorators.js';
import type { Form } from '../../web/form.js';
import { type Page, type Redirect, page } from '../../web/page.js';
import { type Question, bodyOf, fieldWords } from '../../web/questions.js';
import { For } from '../../web/reach.js';
import { AREAS } from './refer.parts.js';

const NEEDS = ['SPLD', 'MLD', 'SLD', 'PMLD', 'SEMH', 'SLCN', 'HI', 'VI', 'MSI', 'PD', 'ASD', 'DS', 'OTH'];
const SOUGHT = [
  ...[
    'accepting',
    'short-wait',
    'within-reach',
    'open-hours',
    'language',
    'age-range',
    'accessible-place',
    'transport',
  ],
  ...['communication-support', 'personal-care', 'one-to-one', 'supported-employment', 'supported-living'],
  ...['short-breaks', 'day-opportunity', 'therapy', 'mental-health'],
];
const QUESTIONS: readonly Question[] = [
  { name: 'outcomeArea', kind: 'radios', options: AREAS, optionWords: 'refer.areas' },
  { name: 'need', kind: 'select', options: NEEDS, optionWords: 'told.values' },
  { name: 'sought', kind: 'checkboxes', options: SOUGHT, hint: true, optional: true },
  { name: 'words', kind: 'area', hint: true, optional: true },
];

/** A search that found nothing: it is counted, so that somebody may buy what is missing. */
@Controller('plans/:planId/nothing-fits')
@For('staff')
export class NoMatchController {
  @Get()
  async form(
    @Api() api: ApiClient,
    @Param('planId') planId: string,
    values?: Form,
    errors?: readonly FieldError[],
  ): Promise<Page> {
    const { youngPerson } = await answer(api.GET('/v1/plans/{planId}', { params: { path: { planId } } }));
    const [need = ''] = youngPerson.needs;
    return page('refer/no-match', { planId, fields: QUESTIONS, values: values ?? { need }, errors });
  }

  @Post()
  async record(@Api() api: ApiClient, @Sent() form: Form, @Param('planId') planId: string): Promise<Page | Redirect> {
    const { youngPerson } = await answer(api.GET('/v1/plans/{planId}', { params: { path: { planId } } }));
    const given = bodyOf(QUESTIONS, form) as unknown as Schemas['NewNoMatchRequest'];
    const body = { ...given, youngPersonId: youngPerson.id };
    return attempt(() => answer(api.POST('/v1/directory/no-matches', { headers: once(form), body })), {
      done: () => page('refer/recorded', { planId }),
      again: (errors) => this.form(api, planId, form, errors),
      fields: fieldWords(QUESTIONS, 'refer.no-match'),
    });
  }
}
