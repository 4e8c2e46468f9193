import { Controller, Get, Param, Post } from '@nestjs/common';
import { type ApiClient, type Schemas, answer } from '../../api/api.js';
import { Api } from '../../api/apis.js';
import { DraftsService } from '../../session/drafts.service.js';
import type { Reader } from '../../session/session.js';
import { type FieldError, attempt, once } from '../../web/attempt.js';
import { Me, Sent } from '../../web/decorators.js';
import { type Form, typed } from '../../web/form.js';
import { type Page, type Redirect, page, redirect } from '../../web/page.js';
import { bodyOf, fieldWords } from '../../web/questions.js';
import { For } from '../../web/reach.js';
import { NoSuchPage } from '../../web/refusals.js';
import {
  type Answers,
  type PartName,
  declineOf,
  isPart,
  missingIn,
  nextOf,
  partsOf,
  questionsOf,
} from './decline.parts.js';
import { FAULT_WORDS, faultsOf, letterOf } from './decline.presenter.js';
import { referralAt } from './record.js';

/** A draft belongs to one referral: what was written about one person never reaches another. */
const kindOf = (referralId: string) => `decline ${referralId}`;
type Body = Schemas['DeclineReferralRequest'];
const WORDS = 'referral.no.fields';

/** Declining as a statutory service: a page for each part of a lawful refusal, then the letter, then the decision. */
@Controller('referrals/:id/decline')
@For('provider')
export class DeclineController {
  constructor(private readonly drafts: DraftsService) {}

  @Get()
  async start(
    @Api() api: ApiClient,
    @Param('id') id: string,
    values: Form = {},
    errors?: readonly FieldError[],
  ): Promise<Page | Redirect> {
    const { reference, service, allowedActions } = await referralAt(api, id);
    if (!errors && !allowedActions.includes('decline')) return redirect(`/referrals/${id}`);
    const params = { path: { serviceId: service.id } };
    const { agency } = await answer(api.GET('/v1/services/{serviceId}', { params }));
    if (agency !== null) return page('referral/decline-start', { id, reference, service: service.name });
    const base = 'referral.verbs.decline';
    return page('referral/verb', {
      ...{ id, reference, base, values, errors },
      ...{ lead: true, warns: true, fields: questionsOf('why') },
    });
  }

  /** Declining as any other service: a reason, and words. */
  @Post()
  decline(@Api() api: ApiClient, @Sent() form: Form, @Param('id') id: string): Promise<Page | Redirect> {
    return attempt(() => this.send(api, id, bodyOf(questionsOf('why'), form) as unknown as Body, form), {
      done: () => redirect(`/referrals/${id}?done=decline`),
      again: async (errors) => (await this.start(api, id, form, errors)) as Page,
      fields: fieldWords(questionsOf('why'), 'referral.verbs.decline'),
    });
  }

  @Post('begin')
  async begin(@Me() { subject }: Reader, @Param('id') id: string): Promise<Redirect> {
    const draft = await this.drafts.save(subject, kindOf(id), {});
    return redirect(`/referrals/${id}/decline/${draft}/${nextOf({})}`);
  }

  @Get(':draft/letter')
  async letter(
    @Api() api: ApiClient,
    @Me() reader: Reader,
    @Param('id') id: string,
    @Param('draft') draft: string,
    errors?: readonly FieldError[],
  ): Promise<Page | Redirect> {
    const answers = await this.answers(reader, id, draft);
    const next = nextOf(answers);
    if (next !== null) return redirect(`/referrals/${id}/decline/${draft}/${next}`);
    const { reference, service, youngPerson } = await referralAt(api, id);
    return page('referral/decline-letter', {
      ...{ id, draft, reference, youngPerson },
      service: service.name,
      parts: letterOf(answers),
      errors: errors && faultsOf(errors),
    });
  }

  @Post(':draft/letter')
  async sendLetter(
    @Api() api: ApiClient,
    @Me() reader: Reader,
    @Sent() form: Form,
    @Param('id') id: string,
    @Param('draft') draft: string,
  ): Promise<Page | Redirect> {
    const answers = await this.answers(reader, id, draft);
    return attempt(() => this.send(api, id, declineOf(answers), form), {
      done: async () => {
        await this.drafts.drop(reader.subject, draft);
        return redirect(`/referrals/${id}?done=decline`);
      },
      again: async (errors) => (await this.letter(api, reader, id, draft, errors)) as Page,
      fields: { words: FAULT_WORDS },
    });
  }

  @Get(':draft/:part')
  async form(
    @Me() reader: Reader,
    @Param('id') id: string,
    @Param('draft') draft: string,
    @Param('part') name: string,
    values?: Form,
    errors?: readonly FieldError[],
  ): Promise<Page> {
    const part = known(name);
    const answers = await this.answers(reader, id, draft);
    const parts = partsOf(answers);
    const number = parts.indexOf(part) + 1;
    const back = parts[number - 2];
    return page('referral/decline-part', {
      ...{ part, number, errors },
      count: parts.length,
      base: WORDS,
      fields: questionsOf(part),
      values: values ?? answers[part] ?? {},
      back: back ? `/referrals/${id}/decline/${draft}/${back}` : `/referrals/${id}/decline`,
    });
  }

  @Post(':draft/:part')
  async keep(
    @Me() reader: Reader,
    @Sent() form: Form,
    @Param('id') id: string,
    @Param('draft') draft: string,
    @Param('part') name: string,
  ): Promise<Page | Redirect> {
    const part = known(name);
    const missing = missingIn(part, form);
    if (missing.length > 0) {
      const errors = missing.map(({ name: field }) => ({
        ...{ field, text: '' },
        key: `${WORDS}.${field.replaceAll('.', '-')}.needed`,
      }));
      const shown = await this.form(reader, id, draft, part, form, errors);
      return page(shown.view, shown.model, 422);
    }
    const answers = { ...(await this.answers(reader, id, draft)), [part]: typed(form) };
    await this.drafts.save(reader.subject, kindOf(id), answers, draft);
    return redirect(`/referrals/${id}/decline/${draft}/${nextOf(answers) ?? 'letter'}`);
  }

  private async answers({ subject }: Reader, id: string, draft: string): Promise<Answers> {
    const found = await this.drafts.find<Answers>(subject, kindOf(id), draft);
    if (!found) throw new NoSuchPage();
    return found;
  }

  private send(api: ApiClient, referralId: string, body: Body, form: Form) {
    const params = { path: { referralId } };
    return answer(api.POST('/v1/referrals/{referralId}/decline', { params, headers: once(form), body }));
  }
}

function known(part: string): PartName {
  if (!isPart(part)) throw new NoSuchPage();
  return part;
}
