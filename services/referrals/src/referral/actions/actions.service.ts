import { Injectable } from '@nestjs/common';
import { type Actor, Database, requireVersion } from '#libs/platform';
import { permissionFor, transitionFor } from '../lifecycle/referral-states.rules.js';
import type { Details } from '../lifecycle/transition.rules.js';
import type { ReferralResponse } from '../record/referral.dto.js';
import { type Draft, changeDraft, changeReferral } from '../record/referral.rules.js';
import { ReferralWork } from '../record/referral.work.js';
import type { ChangeReferralRequest } from './actions.dto.js';

/** Actions that need only the referral and their details. */
type PlainAction = Exclude<
  Parameters<typeof permissionFor>[0],
  'draft' | 'change' | 'sending' | 'sending-again' | 're-routing'
>;

@Injectable()
export class ActionsService {
  constructor(
    private readonly database: Database,
    private readonly work: ReferralWork,
  ) {}

  /** @throws DomainError NOT_FOUND, STALE_VERSION, TRANSITION_NOT_POSSIBLE, and as `requireEnds` */
  change(actor: Actor, id: string, seen: number, change: ChangeReferralRequest): Promise<ReferralResponse> {
    return this.database.transaction(actor, async (tx) => {
      const whole = await this.work.visible(tx, 'referral:change', id);
      const { referral } = whole;
      requireVersion(referral.version, seen);
      transitionFor(referral, 'change', {}, actor.role);
      const { serviceId = referral.serviceId, planId = referral.planId, stepId = referral.stepId } = change;
      const { service } = await this.work.ends(tx, { ...referral, serviceId, planId, stepId });
      const draft: Partial<Draft> = { ...change, organisationId: service.organisationId };
      const changed = changeDraft(referral, draft, tx);
      return this.work.present(tx, this.work.save(tx, 'update', { ...whole, service }, whole.history, [changed]));
    });
  }

  /** Performs any other action on a referral. @throws DomainError NOT_FOUND, DISCLOSURE_ENDED, and as `changeReferral` */
  act(actor: Actor, id: string, action: PlainAction, details: Details): Promise<ReferralResponse> {
    return this.database.transaction(actor, async (tx) => {
      const whole = await this.work.visible(tx, permissionFor(action), id);
      const change = changeReferral(whole.referral, action, details, tx);
      await this.work.requireReading(tx, change);
      return this.work.present(tx, this.work.save(tx, 'update', whole, whole.history, [change]));
    });
  }
}
