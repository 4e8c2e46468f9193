import { Injectable } from '@nestjs/common';
import { FEED_DAYS } from '#libs/contracts';
import { DomainError, invalid } from '#libs/kernel';
import { Access, type Actor, Database } from '#libs/platform';
import { findEvents, findFloor, findHead, findHistory } from './feed.queries.js';
import { type FeedEvent, type FeedPlace, cursorOf, placeIn } from './feed.rules.js';
import { ownedBy, recipientOf } from './recipient.rules.js';

export interface FeedItem {
  /** cursor after this event */
  readonly cursor: string;
  readonly event: FeedEvent;
}

interface FeedSlice {
  readonly items: FeedItem[];
  /** cursor for the next request; unchanged if there were no events */
  readonly next: string;
}

@Injectable()
export class FeedService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /**
   * Events after the cursor for the account's organisation or agency; without a cursor, from the start of the feed.
   * @throws DomainError INVALID / NOT_A_CURSOR, CURSOR_EXPIRED, CURSOR_AHEAD (410), NO_RECIPIENT (403)
   */
  after(actor: Actor, cursor: string | undefined, limit: number): Promise<FeedSlice> {
    return this.database.read(actor, async (db) => {
      const recipient = recipientOf(actor);
      const feed = { area: actor.area, youngPersonId: null, type: 'feed', id: recipient, ...ownedBy(recipient) };
      if (!(await this.access.may(db, 'event:read', feed))) {
        throw new DomainError(
          'forbidden',
          'NO_RECIPIENT',
          'This account has no event feed. Use an account of an organisation or agency.',
        );
      }
      const history = await findHistory(db);
      const from =
        cursor === undefined ? await findFloor(db, recipient) : requireSameHistory(requirePlace(cursor), history);
      const rows = await findEvents(db, recipient, from, limit);
      // Read after the page: events deleted before the page was read raise the floor, and later deletions do not affect it.
      if (cursor !== undefined && from < (await findFloor(db, recipient))) {
        throw new DomainError(
          'gone',
          'CURSOR_EXPIRED',
          `Some events after this cursor are older than ${FEED_DAYS} days and have been deleted. Read your referrals or steps again, then start without a cursor.`,
        );
      }
      if (rows.length === 0 && cursor !== undefined && from > (await findHead(db))) throw aheadOfFeed();
      const people = [...new Set(rows.map((r) => r.youngPersonId))];
      if (people.length > 0) this.access.listed(db, 'event:read', 'event', people);
      const items = rows.map(({ position, event }) => ({ cursor: cursorOf({ history, position }), event }));
      return { items, next: items.at(-1)?.cursor ?? cursorOf({ history, position: from }) };
    });
  }

  /** The cursor after all current events. */
  now(actor: Actor): Promise<string> {
    return this.database.read(actor, async (db) =>
      cursorOf({ history: await findHistory(db), position: await findHead(db) }),
    );
  }
}

function requirePlace(cursor: string): FeedPlace {
  const place = placeIn(cursor);
  if (place !== null) return place;
  throw invalid([{ field: 'after', code: 'NOT_A_CURSOR', message: 'after must be a cursor that this feed issued' }]);
}

/** A restored feed gives its later numbers to other events, so a cursor of the time before would miss some of them. */
function requireSameHistory(place: FeedPlace, history: number): number {
  if (place.history !== null && place.history !== history) throw aheadOfFeed();
  return place.position;
}

const aheadOfFeed = () =>
  new DomainError(
    'gone',
    'CURSOR_AHEAD',
    'The feed was restored from a backup after this cursor was issued. Read your referrals or steps again, then start without a cursor.',
  );
