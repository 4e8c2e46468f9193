import { Controller } from '@nestjs/common';
import { type EventOf, evidenceGiven } from '#libs/contracts';
import { type EventContext, On } from '#libs/messaging';
import { addPlan } from './evidence.writes.js';

@Controller()
export class EvidenceHandlers {
  @On(evidenceGiven)
  async addPlanToBundle(
    { youngPersonId, data: { bundleId, plan } }: EventOf<typeof evidenceGiven>,
    { tx }: EventContext,
  ): Promise<void> {
    const version = plan?.version == null ? 'not stored as a version' : `version ${plan.version}`;
    await addPlan(
      tx,
      bundleId,
      plan && {
        kind: 'plan',
        title: `Transition plan ${plan.reference}`,
        dated: plan.asOf,
        source: `Plan ${plan.reference}, ${version}, SHA-256 ${plan.hash}`,
        content: plan,
      },
    );
    tx.audit({
      permission: 'event:handle',
      outcome: 'allowed',
      recordType: 'evidence bundle',
      recordId: bundleId,
      youngPersonId,
    });
  }
}
