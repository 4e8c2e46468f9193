import { Controller } from '@nestjs/common';
import {
  type Event,
  type EventDefinition,
  type EventOf,
  circumstancesChanged,
  personChanged,
  personRegistered,
  relationshipChanged,
  restrictionChanged,
  youngPeopleInvolvementChanged,
  referralsInvolvementChanged,
} from '#libs/contracts';
import { type EventContext, OnMany } from '#libs/messaging';
import { keepInvolvements, keepRelationships, keepRestrictions } from '#libs/platform';
import { MilestonesService, type News } from '../../duties/milestones/milestones.service.js';
import { followNamedWorkers } from '../../record/accountability/follow-named-workers.work.js';
import { storeCircumstancesCopies, storePeopleCopies } from '../../record/people/people.writes.js';

/** Stores copies of other services' records, and updates the plans that depend on them. */
@Controller()
export class PeopleHandlers {
  constructor(private readonly milestones: MilestonesService) {}

  /**
   * A person's details and their circumstances arrive as two events, in either order. A person with known facts gets a
   * plan if one is due. A person without facts waits for them, because a plan opened with half of the facts would be
   * rewritten a moment later, visibly in its history. `PlanJob` handles people whose facts never arrive.
   */
  @OnMany(personRegistered, personChanged, circumstancesChanged)
  async whenPeopleOrTheirCircumstancesChange(
    events: readonly EventOf<typeof personChanged | typeof circumstancesChanged>[],
    { tx }: EventContext,
  ): Promise<void> {
    const news = new Map<string, News>();
    const about = (event: Event, changed: readonly string[]) => {
      const known = news.get(event.youngPersonId);
      news.set(event.youngPersonId, { changed: [...new Set([...(known?.changed ?? []), ...changed])], event });
    };

    const registered = ofType(personRegistered, events);
    const changed = ofType(personChanged, events);
    const people = [...registered, ...changed];
    const stored = people.length > 0 ? await storePeopleCopies(tx, people) : new Map<string, never>();
    for (const event of people) {
      const news = stored.get(event.youngPersonId);
      if (news) about(event, news.birthDateChanged ? ['dateOfBirth'] : []);
    }
    await followNamedWorkers(
      tx,
      changed.map((event) => event.youngPersonId),
    );

    const circumstances = ofType(circumstancesChanged, events);
    const newFacts = new Set(circumstances.length > 0 ? await storeCircumstancesCopies(tx, circumstances) : []);
    for (const event of circumstances) if (newFacts.has(event.youngPersonId)) about(event, event.data.changed);

    await this.milestones.follow(tx, news);
  }

  @OnMany(relationshipChanged)
  async whenRelationshipsChange(
    events: readonly EventOf<typeof relationshipChanged>[],
    { tx }: EventContext,
  ): Promise<void> {
    await keepRelationships(tx, events);
  }

  @OnMany(restrictionChanged)
  async whenRestrictionsChanged(
    events: readonly EventOf<typeof restrictionChanged>[],
    { tx }: EventContext,
  ): Promise<void> {
    await keepRestrictions(tx, events);
  }

  @OnMany(youngPeopleInvolvementChanged, referralsInvolvementChanged)
  async whenInvolvementsChanged(
    events: readonly EventOf<typeof youngPeopleInvolvementChanged>[],
    { tx }: EventContext,
  ): Promise<void> {
    await keepInvolvements(tx, events);
  }
}

function ofType<D extends EventDefinition>(definition: D, events: readonly Event[]): EventOf<D>[] {
  return events.filter((e): e is EventOf<D> => e.type === definition.type && e.version === definition.version);
}
