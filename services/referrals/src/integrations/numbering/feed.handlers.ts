import { Controller } from '@nestjs/common';
import { type Event, type EventOf, milestonesRecalculated, planOpened } from '#libs/contracts';
import { type EventContext, MayWait, OnMany } from '#libs/messaging';
import type { Transaction } from '#libs/platform';
import { FeedNumberingJob } from './feed-numbering.job.js';
import { findAddressees, findOwners } from '../feed/feed.queries.js';
import {
  type FeedEntry,
  type Owner,
  REFERRAL_EVENTS,
  REMOVAL_EVENTS,
  RETURN_EVENTS,
  STEP_EVENTS,
  referralEntries,
  removalEntries,
  removedStepOf,
  returnEntries,
  stepEntries,
} from '../feed/feed.rules.js';
import { addToFeed, saveOwners } from '../feed/feed.writes.js';

/** Events are batched for this long. Handling each at once would slow the requests that cause them. */
const SOME_TIME_MS = 150;

/** Fills the feed with the events of this service and transition-plans, one entry for each event and recipient. */
@Controller()
export class FeedHandlers {
  constructor(private readonly numberer: FeedNumberingJob) {}

  @OnMany(...REFERRAL_EVENTS)
  @MayWait(SOME_TIME_MS)
  async whenReferralsTurn(events: readonly Event[], { tx }: EventContext): Promise<void> {
    await this.add(tx, referralEntries(events, await findAddressees(tx, events)));
  }

  @OnMany(...RETURN_EVENTS)
  @MayWait(SOME_TIME_MS)
  async whenReadingEnds(events: readonly Event[], { tx }: EventContext): Promise<void> {
    await this.add(tx, returnEntries(events));
  }

  @OnMany(...STEP_EVENTS)
  @MayWait(SOME_TIME_MS)
  async whenStepsTurn(events: readonly Event[], { tx }: EventContext): Promise<void> {
    const owners = await findOwners(tx, [...new Set(events.map((e) => (e.data as { stepId: string }).stepId))]);
    const entries = stepEntries(events, owners);
    saveOwners(tx, owners);
    await this.add(tx, entries);
  }

  @OnMany(...REMOVAL_EVENTS)
  @MayWait(SOME_TIME_MS)
  async whenStepsAreRemoved(events: readonly Event[], { tx }: EventContext): Promise<void> {
    const removed = events.map(removedStepOf).filter((id) => id !== null);
    if (removed.length === 0) return;
    await this.add(tx, removalEntries(events, await findOwners(tx, removed)));
  }

  /** Records the owners of statutory steps before their first events, because a step may be handed over at once. */
  @OnMany(planOpened, milestonesRecalculated)
  @MayWait(SOME_TIME_MS)
  async recordOwnersOfStatutorySteps(
    events: readonly EventOf<typeof planOpened | typeof milestonesRecalculated>[],
    { tx }: EventContext,
  ): Promise<void> {
    const set = events.flatMap(({ data }) => ('added' in data ? data.added : data.steps));
    const owned = set.filter((step) => step.ownerAgency !== null);
    saveOwners(tx, new Map(owned.map((s): [string, Owner] => [s.stepId, { agency: s.ownerAgency, recordVersion: 0 }])));
  }

  private async add(tx: Transaction, entries: readonly FeedEntry[]): Promise<void> {
    if (entries.length === 0) return;
    addToFeed(tx, entries);
    tx.afterCommit.push(() => this.numberer.wake());
  }
}
