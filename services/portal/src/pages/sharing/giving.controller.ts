import { Controller, Get, Post } from '@nestjs/common';
import { type ApiClient, type Schemas, answer } from '../../api/api.js';
import { Api } from '../../api/apis.js';
import type { Reader } from '../../session/session.js';
import { type FieldError, attempt, once } from '../../web/attempt.js';
import { Me, Sent } from '../../web/decorators.js';
import { type Form, many, one } from '../../web/form.js';
import { type Page, type Redirect, page, redirect } from '../../web/page.js';
import { NoSuchPage } from '../../web/refusals.js';
import { For } from '../../web/reach.js';
import { toldOf } from './sharing.presenter.js';

type Consent = Schemas['GiveConsentRequest'];

/** The most organisations that the list offers; an area has fewer. */
const ORGANISATIONS = 200;

/** A young person says yes to sharing: whom, what for and what; then they see the exact words; then they say yes. */
@Controller('sharing/new')
@For('young-person')
export class GivingController {
  @Get()
  form(@Api() api: ApiClient): Promise<Page> {
    return this.show(api, {});
  }

  /** The exact contents, before anything is agreed. */
  @Post('check')
  async check(@Api() api: ApiClient, @Me() { youngPeople: [person] }: Reader, @Sent() form: Form): Promise<Page> {
    if (!person) throw new NoSuchPage();
    const errors = missing(form);
    if (errors.length > 0) return this.show(api, form, errors);
    const organisations = await this.organisations(api);
    const organisation = organisations.find(({ id }) => id === one(form, 'organisationId'));
    if (!organisation) return this.show(api, form, [ORGANISATION]);
    const preview = await answer(
      api.GET('/v1/young-people/{youngPersonId}/disclosure-preview', {
        params: { path: { youngPersonId: person.id }, query: { groups: many(form, 'groups').join(',') as never } },
      }),
    );
    const told = toldOf(preview.values);
    return page('family/give-check', {
      organisation,
      told,
      groups: many(form, 'groups'),
      purpose: one(form, 'purpose'),
    });
  }

  @Post()
  async give(
    @Api() api: ApiClient,
    @Me() { youngPeople: [person] }: Reader,
    @Sent() form: Form,
  ): Promise<Page | Redirect> {
    if (!person) throw new NoSuchPage();
    const body: Consent = {
      purpose: one(form, 'purpose') as Consent['purpose'],
      organisationId: one(form, 'organisationId'),
      organisationName: one(form, 'organisationName'),
      groups: [...many(form, 'groups')] as Consent['groups'],
    };
    const path = { youngPersonId: person.id };
    return attempt(
      () =>
        answer(api.POST('/v1/young-people/{youngPersonId}/consents', { params: { path }, body, headers: once(form) })),
      { done: () => redirect('/sharing'), again: (errors) => this.show(api, form, errors) },
    );
  }

  private async show(api: ApiClient, values: Form, errors?: readonly FieldError[]): Promise<Page> {
    const organisations = await this.organisations(api);
    return page('family/give', { organisations, values, errors }, errors ? 422 : 200);
  }

  private async organisations(api: ApiClient): Promise<readonly Schemas['OrganisationResponse'][]> {
    return (await answer(api.GET('/v1/organisations', { params: { query: { limit: ORGANISATIONS } } }))).items;
  }
}

const ORGANISATION: FieldError = { field: 'organisationId', key: 'sharing.give.choose-who', text: '' };

function missing(form: Form): FieldError[] {
  const errors: FieldError[] = one(form, 'organisationId') ? [] : [ORGANISATION];
  if (!one(form, 'purpose')) errors.push({ field: 'purpose', key: 'sharing.give.choose-why', text: '' });
  if (many(form, 'groups').length === 0) errors.push({ field: 'groups', key: 'sharing.give.choose-what', text: '' });
  return errors;
}
