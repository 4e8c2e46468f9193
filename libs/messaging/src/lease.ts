import { newId } from '#libs/kernel';
import type { Database } from '#libs/platform';

/** A replica that stands still loses its leases after this time. */
const LEASE_MS = 4_000;
/** How often the holder renews a lease. */
export const HEARTBEAT_MS = 1_000;

/**
 * A right that one replica of a service has at a time, by the clock of the database. The replica that has it renews it
 * every second. One that is frozen or cut off loses it, although its connection still looks alive.
 */
export class Lease {
  private readonly holder = newId();
  private renewAt = 0;
  private held = false;

  constructor(
    private readonly database: Database,
    private readonly name: string,
  ) {}

  /** Takes the lease, or renews it where that is due. @returns whether this replica has it */
  async hold(): Promise<boolean> {
    if (this.held && performance.now() < this.renewAt) return true;
    const asked = performance.now();
    const { rowCount } = await this.database.asService((client) =>
      client.query({
        name: 'lease-hold',
        text: `insert into lease as mine (name, holder, until)
          values ($1, $2, clock_timestamp() + make_interval(secs => $3::float8 / 1000))
          on conflict (name) do update set holder = excluded.holder, until = excluded.until
          where mine.holder = excluded.holder or mine.until < clock_timestamp()`,
        values: [this.name, this.holder, LEASE_MS],
      }),
    );
    this.held = rowCount === 1;
    this.renewAt = asked + HEARTBEAT_MS;
    return this.held;
  }

  /** Lets another replica take over at once. */
  async release(): Promise<void> {
    if (!this.held) return;
    this.held = false;
    await this.database
      .asService((client) =>
        client.query('delete from lease where name = $1 and holder = $2', [this.name, this.holder]),
      )
      .catch(() => undefined); // it ends by itself
  }
}
