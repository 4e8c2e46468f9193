import { Injectable } from '@nestjs/common';
import { conflict, isId, newId, newReference, unprocessable } from '#libs/kernel';
import {
  Access,
  type AccessLogPage,
  type Actor,
  DEFAULT_LIMIT,
  Database,
  type ProtectedRecord,
  type Reader,
  type Transaction,
  isDuplicateKey,
  pageOf,
  refuseMerged,
  requireVersion,
} from '#libs/platform';
import type { DisclosureResponse, ReferralPage, ReferralResponse } from './referral-responses.dto.js';
import { disclosureResponse, listedResponse, wholeResponse } from './referral-responses.js';
import {
  type Change,
  type Draft,
  type Referral,
  changeDraft,
  changeReferral,
  draftReferral,
  sendReferral,
  stateOf,
} from './referral.rules.js';
import {
  type Action,
  type Details,
  type Permission,
  allowedActions,
  permissionFor,
  permissionsIn,
} from './referral-states.rules.js';
import type { NewReferral, ReferralChange, ReferralsQuery } from './referrals.dto.js';
import {
  type ListScope,
  type ReceivingService,
  type Situation,
  type WholeReferral,
  findAccessLog,
  findReferral,
  findReferralToChange,
  findReferrals,
  findSituation,
  saveReferral,
} from './referrals.queries.js';
import type { Ends, Warning } from './sending.rules.js';
import { countClosedSend } from '../directory/closed-sends.queries.js';

@Injectable()
export class Referrals {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /**
   * Writes a referral and, where wanted, sends it at once.
   * @throws DomainError NOT_FOUND for the young person, UNKNOWN_SERVICE, UNKNOWN_PLAN, STEP_WITHOUT_PLAN, and as `sendReferral`
   */
  create(actor: Actor, input: NewReferral): Promise<ReferralResponse> {
    return withFreshReference((reference) =>
      this.database.transaction(actor, async (tx) => {
        const { youngPersonId, serviceId, need, urgency, planId = null, stepId = null } = input;
        const { background = null, ageException = null } = input;
        const found = await findSituation(tx, { youngPersonId, serviceId, planId });
        const id = newId();
        const record = found
          ? { area: actor.area, youngPersonId, type: 'referral', id }
          : { area: '', youngPersonId: null, type: 'young person', id: youngPersonId };
        await this.access.require(tx, 'referral:draft', record);
        if (input.send) await this.access.require(tx, 'referral:send', record);
        const ends = requireEnds(found, planId);

        const { organisationId } = ends.service;
        const draft = { serviceId, organisationId, planId, stepId, need, background, urgency, ageException };
        const drafted = draftReferral({ id, reference, youngPersonId }, draft, tx);
        const sent = input.send ? sendReferral(drafted.referral, ends, tx) : null;
        const whole = await this.save(tx, 'insert', ends, [], sent ? [drafted, sent] : [drafted]);
        if (sent) await countClosedSend(tx, sent.referral, sent.warnings);
        return this.present(tx, whole, sent?.warnings);
      }),
    );
  }

  get(actor: Actor, id: string): Promise<ReferralResponse> {
    return this.database.read(actor, async (db) => this.present(db, await this.visible(db, 'referral:read', id)));
  }

  /** @throws DomainError LIST_NOT_FOR_ROLE (422), PERSON_MERGED (410) */
  list(actor: Actor, query: ReferralsQuery): Promise<ReferralPage> {
    return this.database.read(actor, async (db) => {
      const limit = query.limit ?? DEFAULT_LIMIT;
      const scope = scopeOf(actor, query);
      const rows = scope ? await findReferrals(db, scope, limit) : [];
      if (rows.length === 0 && query.youngPersonId) await refuseMerged(db, query.youngPersonId);
      const { items, next } = pageOf(rows, limit);
      const people = [...new Set(items.map(({ referral }) => referral.youngPersonId))];
      if (people.length > 0) this.access.listed(db, 'referral:read', 'referral', people);
      const reader = { isOrganisation: actor.role === 'provider', today: db.today };
      return { items: items.map((item) => listedResponse(item, reader)), next };
    });
  }

  /** @throws DomainError NOT_FOUND, STALE_VERSION, WRONG_STATUS, and as `create` */
  change(actor: Actor, id: string, seen: number, change: ReferralChange): Promise<ReferralResponse> {
    return this.database.transaction(actor, async (tx) => {
      const whole = await this.visible(tx, 'referral:change', id);
      const { referral } = whole;
      requireVersion(referral.version, seen);
      const { serviceId = referral.serviceId, planId = referral.planId } = change;
      const found = await findSituation(tx, { youngPersonId: referral.youngPersonId, serviceId, planId });
      const { service } = requireEnds(found, planId);
      const draft: Partial<Draft> = { ...change, organisationId: service.organisationId };
      return this.present(
        tx,
        await this.save(tx, 'update', { ...whole, service }, whole.history, [changeDraft(referral, draft, tx)]),
      );
    });
  }

