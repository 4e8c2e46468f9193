import { Inject, Injectable, Logger } from '@nestjs/common';
import { type ProducingService, streamOf } from '#libs/contracts';
import {
  Database,
  type HeldCopy,
  SERVICE_DEFINITION,
  type ServiceDefinition,
  rowsOfCopy,
  systemActor,
} from '#libs/platform';
import { Broker, delay } from '../broker.js';
import { type Digest, KEYS_AT_ONCE, type Range, differing, digestsOf } from './digests.js';
import { type DigestsAnswer, NoAnswer, Questions } from './questions.js';

/** One copy, with the keys that differ from the owner's. */
export interface Differing {
  readonly copy: HeldCopy;
  readonly keys: readonly string[];
}

/** More differences than this in one copy wait for the next comparison. */
const MOST = 10_000;
const LOOK_AGAIN_MS = 500;
/** An event that has been delivered takes effect within this time, or its handler fails. */
const EFFECT_MS = 1_500;

/** Compares copies with the records of their owner, and changes nothing. */
@Injectable()
export class Comparison {
  private readonly log = new Logger('reconciliation');

  constructor(
    private readonly database: Database,
    private readonly broker: Broker,
    private readonly questions: Questions,
    @Inject(SERVICE_DEFINITION) private readonly definition: ServiceDefinition,
  ) {}

  /**
   * Looks once. An event about a key may be on its way: see `settled`.
   * @returns the number of keys, and those that differ now
   * @throws NoAnswer
   */
  async look(copy: HeldCopy, area: string): Promise<Differing & { readonly compared: number }> {
    let compared = 0;
    const found: string[] = [];
    for (let after: string | null = null; ;) {
      const { digests }: DigestsAnswer = await this.theirs(copy, area, { after }, KEYS_AT_ONCE);
      const upTo: string | null = digests.length < KEYS_AT_ONCE ? null : digests.at(-1)!.key;
      const mine = await this.mine(copy, area, { after, upTo });
      compared += new Set([...mine, ...digests].map(({ key }) => key)).size;
      found.push(...differing(mine, digests));
      if (upTo === null || found.length >= MOST) break;
      after = upTo;
    }
    const merged = await this.leftOut(copy, area, found);
    return { copy, compared, keys: found.filter((key) => !merged.has(key)).slice(0, MOST) };
  }

  /**
   * Looks again after the owner has published what it had changed, and this service has taken it.
   * @param suspects copies of records of this owner
   * @returns the keys that still differ, for each copy; none if events are on their way for too long
   * @throws NoAnswer
   */
  async settled(
    owner: ProducingService,
    area: string,
    suspects: readonly Differing[],
    patienceMs: number,
  ): Promise<Differing[]> {
    const until = performance.now() + patienceMs;
    const before = await Promise.all(suspects.map(({ copy, keys }) => this.theirsOf(copy, area, keys)));
    const isSettled =
      (await this.hasPublished(suspects[0]!.copy, area, Math.max(...before.map(({ at }) => at)), until)) &&
      (await this.hasTakenAll(owner, until));
    if (!isSettled) {
      this.log.warn({ msg: 'events are on their way for too long to compare copies', owner, area });
      return suspects.map(({ copy }) => ({ copy, keys: [] }));
    }
    await delay(EFFECT_MS);
    const left: Differing[] = [];
    for (const [i, { copy, keys }] of suspects.entries()) {
      const now = await this.theirsOf(copy, area, keys);
      // The events of what the owner has changed since are on their way: the next comparison looks at it.
      const changed = new Set(differing(before[i]!.digests, now.digests));
      const unequal = differing(await this.mine(copy, area, { keys }), now.digests);
      left.push({ copy, keys: unequal.filter((key) => !changed.has(key)) });
    }
    return left;
  }

  /** Waits until the owner has published everything up to this number of its outbox. @returns whether it has */
  private async hasPublished(copy: HeldCopy, area: string, at: number, until: number): Promise<boolean> {
    for (;;) {
      const { waitsFrom } = await this.theirs(copy, area, { keys: [] }, null);
      if (waitsFrom === null || waitsFrom > at) return true;
      if (performance.now() >= until) return false;
      await delay(LOOK_AGAIN_MS);
    }
  }

  /** Waits until this service has been given every event that is in the owner's stream now. @returns whether it has */
  private async hasTakenAll(owner: ProducingService, until: number): Promise<boolean> {
    const { connected } = this.broker;
    if (!connected) throw new NoAnswer('NATS is away');
    const stream = streamOf(owner).name;
    const last = (await connected.manager.streams.info(stream)).state.last_seq;
    for (;;) {
      const { num_pending, delivered } = await connected.manager.consumers.info(stream, this.definition.name);
      if (num_pending === 0 || delivered.stream_seq >= last) return true;
      if (performance.now() >= until) return false;
      await delay(LOOK_AGAIN_MS);
    }
  }

  /** What the owner has of these keys, in pieces that fit into an answer. */
  private async theirsOf(copy: HeldCopy, area: string, keys: readonly string[]): Promise<DigestsAnswer> {
    let [at, waitsFrom, digests] = [0, null as number | null, [] as Digest[]];
    for (let from = 0; from < keys.length; from += KEYS_AT_ONCE) {
      const piece = await this.theirs(copy, area, { keys: keys.slice(from, from + KEYS_AT_ONCE) }, null);
      [at, waitsFrom, digests] = [piece.at, piece.waitsFrom, [...digests, ...piece.digests]];
    }
    return { at, waitsFrom, digests };
  }

  private theirs(copy: HeldCopy, area: string, range: Range, limit: number | null): Promise<DigestsAnswer> {
    const { owner, collection, fields } = copy;
    return this.questions.ask(owner, { kind: 'digests', collection, area, fields, limit, ...range });
  }

  private mine(copy: HeldCopy, area: string, range: Range): Promise<Digest[]> {
    return this.database.read(systemActor(area, 'reconciliation'), (db) =>
      digestsOf(db, rowsOfCopy(copy), copy.fields, range, null),
    );
  }

  private async leftOut({ leavesOut }: HeldCopy, area: string, keys: readonly string[]): Promise<Set<string>> {
    if (!leavesOut) return new Set();
    const rows = await this.database.read(systemActor(area, 'reconciliation'), (db) =>
      db.query<{ key: string }>(
        `select key from unnest($2::uuid[]) key where exists (select from person_merge m
           where m.area = $1 and m.record_version = 1 and (key = m.merged_id or ($3 and key = m.kept_id)))`,
        [area, keys, leavesOut === 'merged-and-kept'],
      ),
    );
    return new Set(rows.map(({ key }) => key));
  }
}
