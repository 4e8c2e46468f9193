import { Injectable } from '@nestjs/common';
import { disclosureRequested, type EventDefinition, referralRequestAnswered, type referralTurn } from '#libs/contracts';
import { conflict, newReference, unprocessable } from '#libs/kernel';
import {
  Access,
  type Actor,
  type ProtectedRecord,
  type Reader,
  type Transaction,
  isDuplicateKey,
  isFamily,
} from '#libs/platform';
import { type DisclosureRecord, findLastDisclosure, organisationReads } from '../disclosure/disclosure.queries.js';
import { ownerActions, SIDE_OF } from '../owners/owner.rules.js';
import { dataFor } from './referral-events.rules.js';
import type { ReferralResponse } from './referral.dto.js';
import { wholeResponse } from './referral.responses.js';
import { type Change, type Referral, REFERS_THEMSELVES } from './referral.rules.js';
import {
  allowedActions,
  permissionsIn,
  disclosesToOrganisation,
  withoutReading,
} from '../lifecycle/referral-states.rules.js';
import {
  type Author,
  type ReceivingService,
  type Situation,
  type WholeReferral,
  findReferral,
  lockReferral,
  findSituation,
} from './referral.queries.js';
import { saveReferrals } from './referral.writes.js';
import type { Ends, Warning } from './sendable.rules.js';
import type { Action, ReferralPermission } from '../lifecycle/transition.rules.js';
import { withheldFrom } from '../disclosure/withheld.rules.js';

type Asked =
  | ReferralPermission
  | 'referral:read'
  | 'referral:own'
  | 'access-log:read'
  | 'disclosure:preview'
  | 'disclosure:revoke'
  | 'record:remove'
  | RefusalPermission;
type RefusalPermission = 'refusal:read' | 'refusal:challenge' | 'refusal:reconsider';

/** Steps that all use cases share: find a referral for the actor, save and publish changes, build the response. */
@Injectable()
export class ReferralWork {
  constructor(private readonly access: Access) {}

  /** The referral, if the actor has the permission; locked inside a transaction. @throws DomainError NOT_FOUND */
  async visible(db: Reader | Transaction, permission: Asked, id: string): Promise<WholeReferral> {
    const whole = await ('rows' in db ? lockReferral(db, id) : findReferral(db, id));
    // A missing record and one that row-level security hides are denied and logged in the same way.
    const record = whole ? recordOf(db.actor, whole.referral) : { area: '', youngPersonId: null, type: 'referral', id };
    await this.access.require(db, permission, record);
    return whole!;
  }

  /**
   * Both ends of a referral before it is drafted or sent, and the plan step that it serves.
   * @throws DomainError UNKNOWN_SERVICE, UNKNOWN_PLAN, UNKNOWN_STEP, SERVICE_TAKES_NO_SELF_REFERRALS (422)
   */
  async ends(
    db: Reader,
    about: Parameters<typeof findSituation>[1],
  ): Promise<Situation & Ends & { service: ReceivingService }> {
    return requireEnds(await findSituation(db, about), about.planId, db.actor);
  }

  save(
    tx: Transaction,
    how: 'insert' | 'update',
    { service, person }: Pick<WholeReferral, 'service' | 'person'>,
    history: WholeReferral['history'],
    changes: readonly Change[],
  ): WholeReferral {
    const { referral } = changes.at(-1)!;
    saveReferrals(tx, how, [{ changes }]);
    for (const change of changes) publishChange(tx, change);
    const { name, role } = tx.actor;
    const agency = (tx.actor.agency ?? null) as Author['agency'];
    const lines = changes.map(({ entry }) => ({ ...entry, by: { name, role, agency } }));
    return { referral, service, person, history: [...history, ...lines] };
  }

  /** Requires a disclosure in force before the referrer's words go to the organisation. @throws DomainError DISCLOSURE_ENDED (409) */
  async requireReading(tx: Transaction, change: Change): Promise<void> {
    if (SIDE_OF[tx.actor.role] === 'recipient' || !disclosesToOrganisation(change)) return;
    if (await organisationReads(tx, change.referral.id)) return;
    throw conflict(
      'DISCLOSURE_ENDED',
      'The organisation may no longer read this referral, so nothing more can be shared with it.',
    );
  }

