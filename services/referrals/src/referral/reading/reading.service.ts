import { Injectable } from '@nestjs/common';
import { isId, unprocessable } from '#libs/kernel';
import {
  Access,
  type AccessLogPage,
  type Actor,
  DEFAULT_LIMIT,
  Database,
  isNamedInLists,
  pageOf,
  requireNotMerged,
  type Role,
} from '#libs/platform';
import type { ReferralPage, ReferralRequestResponse, ReferralResponse } from '../record/referral.dto.js';
import { ReferralWork } from '../record/referral.work.js';
import type { ReferralsQuery, WorklistQuery } from './reading.dto.js';
import { type ListScope, findAccessLog, findReferrals } from './reading.queries.js';
import { listedResponse } from './reading.responses.js';
import { SIDE_OF, type Side } from '../owners/owner.rules.js';

const MOST_OF_A_REQUEST = 10;

@Injectable()
export class ReadingService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly work: ReferralWork,
  ) {}

  get(actor: Actor, id: string): Promise<ReferralResponse> {
    return this.database.read(actor, async (db) =>
      this.work.present(db, await this.work.visible(db, 'referral:read', id)),
    );
  }

  /** @throws DomainError LIST_NOT_FOR_ROLE (422), PERSON_MERGED (410) */
  async list(actor: Actor, query: ReferralsQuery): Promise<ReferralPage> {
    return this.page(actor, scopeOf(actor, query), query.limit);
  }

  /** A list of referrals that need action. */
  worklist(actor: Actor, { list, owner, after, limit }: WorklistQuery): Promise<ReferralPage> {
    const scope = scopeOf(actor, { after });
    const ownedBy = owner && actor.subject;
    return this.page(actor, scope && { ...scope, worklist: list, ownedBy }, limit);
  }

  private page(actor: Actor, scope: ListScope | null, limit: number = DEFAULT_LIMIT): Promise<ReferralPage> {
    return this.database.list(actor, async (db) => {
      const rows = scope ? await findReferrals(db, scope, limit) : [];
      if (rows.length === 0 && scope?.youngPersonId) await requireNotMerged(db, scope.youngPersonId);
      const { items, next } = pageOf(rows, limit);
      const people = [...new Set(items.map(({ referral }) => referral.youngPersonId))];
      if (people.length > 0) this.access.listed(db, 'referral:read', 'referral', people);
      const isOrganisation = SIDE_OF[actor.role] !== 'referrer';
      const reader = { isOrganisation, now: db.now, named: isNamedInLists(actor) };
      return { items: items.map((item) => listedResponse(item, reader)), next };
    });
  }

  /** The referrals of a request to several services. @throws DomainError NOT_FOUND */
  request(actor: Actor, id: string): Promise<ReferralRequestResponse> {
    return this.database.read(actor, async (db) => {
      const found = await findReferrals(db, { requestId: id }, MOST_OF_A_REQUEST);
      const youngPersonId = found[0]?.referral.youngPersonId ?? null;
      const area = youngPersonId === null ? '' : actor.area;
      await this.access.require(db, 'referral-request:read', { area, youngPersonId, type: 'request', id });
      const referrals = found.map((item) => listedResponse(item, { isOrganisation: false, now: db.now, named: true }));
      const accepted = found.some(({ referral }) => AGREED.includes(referral.status));
      const waiting = found.some(({ referral }) => WAITING.includes(referral.status));
      return { id, referrals, toDecide: accepted && waiting };
    });
  }

  accessLog(actor: Actor, id: string, page: { after?: string; limit: number }): Promise<AccessLogPage> {
    return this.database.read(actor, async (db) => {
      const { referral } = await this.work.visible(db, 'access-log:read', id);
      return pageOf(await findAccessLog(db, referral, page), page.limit);
    });
  }
}

const AGREED: readonly string[] = ['accepted', 'start-booked', 'started', 'disputed', 'confirmed'];
const WAITING: readonly string[] = [
  'draft',
  'sending',
  'sent',
  'opened',
  'information-requested',
  'assessing',
  'waiting-list',
];

const LIST_OF = { referrer: 'outgoing', recipient: 'incoming' } as const satisfies Record<Side, string>;

/** Which referrals a role lists. */
const LISTS: Readonly<Record<Role, 'addressed-to-them' | 'in-their-reach' | 'the-area' | 'none'>> = {
  'young-person': 'in-their-reach',
  carer: 'in-their-reach',
  coordinator: 'the-area',
  practitioner: 'the-area',
  provider: 'addressed-to-them',
  leader: 'the-area',
  administrator: 'none',
  'information-governance': 'none',
  system: 'the-area',
  anonymous: 'none',
};

/** Null, and so an empty list, for an account without an organisation in the directory. */
export function scopeOf(
  { role, subject, organisation }: Actor,
  { list, status, youngPersonId, after }: ReferralsQuery,
): ListScope | null {
  if (list !== undefined && list !== LIST_OF[SIDE_OF[role]]) {
    throw unprocessable(
      'LIST_NOT_FOR_ROLE',
      'Organisations can list only incoming referrals, and everyone else only outgoing ones. Leave out `list`.',
    );
  }
  const scope = { status, youngPersonId, after };
  switch (LISTS[role]) {
    case 'addressed-to-them':
      return organisation && isId(organisation) ? { ...scope, addressedTo: organisation } : null;
    case 'in-their-reach':
      return { ...scope, reachOf: subject };
    case 'the-area':
      return scope;
    case 'none':
      return null;
  }
}
