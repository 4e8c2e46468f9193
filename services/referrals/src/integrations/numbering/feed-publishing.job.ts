import { Injectable } from '@nestjs/common';
import { type Event, FEED_STREAM, feedSubjectOf } from '#libs/contracts';
import { Clock } from '#libs/kernel';
import { StreamPublisher } from '#libs/messaging';
import { Database } from '#libs/platform';
import { type Unpublished, findUnpublished } from '../feed/feed.queries.js';
import { RoundJob } from '../rounds/round.job.js';
import { markPublished } from '../feed/feed.writes.js';

const EVERY_MS = 1_000;
const BATCH = 200;

/**
 * Publishes the feed on NATS, with separate subjects for each recipient. The feed table is the outbox. Several processes
 * may publish at once: each publishes a recipient's entries in order, and the broker drops duplicates by id.
 */
@Injectable()
export class FeedPublishingJob extends RoundJob {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly streams: StreamPublisher,
  ) {
    super('feed-publisher', EVERY_MS);
  }

  protected async round(): Promise<boolean> {
    const entries = await this.database.asService((client) => findUnpublished(client, BATCH));
    if (entries.length === 0) return false;
    const lanes = new Map<string, Unpublished[]>();
    for (const entry of entries) {
      const lane = `${entry.area} ${entry.recipient}`;
      lanes.set(lane, [...(lanes.get(lane) ?? []), entry]);
    }
    const safe = new Set(
      await this.streams.publish(
        FEED_STREAM,
        [...lanes.values()].map((lane) => lane.map(messageOf)),
      ),
    );
    const published = entries.filter((entry) => safe.has(idOf(entry)));
    if (published.length > 0) {
      await this.database.asService((client) => markPublished(client, published, this.clock.now()));
    }
    return published.length === BATCH;
  }
}

/** Includes the recipient: with the event's id alone, the broker would drop the copy for a second recipient. */
const idOf = ({ event_id, recipient }: Unpublished) => `${event_id} ${recipient}`;

function messageOf(entry: Unpublished) {
  const { area, recipient, event } = entry;
  const about: Pick<Event, 'area' | 'type' | 'youngPersonId'> = {
    area,
    type: event.type,
    youngPersonId: event.subject,
  };
  return {
    id: idOf(entry),
    subject: feedSubjectOf(about, recipient),
    headers: { 'content-type': 'application/cloudevents+json; charset=utf-8' },
    payload: JSON.stringify(event),
  };
}
