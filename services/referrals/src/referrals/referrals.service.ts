import { Injectable } from '@nestjs/common';
import { referralOwnerChanged } from '#libs/contracts';
import { isId, unprocessable } from '#libs/kernel';
import {
  Access,
  type AccessLogPage,
  type Actor,
  DEFAULT_LIMIT,
  Database,
  pageOf,
  requireNotMerged,
  requireVersion,
} from '#libs/platform';
import { askDisclosure, type SharingAsked } from '../disclosures/ask-disclosure.js';
import { endUnanswered } from '../disclosures/disclosures.queries.js';
import type { OwnerVerb, Person } from './owner.rules.js';
import type { ReferralPage, ReferralRequestResponse, ReferralResponse } from './referral-responses.dto.js';
import { listedResponse } from './referral-responses.js';
import { type Draft, changeDraft, changeOwner, changeReferral, sendReferral } from './referral.rules.js';
import { permissionFor, transitionFor } from './referral-states.rules.js';
import { ReferralWork } from './referral-work.service.js';
import type { ReferralChange, ReferralsQuery, Sending, WorklistQuery } from './referrals.dto.js';
import { type ListScope, findAccessLog, findReferrals } from './referrals.queries.js';
import type { Details } from './transition.rules.js';

/** Actions that need nothing beside the referral and their details. */
export type PlainAction = Exclude<
  Parameters<typeof permissionFor>[0],
  'draft' | 'change' | 'sending' | 'sending-again' | 're-routing'
>;

const MOST_OF_A_REQUEST = 10;

@Injectable()
export class Referrals {
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

  /** What somebody has to do something about. */
  worklist(actor: Actor, { list, after, limit }: WorklistQuery): Promise<ReferralPage> {
    const scope = scopeOf(actor, { after });
    return this.page(actor, scope && { ...scope, worklist: list }, limit);
  }

  private page(actor: Actor, scope: ListScope | null, limit: number = DEFAULT_LIMIT): Promise<ReferralPage> {
    return this.database.read(actor, async (db) => {
      const rows = scope ? await findReferrals(db, scope, limit) : [];
      if (rows.length === 0 && scope?.youngPersonId) await requireNotMerged(db, scope.youngPersonId);
      const { items, next } = pageOf(rows, limit);
      const people = [...new Set(items.map(({ referral }) => referral.youngPersonId))];
      if (people.length > 0) this.access.listed(db, 'referral:read', 'referral', people);
      const reader = { isOrganisation: actor.role === 'provider', now: db.now };
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
      const referrals = found.map((item) => listedResponse(item, { isOrganisation: false, now: db.now }));
      const accepted = found.some(({ referral }) => AGREED.includes(referral.status));
      const waiting = found.some(({ referral }) => WAITING.includes(referral.status));
      return { id, referrals, toDecide: accepted && waiting };
    });
  }

  /** @throws DomainError NOT_FOUND, STALE_VERSION, WRONG_STATUS, and as `requireEnds` */
  change(actor: Actor, id: string, seen: number, change: ReferralChange): Promise<ReferralResponse> {
    return this.database.transaction(actor, async (tx) => {
      const whole = await this.work.visible(tx, 'referral:change', id);
      const { referral } = whole;
      requireVersion(referral.version, seen);
      transitionFor(referral, 'change', {}, actor.role);
      const { serviceId = referral.serviceId, planId = referral.planId, stepId = referral.stepId } = change;
      const { service } = await this.work.ends(tx, { ...referral, serviceId, planId, stepId });
      const draft: Partial<Draft> = { ...change, organisationId: service.organisationId };
      const changed = changeDraft(referral, draft, tx);
      return this.work.present(tx, await this.work.save(tx, 'update', { ...whole, service }, whole.history, [changed]));
    });
  }

