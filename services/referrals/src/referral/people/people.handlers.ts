import { Controller } from '@nestjs/common';
import {
  type EventOf,
  milestonesRecalculated,
  personChanged,
  personRegistered,
  planOpened,
  relationshipChanged,
  restrictionChanged,
  youngPeopleInvolvementChanged,
  transitionPlansInvolvementChanged,
  stepAdded,
  stepChanged,
} from '#libs/contracts';
import { type EventContext, MayWait, OnMany } from '#libs/messaging';
import { keepInvolvements, keepRelationships, keepRestrictions } from '#libs/platform';
import { savePeople, savePlans, saveSteps } from './people.writes.js';

/** Nobody refers to a plan in its first moments, and storing plans and steps one by one would slow the writing of plans. */
const SOME_TIME_MS = 150;

/** Stores local copies of the people, plans and steps that referrals need, so that referrals work while other services are down. */
@Controller()
export class PeopleHandlers {
  @OnMany(personRegistered, personChanged)
  async whenPeopleChanged(
    events: readonly EventOf<typeof personRegistered | typeof personChanged>[],
    { tx }: EventContext,
  ): Promise<void> {
    await savePeople(tx, events);
  }

  @OnMany(relationshipChanged)
  async whenRelationshipsChanged(
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

  @OnMany(youngPeopleInvolvementChanged, transitionPlansInvolvementChanged)
  async whenInvolvementsChanged(
    events: readonly EventOf<typeof youngPeopleInvolvementChanged>[],
    { tx }: EventContext,
  ): Promise<void> {
    await keepInvolvements(tx, events);
  }

  @OnMany(planOpened)
  @MayWait(SOME_TIME_MS)
  async whenPlansOpened(events: readonly EventOf<typeof planOpened>[], { tx }: EventContext): Promise<void> {
    await savePlans(tx, events);
    await saveSteps(
      tx,
      events.flatMap((e) => e.data.steps.map((step) => ofPerson(e, step))),
    );
  }

  @OnMany(milestonesRecalculated)
  @MayWait(SOME_TIME_MS)
  async whenMilestonesWereRecalculated(
    events: readonly EventOf<typeof milestonesRecalculated>[],
    { tx }: EventContext,
  ): Promise<void> {
    await saveSteps(
      tx,
      events.flatMap((e) => [...e.data.added, ...e.data.moved].map((step) => ofPerson(e, step))),
    );
  }

  @OnMany(stepAdded, stepChanged)
  @MayWait(SOME_TIME_MS)
  async whenStepsWereAdded(events: readonly EventOf<typeof stepAdded>[], { tx }: EventContext): Promise<void> {
    await saveSteps(
      tx,
      events.map((e) => ofPerson(e, e.data)),
    );
  }
}

const ofPerson = (
  { youngPersonId }: { youngPersonId: string },
  { stepId, planId }: { stepId: string; planId: string },
) => ({
  stepId,
  planId,
  youngPersonId,
});
