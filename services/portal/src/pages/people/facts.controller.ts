import { Controller, Get, Param, Post } from '@nestjs/common';
import { type ApiClient, answer, part } from '../../api/api.js';
import { Api } from '../../api/apis.js';
import { type FieldError, attempt, once, unchanged } from '../../web/attempt.js';
import { Sent } from '../../web/decorators.js';
import { type Form, given, one } from '../../web/form.js';
import { Page, type Redirect, page, redirect } from '../../web/page.js';
import { For } from '../../web/reach.js';
import { NoSuchPage } from '../../web/refusals.js';
import { stalePage } from '../../web/stale.js';
import { codesOf, factsOf, kindOf, labelOf, missingOf, typedOf, valueOf } from './facts.presenter.js';
import { path, personOf } from './person.calls.js';
import { headOf } from './person.presenter.js';

const FORM_AGAIN = 422;

/** The facts on which the law's dates depend, each with who said it. A fact without a source is not recorded. */
@Controller('people/:id/facts')
@For('staff')
export class FactsController {
  @Get()
  async facts(@Api() api: ApiClient, @Param('id') id: string): Promise<Page> {
    const [person, facts] = await Promise.all([
      personOf(api, id),
      part(api.GET('/v1/young-people/{youngPersonId}/circumstances', path(id))),
    ]);
    const shown = facts.state === 'here' ? factsOf(facts.data) : { away: true };
    return page('people/facts', { head: headOf(person, 'facts'), ...shown });
  }

  @Get(':fact')
  async form(
    @Api() api: ApiClient,
    @Param('id') id: string,
    @Param('fact') name: string,
    typed?: Form,
    errors?: readonly FieldError[],
  ): Promise<Page> {
    if (kindOf(name) === null) throw new NoSuchPage();
    const [person, facts] = await Promise.all([personOf(api, id), this.read(api, id)]);
    const now = facts.known.find((fact) => fact.name === name);
    return page('people/fact', {
      ...{ head: headOf(person, 'facts'), name, label: labelOf(name), kind: kindOf(name), codes: codesOf(name) },
      ...{ values: typed ?? typedOf(name, now), errors, now },
      etag: typed ? one(typed, '_etag') : facts.version,
    });
  }

  @Post(':fact')
  async change(
    @Api() api: ApiClient,
    @Param('id') id: string,
    @Param('fact') name: string,
    @Sent() form: Form,
  ): Promise<Page | Redirect> {
    if (kindOf(name) === null) throw new NoSuchPage();
    const missing = missingOf(name, form);
    if (missing.length > 0) {
      const shown = await this.form(api, id, name, form, missing);
      return new Page(shown.view, shown.model, FORM_AGAIN);
    }
    const note = given(form, 'note');
    const fact = { value: valueOf(name, form), source: one(form, 'source'), ...(note && { note }) };
    const headers = { ...once(form), ...unchanged(form) };
    const body = { facts: { [name]: fact } };
    const call = api.PATCH('/v1/young-people/{youngPersonId}/circumstances', { ...path(id), body, headers });
    return attempt(() => answer(call), {
      done: () => redirect(`/people/${id}/facts#fact-${name}`),
      again: (errors) =>
        this.form(
          api,
          id,
          name,
          form,
          errors.map((error) => ({ ...error, field: 'value' })),
        ),
      stale: () => this.stale(api, id, name, form),
    });
  }

  private async stale(api: ApiClient, id: string, name: string, form: Form): Promise<Page> {
    const facts = await this.read(api, id);
    const now = facts.known.find((fact) => fact.name === name);
    return stalePage({
      action: `/people/${id}/facts/${name}`,
      back: `/people/${id}/facts`,
      form,
      version: facts.version,
      by: now?.recordedBy.name,
      at: now?.recordedAt,
      rows: [{ label: labelOf(name), theirs: String(now?.value ?? ''), mine: String(valueOf(name, form) ?? '') }],
    });
  }

  private read(api: ApiClient, id: string) {
    return answer(api.GET('/v1/young-people/{youngPersonId}/circumstances', path(id)));
  }
}
