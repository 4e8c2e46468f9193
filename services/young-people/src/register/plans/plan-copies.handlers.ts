import { Controller } from '@nestjs/common';
import { type EventOf, planClosed, planOpened } from '#libs/contracts';
import { type EventContext, OnMany } from '#libs/messaging';
import { keepPlans } from './plan-copies.queries.js';

/** Keeps the copy of the plans' status, for the search. */
@Controller()
export class PlanCopiesHandlers {
  @OnMany(planOpened)
  async whenPlansOpened(events: readonly EventOf<typeof planOpened>[], { tx }: EventContext): Promise<void> {
    await keepPlans(
      tx,
      events.map((event) => copyOf(event, 'open')),
    );
  }

  @OnMany(planClosed)
  async whenPlansClosed(events: readonly EventOf<typeof planClosed>[], { tx }: EventContext): Promise<void> {
    await keepPlans(
      tx,
      events.map((event) => copyOf(event, 'closed')),
    );
  }
}

function copyOf(event: EventOf<typeof planOpened | typeof planClosed>, status: 'open' | 'closed') {
  const { youngPersonId, recordVersion } = event;
  return { planId: event.data.planId, youngPersonId, status, recordVersion };
}
