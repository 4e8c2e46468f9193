import { Controller, Get, Param, Query } from '@nestjs/common';
import { type ApiClient, part } from '../../api/api.js';
import { Api } from '../../api/apis.js';
import type { Reader } from '../../session/session.js';
import { Me } from '../../web/decorators.js';
import { type Page, type Redirect, page, redirect } from '../../web/page.js';
import { For } from '../../web/reach.js';
import { isClosed, referralAt, returnAskedFor } from './record.js';
import { referralOf } from './referral.presenter.js';
import { TOLD_WORDS } from '../../web/told/told-words.js';
import { isDone } from './verbs.js';

/** One referral, for those who made it and those who were asked. */
@Controller('referrals')
@For('staff', 'provider', 'leader')
export class ReferralController {
  @Get(':id')
  async read(
    @Api() api: ApiClient,
    @Me() reader: Reader,
    @Param('id') id: string,
    @Query('done') done?: string,
  ): Promise<Page | Redirect> {
    const asRecipient = reader.organisation !== null;
    const params = { path: { referralId: id } };
    const disclosed = part(api.GET('/v1/referrals/{referralId}/disclosure', { params }));
    try {
      const referral = await referralAt(api, id);
      const refused = referral.history.some(({ action }) => action === 'decline');
      const [disclosure, refusal] = await Promise.all([
        disclosed,
        refused ? part(api.GET('/v1/referrals/{referralId}/refusal', { params })) : null,
      ]);
      return page('referral/referral', {
        ...referralOf({ referral, disclosure, refusal }, asRecipient, TOLD_WORDS),
        asRecipient,
        done: isDone(done) ? `referral.done.${done}` : null,
      });
    } catch (error) {
      await disclosed.catch(() => undefined);
      if (asRecipient && isClosed(error) && (await returnAskedFor(api, id))) return redirect(`/referrals/${id}/return`);
      throw error;
    }
  }
}