  /** @throws DomainError NOT_FOUND, and as `sendReferral` */
  send(actor: Actor, id: string, ageException?: string): Promise<ReferralResponse> {
    return this.database.transaction(actor, async (tx) => {
      const whole = await this.visible(tx, 'referral:send', id);
      const referral = ageException === undefined ? whole.referral : { ...whole.referral, ageException };
      const ends = requireEnds(await findSituation(tx, referral), referral.planId);
      const sent = sendReferral(referral, ends, tx);
      await countClosedSend(tx, sent.referral, sent.warnings);
      return this.present(tx, await this.save(tx, 'update', whole, whole.history, [sent]), sent.warnings);
    });
  }

  /** Anything else that is done to a referral. @throws DomainError NOT_FOUND, and as `changeReferral` */
  act(
    actor: Actor,
    id: string,
    action: Exclude<Action, 'draft' | 'change' | 'sending'>,
    details: Details,
  ): Promise<ReferralResponse> {
    return this.database.transaction(actor, async (tx) => {
      const whole = await this.visible(tx, permissionFor(action), id);
      const change = changeReferral(whole.referral, action, details, tx);
      return this.present(tx, await this.save(tx, 'update', whole, whole.history, [change]));
    });
  }

  /** @throws DomainError NOT_FOUND, NOTHING_SHARED (409) before it is sent */
  disclosure(actor: Actor, id: string): Promise<DisclosureResponse> {
    return this.database.read(actor, async (db) => {
      const shared = disclosureResponse(await this.visible(db, 'referral:read', id));
      if (!shared) throw conflict('NOTHING_SHARED', 'The referral was not sent, so nothing was shared.');
      return shared;
    });
  }

  accessLog(actor: Actor, id: string, page: { after?: string; limit: number }): Promise<AccessLogPage> {
    return this.database.read(actor, async (db) => {
      const { referral } = await this.visible(db, 'access-log:read', id);
      return pageOf(await findAccessLog(db, referral, page), page.limit);
    });
  }

  /** The referral, when the actor has the permission for it; held for change inside a transaction. */
  private async visible(
    db: Reader | Transaction,
    permission: Permission | 'referral:read' | 'access-log:read',
    id: string,
  ): Promise<WholeReferral> {
    const whole = await ('manager' in db ? findReferralToChange(db, id) : findReferral(db, id));
    // What row-level security hides, and what is not there at all, is refused and logged like any other.
    const record = whole ? recordOf(db.actor, whole.referral) : { area: '', youngPersonId: null, type: 'referral', id };
    await this.access.require(db, permission, record);
    return whole!;
  }

  private async save(
    tx: Transaction,
    how: 'insert' | 'update',
    { service, person }: Pick<WholeReferral, 'service' | 'person'>,
    history: WholeReferral['history'],
    changes: readonly Change[],
  ): Promise<WholeReferral> {
    const { referral } = changes.at(-1)!;
    await saveReferral(
      tx,
      how,
      referral,
      changes.map((c) => c.entry),
    );
    for (const { event, referral: after } of changes) {
      const about = { youngPersonId: after.youngPersonId, recordId: after.id, recordVersion: after.version };
      if (event) tx.emit(event, about, stateOf(after));
    }
    const { name, role, agency = null } = tx.actor;
    const lines = changes.map(({ entry }) => ({ ...entry, by: { name, role, agency } }));
    return { referral, service, person, history: [...history, ...lines] };
  }

  private async present(db: Reader, whole: WholeReferral, warnings?: Warning[]): Promise<ReferralResponse> {
    const { status } = whole.referral;
    const held = await this.access.allowed(db, recordOf(db.actor, whole.referral), permissionsIn(status));
    const reader = {
      isOrganisation: db.actor.role === 'provider',
      today: db.today,
      allowedActions: allowedActions(status, held),
    };
    return wholeResponse(whole, reader, warnings);
  }
}

function recordOf({ area }: Actor, { id, youngPersonId, addressedTo }: Referral): ProtectedRecord {
  return { area, youngPersonId, recipient: addressedTo, type: 'referral', id };
}

function requireEnds(found: Situation | undefined, planId: string | null): Ends & { service: ReceivingService } {
  if (!found?.service) throw unprocessable('UNKNOWN_SERVICE', 'The service is not in the directory of this area.');
  if (planId !== null && !found.planIsTheirs) {
    throw unprocessable('UNKNOWN_PLAN', 'The plan is not known here, or not the plan of this young person.');
  }
  return { ...found, service: found.service };
}

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

const TRIES = 5;

/** References are drawn by lot; one that the area has already is drawn again. */
async function withFreshReference<T>(work: (reference: string) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work(newReference('REF'));
    } catch (error) {
      if (attempt === TRIES || !isDuplicateKey(error, 'referral_reference')) throw error;
    }
  }
}
