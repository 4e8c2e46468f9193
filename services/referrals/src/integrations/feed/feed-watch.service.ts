import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Database } from '#libs/platform';
import { findHeads } from './feed.queries.js';

const POLL_MS = 1_000;

/**
 * Who waits for an area's feed to go on: told at once when this process gave the places, within a second when another
 * did. It asks only while somebody waits, and once for all of them.
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

  /** To be noted before the feed is read: what moves between the reading and the waiting is not slept through. */
  movesOf(area: string): number {
    return this.moves.get(area) ?? 0;
  }

  /** Resolves once the area's feed has moved on since `seen`, or when the signal says that nobody waits any longer. */
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
      this.log.warn(`the feed cannot be asked how far it is (${(error as Error).name}); again soon`);
    }
  }
}
