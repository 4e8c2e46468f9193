import { Controller } from '@nestjs/common';
import { type EventOf, decisionMakersChanged, decisionMakerSwitchAnnounced } from '#libs/contracts';
import { type EventContext, OnMany } from '#libs/messaging';
import { storeDecisionMakersCopies, storeDecisionSwitches } from './decisions.queries.js';

/** Stores the copies of decision-makers, and of upcoming changes of decision-maker. */
@Controller()
export class DecisionsHandlers {
  @OnMany(decisionMakersChanged)
  async whenDecisionMakersChange(
    events: readonly EventOf<typeof decisionMakersChanged>[],
    { tx }: EventContext,
  ): Promise<void> {
    await storeDecisionMakersCopies(tx, events);
  }

  @OnMany(decisionMakerSwitchAnnounced)
  async whenSwitchesAreAnnounced(
    events: readonly EventOf<typeof decisionMakerSwitchAnnounced>[],
    { tx }: EventContext,
  ): Promise<void> {
    await storeDecisionSwitches(tx, events);
  }
}
