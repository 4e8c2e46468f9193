import { Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { systemActor } from './access/actor.js';
import type { Database } from './database/database.js';
import type { Transaction } from './database/unit-of-work.js';

const EVERY_MS = 5_000;

/**
 * What the passing of time does, in small transactions under the system's own name, area by area (table `served_area`, where a
 * keeper does not know better). Several processes share the work where a batch skips rows that another one has locked.
 */
export abstract class AreaKeeper implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log: Logger;
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> | undefined;
  private stopped = false;

  /** @param purpose for the log and the access log, `decision-keeper` */
  constructor(
    private readonly database: Database,
    private readonly purpose: string,
  ) {
    this.log = new Logger(purpose);
  }

  /** Does some of what is due now. @returns how much was done; 0: nothing is left */
  protected abstract batch(tx: Transaction): Promise<number>;

  onApplicationBootstrap(): void {
    this.timer ??= setInterval(() => void this.tick(), EVERY_MS).unref();
  }

  /** Before the database closes, which it does when the application shuts down. */
  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.working?.catch(() => undefined);
  }

  /** Everything that is due now, in every area; after a run that is at work already. */
  async run(): Promise<void> {
    const before = this.working?.catch(() => undefined) ?? Promise.resolve();
    const mine: Promise<void> = before.then(() => this.work());
    this.working = mine;
    try {
      await mine;
    } finally {
      if (this.working === mine) this.working = undefined;
    }
  }

  private async tick(): Promise<void> {
    if (this.working) return;
    try {
      await this.run();
    } catch (error) {
      // Words of a database error may quote a row; its kind is enough.
      const { name, code } = error as { name?: string; code?: string };
      this.log.warn(`${this.purpose} failed (${[name, code].filter(Boolean).join(' ')}); again soon`);
    }
  }

  private async work(): Promise<void> {
    const failures: unknown[] = [];
    for (const area of await this.areas()) {
      try {
        while (!this.stopped) {
          const done = await this.database.transaction(systemActor(area, this.purpose), (tx) => this.batch(tx));
          if (done === 0) break;
        }
      } catch (error) {
        // What fails in one area holds up no other.
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }

  /** The areas where there may be something to do. */
  protected areas(): Promise<string[]> {
    return this.database.asService(async (client) => {
      const { rows } = await client.query<{ area: string }>('select area from served_area order by area');
      return rows.map((r) => r.area);
    });
  }
}
