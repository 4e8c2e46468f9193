import { Controller } from '@nestjs/common';
import { type EventOf, referralsInvolvementChanged, transitionPlansInvolvementChanged } from '#libs/contracts';
import { type EventContext, OnMany } from '#libs/messaging';
import { keepInvolvements } from '#libs/platform';

/** Stores who is involved with a young person by their plan and their referrals. */
@Controller()
export class InvolvementsHandlers {
  @OnMany(transitionPlansInvolvementChanged, referralsInvolvementChanged)
  async whenInvolvementsChanged(
    events: readonly EventOf<typeof transitionPlansInvolvementChanged>[],
    { tx }: EventContext,
  ): Promise<void> {
    await keepInvolvements(tx, events);
  }
}
