import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { type ApiClient, type Schemas, answer, part } from '../../api/api.js';
import { Api } from '../../api/apis.js';
import { DraftsService } from '../../session/drafts.service.js';
import type { Reader } from '../../session/session.js';
import { type FieldError, attempt, once } from '../../web/attempt.js';
import { Me, Sent } from '../../web/decorators.js';
import { type Form, one, typed } from '../../web/form.js';
import { nameOf } from '../../web/names.js';
import { type Page, type Redirect, page, redirect } from '../../web/page.js';
import { answerTo } from '../../web/questions.js';
import { For } from '../../web/reach.js';
import { NoSuchPage } from '../../web/refusals.js';
import { TOLD_WORDS } from '../../web/told/told-words.js';
import {
  type Answers,
  LEAST,
  type PartName,
  groupsOf,
  isPart,
  nextOf,
  partOfField,
  partsOf,
  questionsOf,
  serviceOf,
} from './refer.parts.js';
import { choicesOf, consentOf, previewOf, referralOf } from './refer.presenter.js';

const KIND = 'refer';
const MOST = 200;

/** Asking a service: what is needed, which service, what it is told, what allows that, and a check before anything is sent. */
@Controller('plans/:planId/refer')
@For('staff')
export class ReferController {
  constructor(
    private readonly drafts: DraftsService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async start(@Api() api: ApiClient, @Param('planId') planId: string, @Query('step') step?: string): Promise<Page> {
    const plan = await planAt(api, planId);
    const found = [...plan.steps, ...plan.milestones].find(({ id }) => id === step);
    return this.needPage(plan, found ? { need: found.title, stepId: found.id } : {});
  }

  @Post()
  async begin(
    @Api() api: ApiClient,
    @Me() { subject }: Reader,
    @Sent() form: Form,
    @Param('planId') planId: string,
  ): Promise<Page | Redirect> {
    const errors = missing('need', form);
    if (errors) return again(this.needPage(await planAt(api, planId), form, errors));
    const draft = await this.drafts.save(subject, kindOf(planId), { need: typed(form) });
    return redirect(`/plans/${planId}/refer/${draft}/service`);
  }

  @Get(':draft/check')
  async check(
    @Api() api: ApiClient,
    @Me() reader: Reader,
    @Param('planId') planId: string,
    @Param('draft') draft: string,
    errors?: readonly FieldError[],
  ): Promise<Page | Redirect> {
    const answers = await this.answers(reader, planId, draft);
    const next = nextOf(answers);
    if (next !== null) return redirect(`/plans/${planId}/refer/${draft}/${next}`);
    const [plan, service] = await Promise.all([planAt(api, planId), serviceAt(api, serviceOf(answers))]);
    const groups = groupsOf(answers);
    const path = { youngPersonId: plan.youngPerson.id };
    const query = { groups: groups.filter((group) => group !== 'plan').join(',') };
    const [person, ofPlan] = await Promise.all([
      answer(api.GET('/v1/young-people/{youngPersonId}/disclosure-preview', { params: { path, query } })),
      groups.includes('plan')
        ? answer(api.GET('/v1/plans/{planId}/disclosure-preview', { params: { path: { planId } } }))
        : null,
    ]);
    const values = person.values as Record<string, Record<string, unknown>>;
    const planPart = ofPlan && { version: ofPlan.version, goals: ofPlan.goals, steps: ofPlan.steps };
    return page('refer/check', {
      ...{ planId, draft, service, groups },
      name: nameOf(plan.youngPerson),
      answers,
      told: previewOf(answers, values, planPart, TOLD_WORDS),
      errors: errors?.map((error) => ({ ...error, part: partOfField(error.field ?? '') })),
    });
  }

  @Post(':draft/check')
  async send(
    @Api() api: ApiClient,
    @Me() reader: Reader,
    @Sent() form: Form,
    @Param('planId') planId: string,
    @Param('draft') draft: string,
  ): Promise<Page | Redirect> {
    const answers = await this.answers(reader, planId, draft);
    if (nextOf(answers) !== null) return redirect(`/plans/${planId}/refer/${draft}/check`);
    const { youngPerson } = await planAt(api, planId);
    const accountable = { subject: reader.subject, name: reader.name };
    const body = referralOf(answers, { youngPersonId: youngPerson.id, planId, accountable });
    return attempt(() => answer(api.POST('/v1/referrals', { headers: once(form), body })), {
      done: async ({ id }) => {
        await this.drafts.drop(reader.subject, draft);
        return redirect(`/referrals/${id}?done=sending`);
      },
      again: async (errors) => (await this.check(api, reader, planId, draft, errors)) as Page,
    });
  }

  @Get(':draft/:part')
  async form(
    @Api() api: ApiClient,
    @Me() reader: Reader,
    @Param('planId') planId: string,
    @Param('draft') draft: string,
    @Param('part') name: string,
    given?: Form,
    errors?: readonly FieldError[],
  ): Promise<Page> {
    const part = known(name);
    const [answers, plan] = await Promise.all([this.answers(reader, planId, draft), planAt(api, planId)]);
    const values = given ?? answers[part] ?? {};
    if (part === 'need') return this.needPage(plan, values, errors);
    const parts = partsOf(answers);
    const back = `/plans/${planId}/refer/${draft}/${parts[parts.indexOf(part) - 1] ?? 'need'}`;
    const model = { planId, draft, part, back, values, errors, fields: questionsOf(part), least: LEAST };
    if (part === 'service') return page('refer/service', { ...model, ...(await this.servicesFor(api, answers)) });
    const service = await serviceAt(api, serviceOf(answers));
    if (part === 'basis')
      return page('refer/basis', { ...model, service, ...(await consentFor(api, plan, service, answers)) });
    return page('refer/part', { ...model, service });
  }

  @Post(':draft/:part')
  async keep(
    @Api() api: ApiClient,
    @Me() reader: Reader,
    @Sent() form: Form,
    @Param('planId') planId: string,
    @Param('draft') draft: string,
    @Param('part') name: string,
  ): Promise<Page | Redirect> {
    const part = known(name);
    const errors = missing(part, form);
    if (errors) return again(await this.form(api, reader, planId, draft, part, form, errors));
    const answers = { ...(await this.answers(reader, planId, draft)), [part]: typed(form) };
    await this.drafts.save(reader.subject, kindOf(planId), answers, draft);
    return redirect(`/plans/${planId}/refer/${draft}/${nextOf(answers) ?? 'check'}`);
  }

  private needPage(plan: Schemas['PlanResponse'], values: Form, errors?: readonly FieldError[]): Page {
    const name = nameOf(plan.youngPerson);
    return page('refer/need', { planId: plan.id, name, values, errors, fields: questionsOf('need') });
  }

  private async servicesFor(api: ApiClient, answers: Answers): Promise<object> {
    const outcomeArea = one(answers['need'] ?? {}, 'outcomeArea') as Schemas['NewService']['outcomeArea'];
    const query = { outcomeArea, limit: MOST };
    const { items } = await answer(api.GET('/v1/services', { params: { query } }));
    return { outcomeArea, choices: choicesOf(items, this.clock.today()) };
  }

  private async answers({ subject }: Reader, planId: string, draft: string): Promise<Answers> {
    const found = await this.drafts.find<Answers>(subject, kindOf(planId), draft);
    if (!found) throw new NoSuchPage();
    return found;
  }
}

/** A draft belongs to one plan: what was written about one person never reaches another. */
const kindOf = (planId: string) => `${KIND} ${planId}`;

const planAt = (api: ApiClient, planId: string) =>
  answer(api.GET('/v1/plans/{planId}', { params: { path: { planId } } }));

const serviceAt = (api: ApiClient, serviceId: string) =>
  answer(api.GET('/v1/services/{serviceId}', { params: { path: { serviceId } } }));

async function consentFor(
  api: ApiClient,
  { youngPerson }: Schemas['PlanResponse'],
  { organisationId }: Schemas['ServiceResponse'],
  answers: Answers,
) {
  const path = { youngPersonId: youngPerson.id };
  const read = await part(api.GET('/v1/young-people/{youngPersonId}/consents', { params: { path } }));
  return consentOf(read, organisationId, groupsOf(answers));
}

function missing(part: PartName, form: Form): readonly FieldError[] | null {
  const base = part === 'service' ? 'refer.service' : `refer.${part}`;
  const errors = questionsOf(part)
    .filter((question) => !question.optional && answerTo(question, form) === undefined)
    .map(({ name }) => ({
      field: name,
      text: '',
      key: part === 'service' ? `${base}.needed` : `${base}.${name}.needed`,
    }));
  return errors.length > 0 ? errors : null;
}

const again = (shown: Page) => page(shown.view, shown.model, 422);

function known(part: string): PartName {
  if (!isPart(part)) throw new NoSuchPage();
  return part;
}