  /** @param waitsFor the disclosure request that was just made, if any */
  async present(
    db: Reader,
    whole: WholeReferral,
    { warnings, waitsFor }: { warnings?: Warning[] | undefined; waitsFor?: DisclosureRecord | null } = {},
  ): Promise<ReferralResponse> {
    const { referral } = whole;
    const { role, subject } = db.actor;
    const permissions = [...permissionsIn(referral.status), 'referral:own'] as const;
    const held = await this.access.allowed(db, recordOf(db.actor, referral), permissions);
    const side = SIDE_OF[role];
    const isOrganisation = side !== 'referrer';
    const owner = isOrganisation ? referral.recipientOwner : referral.referrerOwner;
    const last = waitsFor ?? (await lastDisclosure(db, referral));
    const reader = {
      isOrganisation,
      now: db.now,
      sending: sendingOf(referral, last),
      withheld: withheldFrom(role, last?.youngPersonTold ?? null),
      allowedActions: await this.allowedNow(db, referral, allowedActions(referral, role, held)),
      own: owner && held.includes('referral:own') ? { side, verbs: ownerActions(owner, subject) } : null,
    };
    return wholeResponse(whole, reader, warnings);
  }

  private async allowedNow(db: Reader, { id, status }: Referral, actions: Action[]): Promise<Action[]> {
    const anyway = withoutReading(actions, status);
    return anyway.length === actions.length || (await organisationReads(db, id)) ? actions : anyway;
  }
}

/** Publishes a change to the other services. */
export function publishChange(tx: Transaction, { event, referral, entry }: Change): void {
  const { id, version, youngPersonId, requestId } = referral;
  const about = { youngPersonId, recordId: id, recordVersion: version };
  // `askDisclosure` publishes the request to young-people with its details.
  if (event && event !== disclosureRequested)
    tx.emit(event as EventDefinition<typeof referralTurn>, about, dataFor(event, referral));
  if (entry.action === 'acceptance' && requestId !== null) {
    tx.emit(referralRequestAnswered, about, { requestId, referralId: id });
  }
}

/** The last disclosure, if the response depends on it. */
async function lastDisclosure(db: Reader, { id, status }: Referral): Promise<DisclosureRecord | undefined> {
  return isFamily(db.actor) || isBeingSent(status) ? findLastDisclosure(db, id) : undefined;
}

const isBeingSent = (status: Referral['status']) => status === 'sending' || status === 'draft';

/** State of the sending, and the reason if the last one failed. */
function sendingOf({ status }: Referral, last: DisclosureRecord | undefined): ReferralResponse['sending'] {
  if (!isBeingSent(status) || !last) return null;
  const { requestedAt: since, groups, refusalCode: refusal, missingGroups } = last;
  return { since, groups, refusal, missingGroups };
}

export function recordOf(
  { area }: Actor,
  { id, youngPersonId, addressedTo }: Pick<Referral, 'id' | 'youngPersonId' | 'addressedTo'>,
): ProtectedRecord {
  return { area, youngPersonId, recipient: addressedTo, type: 'referral', id };
}

export function requireEnds(
  found: Situation | undefined,
  planId: string | null,
  { role }: Pick<Actor, 'role'>,
): Situation & Ends & { service: ReceivingService } {
  if (!found?.service)
    throw unprocessable(
      'UNKNOWN_SERVICE',
      'The service is not in the directory of this area. Choose a service from the directory.',
    );
  if (planId !== null && !found.planIsTheirs) {
    throw unprocessable(
      'UNKNOWN_PLAN',
      'No such plan of this young person is recorded here. Check the plan, or try again shortly.',
    );
  }
  if (planId !== null && !found.stepMayBe) {
    throw unprocessable(
      'UNKNOWN_STEP',
      'No such step of that plan is recorded here. Check the step, or try again shortly.',
    );
  }
  if (REFERS_THEMSELVES[role] && !found.service.selfReferral) {
    throw unprocessable(
      'SERVICE_TAKES_NO_SELF_REFERRALS',
      'You cannot refer yourself to this service. Ask someone who works with you to refer you.',
    );
  }
  return { ...found, service: found.service };
}

const TRIES = 5;

/** References are random. One that the area already uses is drawn again. */
export async function withFreshReferences<T>(work: (draw: () => string) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work(() => newReference('REF'));
    } catch (error) {
      if (attempt === TRIES || !isDuplicateKey(error, 'referral_reference')) throw error;
    }
  }
}
