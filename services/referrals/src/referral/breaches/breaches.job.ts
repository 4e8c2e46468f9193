import { Injectable } from '@nestjs/common';
import { clockBreached } from '#libs/contracts';
import { AreaJob, Database, type Transaction } from '#libs/platform';
import { type Deadline, readDeadline } from '../deadlines/deadline.rules.js';
import type { Referral } from '../record/referral.rules.js';
import { saveDeadlines } from '../record/referral.writes.js';
import { lockReferralsWithDueDeadlines } from '../record/referral.queries.js';

const REFERRALS_AT_ONCE = 100;

/** Publishes each missed deadline, and publishes it again at each higher level until it is met. */
@Injectable()
export class BreachesJob extends AreaJob {
  constructor(database: Database) {
    super(database, 'clock-keeper');
  }

  protected async batch(tx: Transaction): Promise<number> {
    const referrals = await lockReferralsWithDueDeadlines(tx, REFERRALS_AT_ONCE);
    if (referrals.length === 0) return 0;
    const updated = referrals.map((referral) => ({
      ...referral,
      deadlines: referral.deadlines.map((deadline) => publishBreaches(tx, referral, deadline)),
    }));
    await saveDeadlines(tx, updated);
    return referrals.length;
  }
}

function publishBreaches(
  tx: Transaction,
  { id, version, youngPersonId, organisationId }: Referral,
  deadline: Deadline,
): Deadline {
  const { dueAt, level: reached } = readDeadline(deadline, tx.now);
  const { kind, workingDays } = deadline;
  for (let level = deadline.level + 1; level <= reached; level++) {
    tx.emit(
      clockBreached,
      { youngPersonId, recordId: id, recordVersion: version },
      { referralId: id, organisationId, kind, level, workingDays, dueAt: dueAt.toISOString() },
    );
  }
  return { ...deadline, level: Math.max(reached, deadline.level) };
}
