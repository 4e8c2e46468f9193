import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Database } from '#libs/platform';
import { findHeads } from './feed.queries.js';

const POLL_MS = 1_000;

/**
 * Wakes streams when an area's feed has new events: at once if this process numbered them, within a second if another
 * process did. It polls the database only while a stream waits, with one query for all streams.
 */
@Injectable()
export class FeedWatchService implements OnModuleDestroy {
  private readonly log = new Logger('feed-watch');
  private readonly moves = new Map<string, number>();
  private readonly waiting = new Map<string, Set<() => void>>();
  private heads = new Map<string, number>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly database: Database) {}

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  moved(area: string): void {
    this.moves.set(area, this.movesOf(area) + 1);
    const waiting = this.waiting.get(area);
    this.waiting.delete(area);
    for (const wake of waiting ?? []) wake();
  }

  /** Read this before reading the feed, so that `next` notices events that arrive in between. */
  movesOf(area: string): number {
    return this.moves.get(area) ?? 0;
  }

  /** Resolves when the area's feed has new events since `seen`, or when the signal is aborted. */
  async next(area: string, seen: number, given: AbortSignal): Promise<void> {
    if (this.movesOf(area) !== seen || given.aborted) return;
    await new Promise<void>((resolve) => {
      const waiting = this.waiting.get(area) ?? new Set();
      this.waiting.set(area, waiting.add(resolve));
      given.addEventListener('abort', () => (waiting.delete(resolve), resolve()), { once: true });
      this.timer ??= setInterval(() => void this.poll(), POLL_MS).unref();
    });
  }

  private async poll(): Promise<void> {
    if ([...this.waiting.values()].every((w) => w.size === 0)) return;
    try {
      const heads = await this.database.asService(findHeads);
      for (const [area, position] of heads) if (this.heads.get(area) !== position) this.moved(area);
      this.heads = heads;
    } catch (error) {
      this.log.warn(`cannot read the position of the feed (${(error as Error).name}); will retry`);
    }
  }
}
