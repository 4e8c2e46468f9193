import { Injectable } from '@nestjs/common';
import { AreaJob, Database, type Transaction } from '#libs/platform';
import { changeReferral } from '../../referral/record/referral.rules.js';
import { publishChange } from '../../referral/record/referral.work.js';
import { type ReferralSave, saveReferrals } from '../../referral/record/referral.writes.js';
import { lockSilentReferrals } from '../../referral/record/referral.queries.js';
import { overdueAction } from '../../referral/silence/silence.rules.js';
import { endUnanswered } from '../saga/disclosures.writes.js';

const REFERRALS_AT_ONCE = 50;

/**
 * Acts on referrals that nobody has acted on in time. It asks the family again whether support has started, escalates if
 * nobody replies, expires referrals, and returns sendings without a response to draft.
 */
@Injectable()
export class SilentReferralsJob extends AreaJob {
  constructor(database: Database) {
    super(database, 'silence-keeper');
  }

  protected async batch(tx: Transaction): Promise<number> {
    const referrals = await lockSilentReferrals(tx, REFERRALS_AT_ONCE);
    const saves: ReferralSave[] = [];
    for (const referral of referrals) {
      const action = overdueAction(referral, tx.today)!;
      const change = changeReferral(referral, action, { reason: 'NO_ANSWER' }, tx);
      if (action === 'sending-timeout') await endUnanswered(tx, referral.id);
      publishChange(tx, change);
      saves.push({ changes: [change] });
    }
    saveReferrals(tx, 'update', saves);
    return referrals.length;
  }
}
