import { Controller, Get, Param, Post } from '@nestjs/common';
import { type ApiClient } from '../../api/api.js';
import { Api } from '../../api/apis.js';
import { type FieldError, attempt } from '../../web/attempt.js';
import { Sent } from '../../web/decorators.js';
import { type Form, dayOf, one } from '../../web/form.js';
import { type Page, type Redirect, page, redirect } from '../../web/page.js';
import { For } from '../../web/reach.js';
import { NoSuchPage } from '../../web/refusals.js';
import { stalePage } from '../../web/stale.js';
import { personName } from '../../web/person-name.js';
import { planFor } from './plan.calls.js';
import { stepOf } from './plan.presenter.js';
import { STEP_FIELDS, STEP_FORMS, isStepVerb, verbsOf } from './step-forms.js';
import { staleRows } from './step-stale.presenter.js';

/** A step of a plan, and what the reader can do with it. */
@Controller('plans/:id/steps/:stepId')
@For('staff')
export class StepController {
  @Get()
  async step(@Api() api: ApiClient, @Param('id') id: string, @Param('stepId') stepId: string): Promise<Page> {
    const shown = await this.read(api, id, stepId);
    return page('plans/step', { ...shown, verbs: verbsOf(shown.step.allowedActions) });
  }

  @Get(':verb')
  async form(
    @Api() api: ApiClient,
    @Param('id') id: string,
    @Param('stepId') stepId: string,
    @Param('verb') verb: string,
    values?: Form,
    errors?: readonly FieldError[],
  ): Promise<Page> {
    if (!isStepVerb(verb)) throw new NoSuchPage();
    const shown = await this.read(api, id, stepId);
    const { step } = shown;
    const may = verbsOf(step.allowedActions).includes(verb);
    const etag = values ? one(values, '_etag') : step.version;
    const began = { ownerAgency: step.ownerAgency ?? '', deliveryTeam: step.deliveryTeam ?? '' };
    return page('plans/step-form', { ...shown, verb, may, etag, values: values ?? began, errors });
  }

  @Post(':verb')
  send(
    @Api() api: ApiClient,
    @Param('id') id: string,
    @Param('stepId') stepId: string,
    @Param('verb') verb: string,
    @Sent() form: Form,
  ): Promise<Page | Redirect> {
    if (!isStepVerb(verb)) throw new NoSuchPage();
    return attempt(() => STEP_FORMS[verb].send({ api, planId: id, stepId, form }), {
      done: () => redirect(`/plans/${id}/steps/${stepId}`),
      again: (errors) => this.form(api, id, stepId, verb, form, errors),
      stale: () => this.stale(api, id, stepId, verb, form),
      fields: STEP_FIELDS,
    });
  }

  private async stale(api: ApiClient, id: string, stepId: string, verb: string, form: Form): Promise<Page> {
    const { step } = await this.read(api, id, stepId);
    return stalePage({
      action: `/plans/${id}/steps/${stepId}/${verb}`,
      back: `/plans/${id}/steps/${stepId}`,
      form,
      version: step.version,
      rows: staleRows(step, verb, { reason: one(form, 'reason'), targetOn: dayOf(form, 'targetOn') }),
    });
  }

  private async read(api: ApiClient, id: string, stepId: string) {
    const plan = await planFor(api, id);
    const step = stepOf(plan, stepId);
    if (!step) throw new NoSuchPage();
    return { plan, step, name: personName(plan.youngPerson) };
  }
}
