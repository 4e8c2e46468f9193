import { Controller, Get, Param, Post } from '@nestjs/common';
import { type ApiClient, type Schemas, answer, part } from '../../api/api.js';
import { Api } from '../../api/apis.js';
import { DraftsService } from '../../session/drafts.service.js';
import type { Reader } from '../../session/session.js';
import { type FieldError, attempt, once } from '../../web/attempt.js';
import { Me, Sent } from '../../web/decorators.js';
import { type Form, one } from '../../web/form.js';
import { Page, type Redirect, page, redirect } from '../../web/page.js';
import { For } from '../../web/reach.js';
import { NoSuchPage } from '../../web/refusals.js';
import { type Chosen, type Worker, chosenOf, resultOf, workersOf } from './caseload.presenter.js';

const KIND = 'giving';
const FORM_AGAIN = 422;

interface Giving {
  readonly chosen: readonly Chosen[];
  readonly worker?: Worker;
  readonly result?: Schemas['AssignmentsResponse'];
}

/** Gives many young people to one worker: whom, to whom, and what came of it. */
@Controller('caseload/giving')
@For('staff')
export class GivingPeopleController {
  constructor(private readonly drafts: DraftsService) {}

  @Post()
  async begin(@Me() reader: Reader, @Sent() form: Form): Promise<Page | Redirect> {
    const chosen = chosenOf(form);
    if (chosen.length === 0) return page('caseload/nobody', {}, FORM_AGAIN);
    return redirect(`/caseload/giving/${await this.drafts.save(reader.subject, KIND, { chosen })}`);
  }

  @Get(':draft')
  async check(
    @Api() api: ApiClient,
    @Me() reader: Reader,
    @Param('draft') draft: string,
    values: Form = {},
    errors?: readonly FieldError[],
  ): Promise<Page | Redirect> {
    const { chosen, result } = await this.find(reader, draft);
    if (result) return redirect(`/caseload/giving/${draft}/result`);
    return this.form(api, reader, chosen, values, errors);
  }

  @Post(':draft')
  async give(
    @Api() api: ApiClient,
    @Me() reader: Reader,
    @Param('draft') draft: string,
    @Sent() form: Form,
  ): Promise<Page | Redirect> {
    const { chosen, result: before } = await this.find(reader, draft);
    const after = `/caseload/giving/${draft}/result`;
    if (before) return redirect(after);
    const worker = (await this.workers(api, reader)).find(({ subject }) => subject === one(form, 'worker'));
    if (!worker) {
      const missing = [{ field: 'worker', key: 'caseload.choose-worker', text: '' }];
      const { view, model } = await this.form(api, reader, chosen, form, missing);
      return new Page(view, model, FORM_AGAIN);
    }
    const { subject, name, team, agency } = worker;
    const body = {
      youngPersonIds: chosen.map(({ id }) => id),
      worker: { subject, name, ...(team && { team }), ...(agency && { agency }) },
    };
    return attempt(() => answer(api.POST('/v1/named-worker-assignments', { body, headers: once(form) })), {
      done: async (result) => {
        await this.drafts.save(reader.subject, KIND, { chosen, worker, result }, draft);
        return redirect(after);
      },
      again: (errors) => this.form(api, reader, chosen, form, errors),
    });
  }

  @Get(':draft/result')
  async result(@Me() reader: Reader, @Param('draft') draft: string): Promise<Page | Redirect> {
    const { chosen, worker, result } = await this.find(reader, draft);
    if (!result) return redirect(`/caseload/giving/${draft}`);
    return page('caseload/result', { worker, ...resultOf(chosen, result) });
  }

  private async form(
    api: ApiClient,
    reader: Reader,
    chosen: readonly Chosen[],
    values: Form,
    errors?: readonly FieldError[],
  ): Promise<Page> {
    return page('caseload/check', { chosen, workers: await this.workers(api, reader), values, errors });
  }

  private async workers(api: ApiClient, reader: Reader): Promise<readonly Worker[]> {
    return workersOf(reader, await part(api.GET('/v1/colleagues', { params: { query: { limit: 200 } } })));
  }

  private async find(reader: Reader, draft: string): Promise<Giving> {
    const found = await this.drafts.find<Giving>(reader.subject, KIND, draft);
    if (!found) throw new NoSuchPage();
    return found;
  }
}
