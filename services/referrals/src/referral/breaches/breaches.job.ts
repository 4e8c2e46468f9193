import { Injectable } from '@nestjs/common';
import { clockBreached } from '#libs/contracts';
import { AreaKeeper, Database, type Transaction } from '#libs/platform';
import { type Clock, readClock } from '../deadlines/deadline.rules.js';
import type { Referral } from '../record/referral.rules.js';
import { saveClocks } from '../record/referral.writes.js';
import { holdReferralsToLookAt } from '../record/referral.queries.js';

const REFERRALS_AT_ONCE = 100;

/** Tells what was due and not done, and tells it again, level by level, while it is not done. */
@Injectable()
export class BreachesJob extends AreaKeeper {
  constructor(database: Database) {
    super(database, 'clock-keeper');
  }

  protected async batch(tx: Transaction): Promise<number> {
    const referrals = await holdReferralsToLookAt(tx, REFERRALS_AT_ONCE);
    if (referrals.length === 0) return 0;
    const told = referrals.map((referral) => ({
      ...referral,
      clocks: referral.clocks.map((clock) => tellBreach(tx, referral, clock)),
    }));
    await saveClocks(tx, told);
    return referrals.length;
  }
}

function tellBreach(tx: Transaction, { id, version, youngPersonId, organisationId }: Referral, clock: Clock): Clock {
  const { dueAt, level: reached } = readClock(clock, tx.now);
  const { kind, workingDays } = clock;
  for (let level = clock.level + 1; level <= reached; level++) {
    tx.emit(
      clockBreached,
      { youngPersonId, recordId: id, recordVersion: version },
      { referralId: id, organisationId, kind, level, workingDays, dueAt: dueAt.toISOString() },
    );
  }
  return { ...clock, level: Math.max(reached, clock.level) };
}
