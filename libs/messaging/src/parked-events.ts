import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CONTRACTS } from '#libs/contracts';
import { Database, SERVICE_DEFINITION, type ServiceDefinition } from '#libs/platform';
import { DeadLetters, reasonOf } from './dead-letters.js';
import { Lease } from './lease.js';
import { fromAttributes } from './message.js';
import { SIGNATURE, Signatures } from './signatures.js';

const EVERY_MS = 5_000;
const AT_ONCE = 100;

/** The reason of an event that was parked because the build that read it knew no such type or version. */
export const UNKNOWN_TYPE = 'unknown type or version';

interface Parked {
  readonly id: string;
  readonly subject: string;
  readonly createdAt: Date;
  readonly headers: Record<string, string>;
  readonly payload: unknown;
}

/**
 * Takes parked events to the handlers once a build knows their type. In a rolling upgrade the old version parks what only the
 * new one knows, and the new one takes it a moment later.
 */
@Injectable()
export class ParkedEvents implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('parked');
  private readonly lease: Lease;
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<unknown> | undefined;
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly deadLetters: DeadLetters,
    @Inject(SERVICE_DEFINITION) private readonly definition: ServiceDefinition,
    private readonly signatures: Signatures,
  ) {
    this.lease = new Lease(database, 'parked');
  }

  onApplicationBootstrap(): void {
    this.timer ??= setInterval(() => {
      this.working ??= this.takeKnown()
        .catch((error: Error) => this.log.warn(`cannot take parked events (${error.name}); trying again`))
        .finally(() => (this.working = undefined));
    }, EVERY_MS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.working;
    await this.lease.release();
  }

  /** @returns how many events were taken */
  async takeKnown(): Promise<number> {
    let taken = 0;
    while (!this.stopped && (await this.lease.hold())) {
      const parked = await this.nextKnown();
      for (const letter of parked) {
        await this.take(letter);
        taken++;
      }
      if (parked.length < AT_ONCE) break;
    }
    if (taken > 0) this.log.log(`${taken} parked events were taken, because this version knows their types`);
    return taken;
  }

  private nextKnown(): Promise<Parked[]> {
    return this.database.asService(async (client) => {
      const { rows } = await client.query<Parked>(
        `select id, subject, created_at as "createdAt", headers, payload from dead_letter
         where consumer = $1 and state = 'parked' and reason like $2 || '%'
           and (headers ->> 'ce-type') || '.v' || (headers ->> 'ce-eventversion') = any($3)
         order by created_at, id limit ${AT_ONCE}`,
        [this.definition.name, UNKNOWN_TYPE, [...CONTRACTS.keys()]],
      );
      return rows;
    });
  }

  /** What a handler refuses stays, as an event that failed. */
  private async take({ id, subject, createdAt, headers, payload }: Parked): Promise<void> {
    let [state, reason] = ['replayed', null as string | null];
    try {
      const event = fromAttributes(headers, payload);
      const problem =
        CONTRACTS.get(`${event.type}.v${event.version}`)!.problem(event.data) ??
        (await this.signatures.problem(
          { subject, attributes: headers, data: payload },
          headers[SIGNATURE],
          createdAt.getTime(),
        ));
      if (problem) throw new Error(problem);
      await this.deadLetters.replayer(event);
    } catch (error) {
      [state, reason] = ['dead', reasonOf(error)];
    }
    await this.database.asService((client) =>
      client.query(
        `update dead_letter set state = $2, reason = coalesce($3, reason),
           replayed_at = case when $2 = 'replayed' then clock_timestamp() end where id = $1`,
        [id, state, reason],
      ),
    );
  }
}
