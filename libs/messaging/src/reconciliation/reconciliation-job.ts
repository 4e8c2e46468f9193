import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import {
  Database,
  SERVICE_CONFIG,
  SERVICE_DEFINITION,
  type ServiceConfig,
  type ServiceDefinition,
} from '#libs/platform';
import { HEARTBEAT_MS, Lease } from '../lease.js';
import { Reconciliation } from './reconciliation.js';

const EVERY_MS = 30_000;
/** How long a comparison waits for events on their way: an import publishes for minutes. */
const PATIENCE_MS = 600_000;

/** When an owner that did not answer is asked again. */
const RETRY_MS = 300_000;

/** Reconciles every copy after the start of the service and each night. One replica does it. */
@Injectable()
export class ReconciliationJob implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('reconciliation');
  private readonly lease: Lease;
  private readonly startedAt = new Date();
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> | undefined;
  private retryAt = Infinity;
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly reconciliation: Reconciliation,
    @Inject(SERVICE_CONFIG) private readonly config: ServiceConfig,
    @Inject(SERVICE_DEFINITION) private readonly definition: ServiceDefinition,
  ) {
    this.lease = new Lease(database, 'reconciliation');
  }

  onApplicationBootstrap(): void {
    if (!this.definition.copies) return;
    this.timer ??= setInterval(() => void this.tick(), EVERY_MS).unref();
  }

  /** Ends the timer: from here on the job runs only when `run` is called. */
  onlyWhenCalled(): void {
    clearInterval(this.timer);
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.working;
    await this.lease.release();
  }

  /** Reconciles now, whatever the time, unless another replica does it. */
  async run(): Promise<void> {
    if (!(await this.lease.hold())) return;
    const renewing = setInterval(() => void this.lease.hold().catch(() => undefined), HEARTBEAT_MS);
    this.retryAt = Infinity;
    try {
      for (const area of await this.reconciliation.areas()) {
        if (this.stopped) return;
        const results = await this.reconciliation.run(area, { repair: true, patienceMs: PATIENCE_MS });
        if (results.some(({ compared }) => compared === null)) this.retryAt = performance.now() + RETRY_MS;
      }
    } finally {
      clearInterval(renewing);
    }
  }

  private async tick(): Promise<void> {
    this.working ??= this.runIfDue()
      .catch((error: Error & { code?: string }) => {
        this.log.warn(`copies were not compared (${[error.name, error.code].filter(Boolean).join(' ')}); trying again`);
      })
      .finally(() => (this.working = undefined));
    await this.working;
  }

  private async runIfDue(): Promise<void> {
    if (performance.now() >= this.retryAt || (await this.isDue())) await this.run();
  }

  private isDue(): Promise<boolean> {
    return this.database.asService(async (client) => {
      const { rows } = await client.query<{ due: boolean }>(
        `select last is null or last < $1
           or (last < clock_timestamp() - interval '20 hours' and extract(hour from clock_timestamp() at time zone 'Europe/London') = $2) as due
         from (select max(compared_at) as last from reconciliation) r`,
        [this.startedAt, this.config.reconcileHour],
      );
      return rows[0]!.due;
    });
  }
}
