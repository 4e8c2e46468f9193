import { Controller } from '@nestjs/common';
import { type EventOf, decisionMakersChanged } from '#libs/contracts';
import { type EventContext, OnMany } from '#libs/messaging';
import { keepDecisionMakers } from './decisions.queries.js';

/** Keeps the copy of who decides. */
@Controller()
export class DecisionsHandlers {
  @OnMany(decisionMakersChanged)
  async whenDecisionMakersChange(
    events: readonly EventOf<typeof decisionMakersChanged>[],
    { tx }: EventContext,
  ): Promise<void> {
    await keepDecisionMakers(tx, events);
  }
}
