import { Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';

/** What is woken by many at once works once for all of them. */
const GATHER_MS = 100;

/** Work that is done in rounds: when it is woken, and every so often in case nobody woke it. One round at a time. */
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

  /** Before the database closes, which it does when the application shuts down. */
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

  /** Everything that there is to do now. */
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
      // Words of a database error may quote a row; its kind is enough.
      const { name, code } = error as { name?: string; code?: string };
      this.log.warn(`${this.purpose} failed (${[name, code].filter(Boolean).join(' ')}); again soon`);
    } finally {
      this.working = undefined;
    }
  }
}
