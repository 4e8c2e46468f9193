import { Controller } from '@nestjs/common';
import { type EventOf, personChanged, personRegistered, planOpened, relationshipChanged } from '#libs/contracts';
import { type EventContext, OnMany } from '#libs/messaging';
import { keepRelationships } from '#libs/platform';
import { keepPeople, keepPlans } from './people.queries.js';

/** Local copies of what a referral needs to know of a person, so that the other services may be away meanwhile. */
@Controller()
export class PeopleHandlers {
  @OnMany(personRegistered, personChanged)
  async whenPeopleChanged(
    events: readonly EventOf<typeof personRegistered | typeof personChanged>[],
    { tx }: EventContext,
  ): Promise<void> {
    await keepPeople(tx, events);
  }

  @OnMany(relationshipChanged)
  async whenRelationshipsChanged(
    events: readonly EventOf<typeof relationshipChanged>[],
    { tx }: EventContext,
  ): Promise<void> {
    await keepRelationships(tx, events);
  }

  @OnMany(planOpened)
  async whenPlansOpened(events: readonly EventOf<typeof planOpened>[], { tx }: EventContext): Promise<void> {
    await keepPlans(tx, events);
  }
}
