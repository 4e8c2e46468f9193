import { mkdir, open, readdir, readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { DomainError } from '#libs/kernel';
import { systemActor } from '../access/actor.js';
import { AreaJob } from '../area-job.js';
import type { ServiceConfig } from '../config/config.js';
import { SERVICE_CONFIG, SERVICE_DEFINITION } from '../config/tokens.js';
import { Database } from '../database/database.js';
import { isDatabaseGone, isDuplicateKey, isRetryable } from '../database/errors.js';
import type { Transaction } from '../database/unit-of-work.js';
import type { ServiceDefinition } from '../service.js';
import { type Erasure, Erasures } from './erasures.js';

/** A removal gets its instant before its commit, so each look begins so much earlier than the last. */
const OVERLAP_MS = 86_400_000;

/**
 * Keeps what the service removed for good in files outside the database (ERASURE_LOG), which a restore does not take
 * back. At the first start after a restore the service does again what its database has not done.
 * A job copies new removals into the files every few seconds, so none is missed when the process ends at a bad moment.
 * Each process writes a file of its own for each month: the operator deletes those that are older than every backup.
 */
@Injectable()
export class ErasureLog extends AreaJob {
  private readonly logger = new Logger('erasure-log');
  private readonly db: Database;
  private readonly directory: string | null;
  private readonly service: string;
  /** ids in the files, once they were read */
  private logged: Set<string> | undefined;
  private readonly lookedAt = new Map<string, number>();

  constructor(
    database: Database,
    @Inject(SERVICE_CONFIG) config: ServiceConfig,
    @Inject(SERVICE_DEFINITION) definition: ServiceDefinition,
    private readonly modules: ModuleRef,
  ) {
    super(database, 'erasure-log');
    this.db = database;
    this.directory = config.erasureLog;
    this.service = definition.name;
  }

  override onApplicationBootstrap(): void {
    if (this.directory !== null) super.onApplicationBootstrap();
  }

  /**
   * After a restore, does again what the files have and the database has not. To be called before events flow and requests
   * are answered.
   * @throws Error where the files cannot be read
   */
  async catchUp(): Promise<void> {
    if (this.directory === null || !(await this.wasRestored())) return;
    const erasures = await this.read();
    if (erasures.length === 0) return;
    const counts = { done: 0, absent: 0, refused: 0 };
    for (const area of new Set(erasures.map((erasure) => erasure.area))) {
      const actor = systemActor(area, 'erasure-log');
      const made = await this.db.read(actor, (db) => this.erasures.made(db, new Date(0)));
      const has = new Set(made.map(({ id }) => id));
      for (const erasure of erasures.filter((one) => one.area === area && !has.has(one.id))) {
        try {
          counts[await this.erasures.again(actor, erasure)]++;
        } catch (error) {
          // Another process of the service does the same at this moment.
          if (isDuplicateKey(error)) continue;
          if (isRetryable(error) || isDatabaseGone(error) || isUnavailable(error)) throw error;
          // One line that cannot be done must not keep the service away.
          counts.refused++;
          const { id, kind, from } = erasure;
          const { code, name } = error as { code?: string; name?: string };
          this.logger.error({
            msg: 'an erasure was not done again; do it by hand',
            id,
            kind,
            from,
            code: code ?? name,
          });
        }
      }
    }
    this.logger.warn({ msg: 'the database was restored; erasures since were done again', ...counts });
  }

  protected async batch(tx: Transaction): Promise<number> {
    const { area } = tx.actor;
    const now = tx.now.getTime();
    this.logged ??= new Set((await this.read()).map(({ id }) => id));
    const { logged } = this;
    const made = await this.erasures.made(tx, new Date((this.lookedAt.get(area) ?? OVERLAP_MS) - OVERLAP_MS));
    const added = made.filter(({ id }) => !logged.has(id));
    await this.append(added, tx.now);
    for (const { id } of added) logged.add(id);
    this.lookedAt.set(area, now);
    return added.length;
  }

  private get erasures(): Erasures {
    return this.modules.get(Erasures, { strict: false });
  }

  /** The relay remembers the history of the database that it last worked with. A restore begins another. */
  private wasRestored(): Promise<boolean> {
    return this.db.asService(async (client) => {
      const { rows } = await client.query<{ restored: boolean }>(
        `select p.timeline is distinct from c.timeline_id as restored
         from pg_control_checkpoint() c left join relay_position p on true`,
      );
      return rows[0]!.restored;
    });
  }

  /** Oldest first. */
  private async read(): Promise<Erasure[]> {
    const directory = this.directory!;
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const files = (await readdir(directory)).filter((name) => name.startsWith(`${this.service}.`));
    const texts = await Promise.all(files.map((name) => readFile(join(directory, name), 'utf8')));
    // A line that a crash cut short was not finished, so the job writes it again.
    const lines = texts.flatMap((text) => text.split('\n').flatMap(parsed));
    const byId = new Map(lines.map((erasure) => [erasure.id, erasure]));
    return [...byId.values()].sort((a, b) => (a.at < b.at ? -1 : 1));
  }

  private async append(erasures: readonly Erasure[], now: Date): Promise<void> {
    if (erasures.length === 0) return;
    const name = `${this.service}.${hostname()}.${now.toISOString().slice(0, 7)}.jsonl`;
    const file = await open(join(this.directory!, name), 'a', 0o600);
    try {
      // The empty line ends one that a crash cut short.
      await file.write(`\n${erasures.map((erasure) => JSON.stringify(erasure)).join('\n')}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
  }
}

const isUnavailable = (error: unknown) => error instanceof DomainError && error.kind === 'unavailable';

function parsed(line: string): Erasure[] {
  try {
    return [JSON.parse(line) as Erasure];
  } catch {
    return [];
  }
}