  /** @throws DomainError NOT_FOUND, STALE_VERSION, and as `sendReferral` and `askDisclosure` */
  send(actor: Actor, id: string, seen: number, { ageException, ...sharing }: Sending): Promise<ReferralResponse> {
    return this.database.transaction(actor, async (tx) => {
      const whole = await this.work.visible(tx, 'referral:send', id);
      requireVersion(whole.referral.version, seen);
      transitionFor(whole.referral, 'sending', {}, actor.role);
      const referral = ageException === undefined ? whole.referral : { ...whole.referral, ageException };
      const ends = await this.work.ends(tx, referral);
      const sent = sendReferral(referral, ends, tx);
      const saved = await this.work.save(tx, 'update', whole, whole.history, [sent]);
      const waitsFor = await askDisclosure(tx, this.access, saved.referral, ends.person.dateOfBirth, sharing);
      return this.work.present(tx, saved, { warnings: sent.warnings, waitsFor });
    });
  }

  /**
   * Asks again what may be told, where no answer has come; what was asked before is answered in vain.
   * @throws DomainError NOT_FOUND, STALE_VERSION, WRONG_STATUS, and as `requireEnds` and `askDisclosure`
   */
  sendAgain(actor: Actor, id: string, seen: number, sharing: SharingAsked): Promise<ReferralResponse> {
    return this.database.transaction(actor, async (tx) => {
      const whole = await this.work.visible(tx, 'referral:send', id);
      requireVersion(whole.referral.version, seen);
      const change = changeReferral(whole.referral, 'sending-again', {}, tx);
      const { person } = await this.work.ends(tx, whole.referral);
      await endUnanswered(tx, id);
      const saved = await this.work.save(tx, 'update', whole, whole.history, [change]);
      const waitsFor = await askDisclosure(tx, this.access, saved.referral, person.dateOfBirth, sharing);
      return this.work.present(tx, saved, { waitsFor });
    });
  }

  /** Anything else that is done to a referral. @throws DomainError NOT_FOUND, DISCLOSURE_ENDED, and as `changeReferral` */
  act(actor: Actor, id: string, action: PlainAction, details: Details): Promise<ReferralResponse> {
    return this.database.transaction(actor, async (tx) => {
      const whole = await this.work.visible(tx, permissionFor(action), id);
      const change = changeReferral(whole.referral, action, details, tx);
      await this.work.requireReading(tx, change);
      return this.work.present(tx, await this.work.save(tx, 'update', whole, whole.history, [change]));
    });
  }

  /** Who looks after the referral on the actor's side. @throws DomainError NOT_FOUND, and as `changeOwner` */
  own(actor: Actor, id: string, verb: OwnerVerb, to: Person | null): Promise<ReferralResponse> {
    return this.database.transaction(actor, async (tx) => {
      const whole = await this.work.visible(tx, 'referral:own', id);
      const side = actor.role === 'provider' ? 'recipient' : 'referrer';
      const change = changeOwner(whole.referral, side, verb, to, tx);
      const saved = await this.work.save(tx, 'update', whole, whole.history, [change]);
      const { youngPersonId, version, referrerOwner, recipientOwner } = saved.referral;
      const owner = side === 'recipient' ? recipientOwner : referrerOwner;
      tx.emit(
        referralOwnerChanged,
        { youngPersonId, recordId: id, recordVersion: version },
        { referralId: id, side, owner: owner!.subject, asked: owner!.asked?.subject ?? null },
      );
      return this.work.present(tx, saved);
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

/** Null for an account that names no organisation of a directory: its list is empty. */
function scopeOf(
  { role, subject, organisation }: Actor,
  { list, status, youngPersonId, after }: ReferralsQuery,
): ListScope | null {
  if (list !== undefined && list !== (role === 'provider' ? 'incoming' : 'outgoing')) {
    throw unprocessable('LIST_NOT_FOR_ROLE', 'Organisations have incoming referrals, everybody else outgoing ones.');
  }
  const scope = { status, youngPersonId, after };
  if (role === 'provider') return organisation && isId(organisation) ? { ...scope, addressedTo: organisation } : null;
  return role === 'young-person' || role === 'carer' ? { ...scope, reachOf: subject } : scope;
}
