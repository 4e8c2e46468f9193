import { Injectable } from '@nestjs/common';
import { referralOwnerChanged } from '#libs/contracts';
import { type Actor, Database } from '#libs/platform';
import { type OwnerVerb, type Person, SIDE_OF } from '../owners/owner.rules.js';
import type { ReferralResponse } from '../record/referral.dto.js';
import { changeOwner } from '../record/referral.rules.js';
import { ReferralWork } from '../record/referral.work.js';

@Injectable()
export class OwnershipService {
  constructor(
    private readonly database: Database,
    private readonly work: ReferralWork,
  ) {}

  /** Changes the owner on the actor's side. @throws DomainError NOT_FOUND, and as `changeOwner` */
  own(actor: Actor, id: string, verb: OwnerVerb, to: Person | null): Promise<ReferralResponse> {
    return this.database.transaction(actor, async (tx) => {
      const whole = await this.work.visible(tx, 'referral:own', id);
      const side = SIDE_OF[actor.role];
      const change = changeOwner(whole.referral, side, verb, to, tx, whole.history);
      const saved = this.work.save(tx, 'update', whole, whole.history, [change]);
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
}
