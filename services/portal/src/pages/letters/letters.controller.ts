import { Controller, Get, Header, Param, Post, Req, type StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { isYoungPerson } from '#libs/platform';
import { type ApiClient, type Schemas, answer, part } from '../../api/api.js';
import { Api, Apis } from '../../api/apis.js';
import type { Reader } from '../../session/session.js';
import { type FieldError, attempt, once } from '../../web/attempt.js';
import { Me, Sent } from '../../web/decorators.js';
import { type Form, one } from '../../web/form.js';
import { type Page, type Redirect, page, redirect } from '../../web/page.js';
import { NoSuchPage } from '../../web/refusals.js';
import { For } from '../../web/reach.js';

type Refusal = Schemas['RefusalResponse'];

/** As many as are read for one page; there are seldom two. */
const LETTERS = 10;

/** What services refused, with the reasons that they gave, and what a young person can do about it. */
@Controller('letters')
@For('young-person', 'carer')
export class LettersController {
  constructor(private readonly apis: Apis) {}

  @Get()
  async read(@Api() api: ApiClient, @Me() reader: Reader): Promise<Page> {
    const declined = await part(
      api.GET('/v1/referrals', { params: { query: { status: 'declined', limit: LETTERS } } }),
    );
    const items = declined.state === 'here' ? declined.data.items : [];
    const refusals = await Promise.all(items.map(({ id }) => this.refusal(api, id)));
    return page('family/letters', {
      away: declined.state === 'away',
      mayWish: isYoungPerson(reader),
      letters: refusals.filter((refusal) => refusal !== null).map(letterOf),
    });
  }

  @Get(':referralId/letter.pdf')
  @Header('content-type', 'application/pdf')
  letter(@Param('referralId') referralId: string, @Req() request: FastifyRequest): Promise<StreamableFile> {
    return this.apis.file(`/v1/referrals/${encodeURIComponent(referralId)}/refusal/letter.pdf`, request);
  }

  @Get(':referralId/ask-again')
  async askForm(@Api() api: ApiClient, @Param('referralId') referralId: string): Promise<Page> {
    return this.ask(await this.refusal(api, referralId), {});
  }

  @Post(':referralId/ask-again')
  async askAgain(
    @Api() api: ApiClient,
    @Param('referralId') referralId: string,
    @Sent() form: Form,
  ): Promise<Page | Redirect> {
    const path = { referralId };
    const body = { grounds: one(form, 'grounds') };
    return attempt(
      () =>
        answer(api.POST('/v1/referrals/{referralId}/reconsideration', { params: { path }, body, headers: once(form) })),
      {
        done: () => redirect('/letters'),
        again: async (errors) => this.ask(await this.refusal(api, referralId), { values: form, errors }),
        fields: { words: { 'grounds:TOO_LONG': 'family.too-long', grounds: 'letters.ask.empty' } },
      },
    );
  }

  private ask(refusal: Refusal | null, again: { values?: Form; errors?: readonly FieldError[] }): Page {
    if (!refusal?.allowedActions.includes('reconsideration')) throw new NoSuchPage();
    return page('family/ask-again', { letter: letterOf(refusal), values: {}, ...again });
  }

  /** Null for a service that declined without the form of a statutory refusal. */
  private async refusal(api: ApiClient, referralId: string): Promise<Refusal | null> {
    const found = await part(api.GET('/v1/referrals/{referralId}/refusal', { params: { path: { referralId } } }));
    return found.state === 'here' ? found.data : null;
  }
}

function letterOf(refusal: Refusal): object {
  const { referralId, organisation, service, at, inPlainWords, routes, outsideRoutes, reviewOn } = refusal;
  return {
    ...{ referralId, organisation, service, at, inPlainWords, reviewOn },
    routes: [...routes, ...outsideRoutes],
    asked: refusal.reconsiderations.at(-1) ?? null,
    mayAsk: refusal.allowedActions.includes('reconsideration'),
  };
}
