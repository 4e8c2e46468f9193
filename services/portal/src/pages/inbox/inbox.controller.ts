import { Controller, Get, Query } from '@nestjs/common';
import { type ApiClient, part } from '../../api/api.js';
import { Api } from '../../api/apis.js';
import type { Reader } from '../../session/session.js';
import { Me } from '../../web/decorators.js';
import { type Page, page } from '../../web/page.js';
import { For } from '../../web/reach.js';
import { type ListName, WORKLIST_OF, listNamed } from './inbox.lists.js';
import { type InboxParts, inboxOf } from './inbox.presenter.js';

const ON_A_PAGE = 50;

/** Referrals: to an organisation those that came in, to staff those that they made. */
@Controller('inbox')
@For('staff', 'provider')
export class InboxController {
  @Get()
  async read(
    @Api() api: ApiClient,
    @Me() reader: Reader,
    @Query('list') name?: string,
    @Query('after') after?: string,
    @Query('done') done?: string,
  ): Promise<Page> {
    const list = listNamed(reader, name);
    const parts = await partsOf(api, list, { limit: ON_A_PAGE, ...(after && { after }) });
    return page('inbox', { ...inboxOf(reader, list, parts), done: done === 'return' ? 'inbox.returned' : null });
  }
}

async function partsOf(
  api: ApiClient,
  list: ListName,
  query: { readonly limit: number; readonly after?: string },
): Promise<InboxParts> {
  const worklist = WORKLIST_OF[list];
  if (worklist !== null) {
    const params = { query: { ...query, list: worklist } };
    return { referrals: await part(api.GET('/v1/referral-worklists', { params })) };
  }
  if (list === 'return') return { returns: await part(api.GET('/v1/disclosures', { params: { query } })) };
  if (list === 'reconsiderations')
    return { reconsiderations: await part(api.GET('/v1/reconsiderations', { params: { query } })) };
  const params = { query: { ...query, ...(list === 'information-requested' && { status: list }) } };
  return { referrals: await part(api.GET('/v1/referrals', { params })) };
}
