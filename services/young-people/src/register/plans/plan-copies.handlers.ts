import { Controller } from '@nestjs/common';
import { type EventOf, planClosed, planOpened } from '#libs/contracts';
import { type EventContext, OnMany } from '#libs/messaging';
import type { PlanCopyRow } from './plan-copy.table.js';
import { storePlans } from './plan-copies.writes.js';

/** Stores the copy of the plans' status that the search reads. */
@Controller()
export class PlanCopiesHandlers {
  @OnMany(planOpened)
  async whenPlansOpened(events: readonly EventOf<typeof planOpened>[], { tx }: EventContext): Promise<void> {
    await storePlans(
      tx,
      events.map((event) => copyOf(event, 'open')),
    );
  }

  @OnMany(planClosed)
  async whenPlansClosed(events: readonly EventOf<typeof planClosed>[], { tx }: EventContext): Promise<void> {
    await storePlans(
      tx,
      events.map((event) => copyOf(event, 'closed')),
    );
  }
}

function copyOf(
  { area, youngPersonId, recordVersion, data }: EventOf<typeof planOpened | typeof planClosed>,
  status: PlanCopyRow['status'],
): PlanCopyRow {
  return { area, plan_id: data.planId, young_person_id: youngPersonId, status, record_version: recordVersion };
}
