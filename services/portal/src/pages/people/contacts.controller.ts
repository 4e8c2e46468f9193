import { Controller, Get, Param, Post } from '@nestjs/common';
import { type ApiClient, type Schemas, answer, part } from '../../api/api.js';
import { Api } from '../../api/apis.js';
import { type FieldError, attempt, once } from '../../web/attempt.js';
import { Sent } from '../../web/decorators.js';
import { type Form, given, one } from '../../web/form.js';
import { type Page, type Redirect, page, redirect } from '../../web/page.js';
import { For } from '../../web/reach.js';
import { path, personOf } from './person.calls.js';
import { headOf } from './person.presenter.js';

type Contact = Schemas['NewContactRequest'];

/** The parents and professionals around a young person. */
@Controller('people/:id/contacts')
@For('staff')
export class ContactsController {
  @Get()
  async contacts(@Api() api: ApiClient, @Param('id') id: string): Promise<Page> {
    const [person, contacts] = await Promise.all([
      personOf(api, id),
      part(api.GET('/v1/young-people/{youngPersonId}/contacts', path(id))),
    ]);
    const mayAdd = person.allowedActions.includes('contact:change');
    return page('people/contacts', { head: headOf(person, 'contacts'), contacts, mayAdd });
  }

  @Get('new')
  async form(
    @Api() api: ApiClient,
    @Param('id') id: string,
    values: Form = {},
    errors?: readonly FieldError[],
  ): Promise<Page> {
    return page('people/contact', { head: headOf(await personOf(api, id), 'contacts'), values, errors });
  }

  @Post('new')
  add(@Api() api: ApiClient, @Param('id') id: string, @Sent() form: Form): Promise<Page | Redirect> {
    const optional = (field: string) => given(form, field) ?? null;
    const body = {
      kind: one(form, 'kind') as Contact['kind'],
      name: one(form, 'name'),
      relationship: one(form, 'relationship'),
      phone: optional('phone'),
      email: optional('email'),
      preferredChannel: optional('preferredChannel') as NonNullable<Contact['preferredChannel']> | null,
    };
    return attempt(
      () => answer(api.POST('/v1/young-people/{youngPersonId}/contacts', { ...path(id), body, headers: once(form) })),
      {
        done: () => redirect(`/people/${id}/contacts`),
        again: (errors) => this.form(api, id, form, errors),
        fields: {
          words: { 'kind:NOT_IN_LIST': 'people.contacts.kind-missing' },
          labels: {
            name: 'people.contacts.name',
            relationship: 'people.contacts.relationship',
            phone: 'people.contacts.phone',
            email: 'people.contacts.email',
          },
        },
      },
    );
  }
}
