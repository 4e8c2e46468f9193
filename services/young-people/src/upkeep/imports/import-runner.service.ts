import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { type Actor, isDatabaseGone } from '#libs/platform';
import { Sen2Error } from '#libs/sen2';
import { ApplyReturnService, ImportInterrupted } from './apply-return.service.js';
import { withFrugalHeap } from './frugal-heap.client.js';
import { ImportJobsService, type JobKey, type JobProgress } from './import-jobs.service.js';
import type { ImportFailure } from './imports.dto.js';
import type { Watch } from './read-return.work.js';
import { makeUploadDirectory, removeAbandonedUploads } from './upload-directory.client.js';

const BEAT_MS = 1_000;
const BEATS_BETWEEN_SWEEPS = 5;

/** If the broker is unavailable, the runner stops waiting after this time. */
const MAX_PUBLISHING_MS = 120_000;

/** Reading takes about as long as writing. */
const PERCENT_AFTER_READING = 50;

/**
 * Imports returns one at a time in the background. Each import uses one connection, so that requests keep the others. If
 * the process dies, the next process that finds the import marks it as interrupted.
 */
@Injectable()
export class ImportRunnerService implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('imports');
  private readonly directory = makeUploadDirectory();
  private readonly jobs = new Map<string, JobProgress>();
  private turn: Promise<void> = Promise.resolve();
  private stopped = false;
  private timer: NodeJS.Timeout | undefined;
  private beats = 0;

  constructor(
    private readonly applyReturn: ApplyReturnService,
    private readonly importJobs: ImportJobsService,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await removeAbandonedUploads().catch(() => undefined);
    this.timer = setInterval(() => void this.beat(), BEAT_MS).unref();
  }

  /** Stops the running import, which is rolled back and marked as interrupted. */
  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.turn;
    await rm(this.directory, { recursive: true, force: true });
  }

  pathOf(importId: string): string {
    return join(this.directory, `${importId}.zip`);
  }

  /** Queues the import of the file at `pathOf(id)`. */
  enqueue(actor: Actor, id: string): void {
    const job = { area: actor.area, id };
    this.jobs.set(id, { ...job, phase: 'waiting', percent: 0 });
    this.turn = this.turn.then(() =>
      this.run({ ...actor, request: { correlationId: actor.request.correlationId } }, job),
    );
  }

  private run(actor: Actor, job: JobKey): Promise<void> {
    return withFrugalHeap(async () => {
      await this.take(actor, job);
      await this.untilPublished();
    });
  }

  private async take(actor: Actor, job: JobKey): Promise<void> {
    const path = this.pathOf(job.id);
    try {
      const watch = this.watchOf(job);
      watch('reading', 0);
      await this.importJobs.begin(job);
      await this.applyReturn.apply(actor, job.id, path, watch);
    } catch (error) {
      await this.end(job, error);
    } finally {
      this.jobs.delete(job.id);
      await rm(path, { force: true }).catch(() => undefined);
    }
  }

  private watchOf(job: JobKey): Watch {
    return (phase, share) => {
      if (this.stopped) throw new ImportInterrupted();
      const rest = 100 - PERCENT_AFTER_READING;
      const percent = phase === 'reading' ? share * PERCENT_AFTER_READING : PERCENT_AFTER_READING + share * rest;
      // Only the commit sets 100.
      this.jobs.set(job.id, { ...job, phase, percent: Math.min(99, Math.floor(percent)) });
    };
  }

  /** An import publishes more events than a week of other work, so the next import waits until they are published. */
  private async untilPublished(): Promise<void> {
    const until = Date.now() + MAX_PUBLISHING_MS;
    while (!this.stopped && Date.now() < until && (await this.importJobs.eventsWait().catch(() => false)))
      await sleep(BEAT_MS / 4);
  }

  /** Retries while the database is unavailable. If that fails, another process marks the import. */
  private async end(job: JobKey, error: unknown): Promise<void> {
    const failure = this.failureOf(error);
    for (let tries = 0; ; tries++) {
      try {
        return await this.importJobs.end(job, failure);
      } catch (problem) {
        if (this.stopped || !isDatabaseGone(problem) || tries === 60) return;
        await sleep(BEAT_MS);
      }
    }
  }

  private failureOf(error: unknown): ImportFailure | undefined {
    if (error instanceof ImportInterrupted) return undefined;
    const { file = null, line = null } = error instanceof Sen2Error ? error : {};
    if (error instanceof DomainError) return { code: error.code, message: error.message, file, line };
    // The message of a database error may contain personal data, so the log has only the stack.
    const { code, stack = '' } = error as Error & { code?: string };
    this.log.error({ msg: 'an import failed', code, at: stack.split('\n').slice(1).join('\n') });
    return {
      code: 'FAULT',
      message: 'Something went wrong on our side, and nothing was stored. Send the file again.',
      file,
      line,
    };
  }

  private async beat(): Promise<void> {
    try {
      if (this.jobs.size > 0) await this.importJobs.beat([...this.jobs.values()]);
      if (this.beats++ % BEATS_BETWEEN_SWEEPS === 0) await this.importJobs.endAbandoned([...this.jobs.keys()]);
    } catch {
      this.log.debug('no heartbeat: the database is unavailable');
    }
  }
}
