import { Controller } from '@nestjs/common';
import { disclosureGranted, type EventOf, planDisclosed } from '#libs/contracts';
import { Concerning, type EventContext, On } from '#libs/messaging';
import { readDisclosedPlan } from './plan-disclosures.queries.js';

/** Publishes the plan's part of a disclosure, only after the disclosure was granted. */
@Controller()
export class PlanDisclosuresHandlers {
  @On(disclosureGranted)
  @Concerning(disclosureGranted, ({ data }) => data.groups.includes('plan'))
  async whenADisclosureIsGranted(
    { youngPersonId, data }: EventOf<typeof disclosureGranted>,
    { tx }: EventContext,
  ): Promise<void> {
    const { disclosureId, referralId, planId } = data;
    const plan = planId === null ? null : await readDisclosedPlan(tx, youngPersonId, planId);
    tx.emit(
      planDisclosed,
      { youngPersonId, recordId: disclosureId, recordVersion: 1 },
      { disclosureId, referralId, plan },
    );
    tx.audit({
      permission: 'event:handle',
      outcome: 'allowed',
      recordType: 'plan',
      recordId: planId,
      youngPersonId,
    });
  }
}
