import { Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { systemActor } from './access/actor.js';
import type { Database } from './database/database.js';
import type { Transaction } from './database/unit-of-work.js';

const EVERY_MS = 5_000;

/**
 * Timed work, in small transactions as the system actor, area by area. The areas come from the table `served_area`
 * unless a job overrides `areas`. Several processes share the work when a batch skips rows that another one has locked.
 */
export abstract class AreaJob implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log: Logger;
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> | undefined;
  private stopped = false;

  /** @param purpose for the log and the access log, `decision-job` */
  constructor(
    private readonly database: Database,
    private readonly purpose: string,
  ) {
    this.log = new Logger(purpose);
  }

  /** Does some of the due work. @returns how many items it did; 0 when nothing is left */
  protected abstract batch(tx: Transaction): Promise<number>;

  onApplicationBootstrap(): void {
    this.timer ??= setInterval(() => void this.tick(), EVERY_MS).unref();
  }

  /** Ends the timer: from here on the job runs only when `run` is called. */
  onlyWhenCalled(): void {
    clearInterval(this.timer);
  }

  /** Runs before the database closes at shutdown. */
  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.working?.catch(() => undefined);
  }

  /** Does all due work in every area, after a run that is in progress. */
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
      // The text of a database error may quote a row, so only its kind is logged.
      const { name, code } = error as { name?: string; code?: string };
      this.log.warn(`${this.purpose} failed (${[name, code].filter(Boolean).join(' ')}); trying again soon`);
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
        // A failure in one area must not stop the others.
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }

  /** The areas that may have due work. */
  protected areas(): Promise<string[]> {
    return this.database.asService(async (client) => {
      const { rows } = await client.query<{ area: string }>('select area from served_area order by area');
      return rows.map((r) => r.area);
    });
  }
}
