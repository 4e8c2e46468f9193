import { Injectable } from '@nestjs/common';
import { newId } from '#libs/kernel';
import { Access, type Actor, Database, type Transaction, requireRoom } from '#libs/platform';
import { CAPS } from '../../directory/caps/caps.values.js';
import { askDisclosure, type SharingAsked } from '../saga/ask-disclosure.work.js';
import type { NewReferralRequestResponse, ReferralResponse } from '../../referral/record/referral.dto.js';
import {
  type Draft,
  type EarlierLine,
  type Referral,
  changeReferral,
  draftReferral,
  sendReferral,
} from '../../referral/record/referral.rules.js';
import { rowOf, sentenceFor } from '../../referral/lifecycle/referral-states.rules.js';
import { ReferralWork, requireEnds, withFreshReferences } from '../../referral/record/referral.work.js';
import type { NewReferral, NewReferralRequest, ReRouting } from './drafting.dto.js';
import { type WholeReferral, findSituation } from '../../referral/record/referral.queries.js';
import { countClosedSend } from '../unmet-need-records/closed-sends.writes.js';

interface Making {
  readonly reference: string;
  readonly youngPersonId: string;
  readonly draft: Omit<Draft, 'organisationId'>;
  /** null if the referral stays a draft */
  readonly sharing: SharingAsked | null;
  readonly identity?: Partial<
    Pick<Referral, 'id' | 'requestId' | 'previousReferralId' | 'earlier' | 'selfReferral' | 'referrerOwner'>
  >;
}

/** Creates referrals: one, several at once, or as the replacement of another. */
@Injectable()
export class DraftingService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly work: ReferralWork,
  ) {}

  /**
   * Drafts a referral and sends it if asked.
   * @throws DomainError NOT_FOUND for the young person, STEP_WITHOUT_PLAN, and as `requireEnds`, `sendReferral` and
   *   `askDisclosure`
   */
  create(actor: Actor, input: NewReferral): Promise<ReferralResponse> {
    return withFreshReferences((draw) =>
      this.database.transaction(actor, (tx) => this.make(tx, makingOf(input, input.serviceId, draw()))),
    );
  }

  /** Drafts the same referral to several services, all or none. @throws as `create` */
  createSeveral(actor: Actor, input: NewReferralRequest): Promise<NewReferralRequestResponse> {
    return withFreshReferences((draw) =>
      this.database.transaction(actor, async (tx) => {
        const requestId = newId();
        const referrals: ReferralResponse[] = [];
        for (const serviceId of input.serviceIds) {
          referrals.push(await this.make(tx, { ...makingOf(input, serviceId, draw()), identity: { requestId } }));
        }
        return { id: requestId, referrals };
      }),
    );
  }

  /**
   * Replaces a referral with a new one to another service, which carries its past without words.
   * @returns the new referral
   * @throws DomainError NOT_FOUND, ALREADY_RE_ROUTED, TRANSITION_NOT_POSSIBLE (409), and as `create`
   */
  reRoute(
    actor: Actor,
    id: string,
    { serviceId, send = false, sharing = {}, ...details }: ReRouting,
  ): Promise<ReferralResponse> {
    return withFreshReferences((draw) =>
      this.database.transaction(actor, async (tx) => {
        const whole = await this.work.visible(tx, 'referral:re-route', id);
        const nextReferralId = newId();
        const left = changeReferral(whole.referral, 're-routing', details, tx);
        const saved = this.work.save(tx, 'update', whole, whole.history, [
          { ...left, referral: { ...left.referral, nextReferralId } },
        ]);
        const { youngPersonId, planId, stepId, need, background, urgency, risk, selfReferral, referrerOwner } =
          whole.referral;
        return this.make(tx, {
          reference: draw(),
          youngPersonId,
          draft: { serviceId, planId, stepId, need, background, urgency, risk, ageException: null },
          sharing: send ? sharing : null,
          identity: {
            id: nextReferralId,
            previousReferralId: id,
            earlier: pastOf(saved),
            selfReferral,
            referrerOwner: { ...referrerOwner, asked: null },
          },
        });
      }),
    );
  }

  private async make(
    tx: Transaction,
    { reference, youngPersonId, draft, sharing, identity }: Making,
  ): Promise<ReferralResponse> {
    const id = identity?.id ?? newId();
    const { serviceId, planId, stepId } = draft;
    const found = await findSituation(tx, { youngPersonId, serviceId, planId, stepId });
    const record = found
      ? { area: tx.actor.area, youngPersonId, type: 'referral', id }
      : { area: '', youngPersonId: null, type: 'young person', id: youngPersonId };
    await this.access.require(tx, 'referral:draft', record);
    if (sharing) await this.access.require(tx, 'referral:send', record);
    const ends = requireEnds(found, planId, tx.actor);
    await requireRoom(tx, CAPS.referrals, youngPersonId);
    const { organisationId } = ends.service;
    const whole = { ...identity, id, reference, youngPersonId };
    const drafted = draftReferral(whole, { ...draft, organisationId }, tx, ends.namedWorker);
    const sent = sharing ? sendReferral(drafted.referral, ends, tx) : null;
    const saved = this.work.save(tx, 'insert', ends, [], sent ? [drafted, sent] : [drafted]);
    if (sent) await countClosedSend(tx, sent.referral, sent.warnings);
    const waitsFor =
      sharing && (await askDisclosure(tx, this.access, saved.referral, ends.person.dateOfBirth, sharing));
    return this.work.present(tx, saved, { warnings: sent?.warnings, waitsFor });
  }
}

function makingOf(input: Omit<NewReferral, 'serviceId'>, serviceId: string, reference: string): Making {
  const { youngPersonId, need, urgency, planId = null, stepId = null, background = null, ageException = null } = input;
  const draft = { serviceId, planId, stepId, need, background, urgency, ageException, risk: input.risk ?? null };
  return { reference, youngPersonId, draft, sharing: input.send ? (input.sharing ?? {}) : null };
}

/** The past that a new recipient may read: times, statuses and the table's standard sentences. */
function pastOf({ referral, history }: WholeReferral): EarlierLine[] {
  const lines = history.flatMap(({ at, action, status, by }) => {
    const row = rowOf(action, status);
    return row?.visibleTo.includes('organisation') ? [{ at, status, says: sentenceFor(row, by.role) }] : [];
  });
  return [...referral.earlier, ...lines];
}
