import { Controller } from '@nestjs/common';
import { type EventOf, evidenceGiven, evidenceRequested } from '#libs/contracts';
import { type EventContext, On } from '#libs/messaging';
import { readEvidence } from './evidence.queries.js';

/** Publishes the plan's part of an evidence bundle on request. */
@Controller()
export class EvidenceHandlers {
  @On(evidenceRequested)
  async giveEvidenceWhenItIsRequested(
    { youngPersonId, data: { bundleId, planId, audience } }: EventOf<typeof evidenceRequested>,
    { tx }: EventContext,
  ): Promise<void> {
    const plan = await readEvidence(tx, youngPersonId, planId, audience);
    tx.emit(evidenceGiven, { youngPersonId, recordId: bundleId, recordVersion: 1 }, { bundleId, plan });
    tx.audit({
      permission: 'event:handle',
      outcome: 'allowed',
      recordType: 'plan',
      recordId: planId,
      youngPersonId,
    });
  }
}
