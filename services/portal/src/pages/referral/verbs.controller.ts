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
import { referralAt } from './record.js';
import { VERBS, type Verb, type VerbName, isVerb } from './verbs.js';

type Services = Schemas['ServiceResponse'][];

/** A page for each action on a referral that asks something, and a button for each that does not. */
@Controller('referrals/:id')
@For('staff', 'provider')
export class VerbsController {
  @Get(':verb')
  async form(
    @Api() api: ApiClient,
    @Param('id') id: string,
    @Param('verb') verb: string,
    values: Form = {},
    errors?: readonly FieldError[],
  ): Promise<Page | Redirect> {
    const name = known(verb);
    const { atOnce, questions, warns }: Verb = VERBS[name];
    if (atOnce) return redirect(`/referrals/${id}`);
    const referral = await referralAt(api, id);
    // What cannot be done now is not asked, but an answer that was refused is shown again.
    if (!errors && !referral.allowedActions.includes(name)) return redirect(`/referrals/${id}`);
    const asksService = questions.some((question) => question.name === 'serviceId');
    const services = asksService ? await servicesIn(api, referral.service.id) : [];
    return page('referral/verb', {
      id,
      reference: referral.reference,
      base: `referral.verbs.${name}`,
      lead: LEADS.includes(name),
      open: name === 'information' ? referral.questions.find(({ answer: given }) => given === null)?.question : null,
      fields: questions.map((question): Question & { items?: object[] } =>
        question.name === 'serviceId' ? { ...question, items: itemsOf(services) } : question,
      ),
      ...{ warns, values, errors },
    });
  }

  @Post(':verb')
  send(
    @Api() api: ApiClient,
    @Sent() form: Form,
    @Param('id') id: string,
    @Param('verb') verb: string,
  ): Promise<Page | Redirect> {
    const name = known(verb);
    const { questions, atOnce }: Verb = VERBS[name];
    const body = bodyOf(questions, form);
    const call = () =>
      answer(
        // Every action answers with the referral; the service checks the body of each.
        api.POST(`/v1/referrals/{referralId}/${name}` as '/v1/referrals/{referralId}/acceptance', {
          params: { path: { referralId: id } },
          headers: once(form),
          body,
        }),
      );
    if (atOnce) return call().then(() => redirect(`/referrals/${id}?done=${name}`));
    return attempt(call, {
      done: () => redirect(`/referrals/${id}?done=${name}`),
      again: async (errors) => (await this.form(api, id, name, form, errors)) as Page,
      fields: fieldWords(questions, `referral.verbs.${name}`),
    });
  }
}

const LEADS: readonly VerbName[] = [
  'acceptance',
  'information-request',
  'decline',
  'start',
  'dispute-resolution',
  're-routing',
  'withdrawal',
];

function known(verb: string): VerbName {
  if (!isVerb(verb)) throw new NoSuchPage();
  return verb;
}

async function servicesIn(api: ApiClient, except: string): Promise<Services> {
  const { items } = await answer(api.GET('/v1/services', { params: { query: { limit: 200 } } }));
  return items.filter(({ id }) => id !== except);
}

const itemsOf = (services: Services) => [
  { value: '', text: '' },
  ...services.map(({ id, name, organisationName }) => ({ value: id, text: `${name}, ${organisationName}` })),
];
