import { Controller, Get, Param, Post } from '@nestjs/common';
import { type ApiClient, Refusal, type Schemas, answer } from '../../api/api.js';
import { Api } from '../../api/apis.js';
import type { Reader } from '../../session/session.js';
import { type FieldError, attempt, once } from '../../web/attempt.js';
import { Me, Sent } from '../../web/decorators.js';
import type { Form } from '../../web/form.js';
import { type Page, type Redirect, page, redirect } from '../../web/page.js';
import { type Question, bodyOf, fieldWords } from '../../web/questions.js';
import { For } from '../../web/reach.js';
import { referralAt } from './record.js';

const QUESTIONS: readonly Question[] = [
  { name: 'name', kind: 'text' },
  { name: 'subject', kind: 'text', hint: true },
];

type Body = Schemas['NewOwner'];

/** Who looks after a referral on this side: taking it, asking somebody else, and the answer to being asked. */
@Controller('referrals/:id/ownership')
@For('staff', 'provider')
export class OwnershipController {
  /** Two people may take the same referral: the second reads who has it, and since when. */
  @Post('taking')
  async take(
    @Api() api: ApiClient,
    @Me() reader: Reader,
    @Sent() form: Form,
    @Param('id') id: string,
  ): Promise<Page | Redirect> {
    try {
      await own(api, id, {}, form);
    } catch (error) {
      const taken = takenIn(error);
      if (!taken) throw error;
      if (taken.by !== reader.name) return page('referral/taken', { id, ...taken }, 409);
    }
    return redirect(`/referrals/${id}?done=ownership`);
  }

  @Get('hand-over')
  async handOverForm(
    @Api() api: ApiClient,
    @Param('id') id: string,
    values: Form = {},
    errors?: readonly FieldError[],
  ): Promise<Page> {
    const { reference } = await referralAt(api, id);
    return page('referral/verb', {
      ...{ id, reference, values, errors },
      base: 'referral.hand-over',
      lead: true,
      fields: QUESTIONS,
    });
  }

  @Post('hand-over')
  handOver(@Api() api: ApiClient, @Sent() form: Form, @Param('id') id: string): Promise<Page | Redirect> {
    return attempt(() => own(api, id, bodyOf(QUESTIONS, form) as unknown as Body, form), {
      done: () => redirect(`/referrals/${id}?done=handed`),
      again: (errors) => this.handOverForm(api, id, form, errors),
      fields: fieldWords(QUESTIONS, 'referral.hand-over'),
    });
  }

  @Post('acceptance')
  async accept(@Api() api: ApiClient, @Sent() form: Form, @Param('id') referralId: string): Promise<Redirect> {
    const params = { path: { referralId } };
    await answer(api.POST('/v1/referrals/{referralId}/ownership/acceptance', { params, headers: once(form) }));
    return redirect(`/referrals/${referralId}?done=ownership`);
  }

  @Post('refusal')
  async refuse(@Api() api: ApiClient, @Sent() form: Form, @Param('id') referralId: string): Promise<Redirect> {
    const params = { path: { referralId } };
    await answer(api.POST('/v1/referrals/{referralId}/ownership/refusal', { params, headers: once(form) }));
    return redirect(`/referrals/${referralId}?done=not-taken`);
  }
}

const own = (api: ApiClient, referralId: string, body: Body, form: Form) =>
  answer(
    api.POST('/v1/referrals/{referralId}/ownership', { params: { path: { referralId } }, headers: once(form), body }),
  );

interface Taken {
  readonly by: string;
  readonly at: string | null;
}

/** Who has taken the referral, where that is why it was refused. */
function takenIn(error: unknown): Taken | null {
  if (!(error instanceof Refusal) || error.problem.code !== 'ALREADY_TAKEN') return null;
  return (error.problem as { taken?: Taken }).taken ?? null;
}
