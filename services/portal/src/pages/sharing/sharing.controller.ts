import { Controller, Get, Param, Post } from '@nestjs/common';
import { type ApiClient, answer, part } from '../../api/api.js';
import { Api } from '../../api/apis.js';
import type { Reader } from '../../session/session.js';
import { type FieldError, attempt } from '../../web/attempt.js';
import { Me, Sent } from '../../web/decorators.js';
import { type Form, given } from '../../web/form.js';
import { type Page, type Redirect, page, redirect } from '../../web/page.js';
import { NoSuchPage } from '../../web/refusals.js';
import { For } from '../../web/reach.js';
import { gotOf, sharingOf } from './sharing.presenter.js';

/** What others may know about a young person, what they were told, and how to take it back. */
@Controller('sharing')
@For('young-person', 'carer')
export class SharingController {
  @Get()
  async read(@Api() api: ApiClient, @Me() reader: Reader): Promise<Page> {
    const youngPersonId = idOf(reader);
    const [consents, referrals] = await Promise.all([
      part(api.GET('/v1/young-people/{youngPersonId}/consents', { params: { path: { youngPersonId } } })),
      part(api.GET('/v1/referrals', { params: { query: { limit: 50 } } })),
    ]);
    return page('family/sharing', sharingOf(reader, { consents, referrals }));
  }

  /** The exact values that an organisation was given. */
  @Get('referrals/:referralId')
  async got(@Api() api: ApiClient, @Param('referralId') referralId: string): Promise<Page> {
    const path = { referralId };
    const disclosure = await answer(api.GET('/v1/referrals/{referralId}/disclosure', { params: { path } }));
    return page('family/got', gotOf(disclosure));
  }

  @Get('referrals/:referralId/take-back')
  async takeBackForm(@Api() api: ApiClient, @Param('referralId') referralId: string): Promise<Page> {
    const path = { referralId };
    const { organisation, allowedActions } = await answer(
      api.GET('/v1/referrals/{referralId}/disclosure', { params: { path } }),
    );
    if (!allowedActions.includes('revocation')) throw new NoSuchPage();
    return page('family/take-back', { name: organisation.name });
  }

  @Post('referrals/:referralId/take-back')
  async takeBack(@Api() api: ApiClient, @Param('referralId') referralId: string): Promise<Redirect> {
    await answer(api.POST('/v1/referrals/{referralId}/disclosure/revocation', { params: { path: { referralId } } }));
    return redirect('/sharing');
  }

  @Get('consents/:consentId/take-back')
  withdrawalForm(@Api() api: ApiClient, @Me() reader: Reader, @Param('consentId') consentId: string): Promise<Page> {
    return this.withdrawal(api, reader, consentId, {});
  }

  @Post('consents/:consentId/take-back')
  async withdraw(
    @Api() api: ApiClient,
    @Me() reader: Reader,
    @Param('consentId') consentId: string,
    @Sent() form: Form,
  ): Promise<Page | Redirect> {
    const path = { youngPersonId: idOf(reader), consentId };
    const { version } = await this.consent(api, reader, consentId);
    const withdraw = () =>
      answer(
        api.POST('/v1/young-people/{youngPersonId}/consents/{consentId}/withdrawal', {
          params: { path },
          body: { words: given(form, 'words') },
          headers: { 'if-match': `"${version}"` },
        }),
      );
    return attempt(withdraw, {
      done: () => redirect('/sharing'),
      again: (errors) => this.withdrawal(api, reader, consentId, { values: form, errors }),
    });
  }

  private async withdrawal(
    api: ApiClient,
    reader: Reader,
    consentId: string,
    again: { values?: Form; errors?: readonly FieldError[] },
  ): Promise<Page> {
    const consent = await this.consent(api, reader, consentId);
    if (!consent.allowedActions.includes('withdrawal')) throw new NoSuchPage();
    return page('family/take-back', { name: consent.recipient.name, words: true, values: {}, ...again });
  }

  private async consent(api: ApiClient, reader: Reader, consentId: string) {
    const path = { youngPersonId: idOf(reader) };
    const { items } = await answer(api.GET('/v1/young-people/{youngPersonId}/consents', { params: { path } }));
    const found = items.find(({ id }) => id === consentId);
    if (!found) throw new NoSuchPage();
    return found;
  }
}

/** Accounts of families have one young person, or none yet. */
function idOf({ youngPeople: [person] }: Reader): string {
  if (!person) throw new NoSuchPage();
  return person.id;
}
