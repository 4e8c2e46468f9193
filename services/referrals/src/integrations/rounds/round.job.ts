import { Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';

/** Wake-ups within this time share one round. */
const GATHER_MS = 100;

/** Work that runs in rounds, one at a time: when it is woken, and at a fixed interval in case a wake-up was missed. */
export abstract class RoundJob implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log: Logger;
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> | undefined;
  private woken = false;
  protected stopped = false;

  constructor(
    private readonly purpose: string,
    private readonly everyMs: number,
  ) {
    this.log = new Logger(purpose);
  }

  /** One round. @returns whether more may be left */
  protected abstract round(): Promise<boolean>;

  onApplicationBootstrap(): void {
    this.timer ??= setInterval(() => this.wake(), this.everyMs).unref();
    this.wake();
  }

  /** Stops before the application's shutdown closes the database. */
  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.working;
  }

  wake(): void {
    if (this.stopped) return;
    this.woken = true;
    this.working ??= this.work();
  }

  /** Runs rounds until no work is left. */
  async run(): Promise<void> {
    this.wake();
    while (this.working) await this.working;
  }

  private async work(): Promise<void> {
    try {
      while (this.woken && !this.stopped) {
        await new Promise((resolve) => setTimeout(resolve, GATHER_MS));
        this.woken = false;
        while (!this.stopped && (await this.round()));
      }
    } catch (error) {
      // The message of a database error may quote personal data, so only its name and code are logged.
      const { name, code } = error as { name?: string; code?: string };
      this.log.warn(`${this.purpose} failed (${[name, code].filter(Boolean).join(' ')}); again soon`);
    } finally {
      this.working = undefined;
    }
  }
}
