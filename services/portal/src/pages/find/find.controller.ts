import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { type ApiClient, answer } from '../../api/api.js';
import { Api } from '../../api/apis.js';
import { DraftsService } from '../../session/drafts.service.js';
import type { Reader } from '../../session/session.js';
import { type FieldError } from '../../web/attempt.js';
import { Me, Sent } from '../../web/decorators.js';
import { type Form, given } from '../../web/form.js';
import { Page, type Redirect, page, redirect } from '../../web/page.js';
import { For } from '../../web/reach.js';
import { NoSuchPage } from '../../web/refusals.js';
import { personName } from '../../web/person-name.js';

const KIND = 'search';
const FORM_AGAIN = 422;
const LIMIT = 50;

/** Finds a young person by name. What is searched for is kept sealed, because no address may hold a name. */
@Controller('people')
@For('staff')
export class FindController {
  constructor(private readonly drafts: DraftsService) {}

  @Get()
  form(values: Form = {}, errors?: readonly FieldError[]): Page {
    return page('people/find', { values, errors });
  }

  @Post()
  async search(@Me() reader: Reader, @Sent() form: Form): Promise<Page | Redirect> {
    const name = given(form, 'name');
    if (name === undefined) {
      const { view, model } = this.form(form, [{ field: 'name', key: 'people.find.missing', text: '' }]);
      return new Page(view, model, FORM_AGAIN);
    }
    return redirect(`/people/search/${await this.drafts.save(reader.subject, KIND, { name })}`);
  }

  @Get('search/:draft')
  async found(
    @Api() api: ApiClient,
    @Me() reader: Reader,
    @Param('draft') draft: string,
    @Query('after') after?: string,
  ): Promise<Page> {
    const sought = await this.drafts.find<{ name: string }>(reader.subject, KIND, draft);
    if (!sought) throw new NoSuchPage();
    const body = { name: sought.name, limit: LIMIT, ...(after && { after }) };
    const { items, next } = await answer(api.POST('/v1/young-people/search', { body }));
    const people = items.map((person) => ({ ...person, name: personName(person) }));
    return page('people/find', { values: sought, people, next, draft, searched: true });
  }
}
