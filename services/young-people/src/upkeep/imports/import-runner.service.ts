import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { type Actor, databaseOutage, wholeArea } from '#libs/platform';
import { Sen2Error } from '#libs/sen2';
import { ApplyReturnService, ImportInterrupted } from './apply-return.service.js';
import { withFrugalHeap } from './frugal-heap.client.js';
import { ImportJobsService, type JobKey, type JobProgress } from './import-jobs.service.js';
import type { ImportFailure, WaitsFor } from './imports.dto.js';
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
  /** waiting for the events of the last import */
  private publishing = false;

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
    this.queue(actor, id, (bare, job) => this.take(bare, job));
  }

  /** Queues the undo of an import, which is work of the same kind. */
  enqueueUndo(actor: Actor, id: string, undo: (actor: Actor, id: string, watch: Watch) => Promise<void>): void {
    this.queue(actor, id, async (bare, job) => {
      try {
        await undo(bare, id, this.watchOf(job));
      } catch (error) {
        await this.persist(() => this.importJobs.endUndo(job, this.failureOf(error)));
      } finally {
        this.jobs.delete(id);
      }
    });
  }

  private queue(actor: Actor, id: string, work: (actor: Actor, job: JobKey) => Promise<void>): void {
    const job = { area: actor.area, id };
    this.jobs.set(id, { ...job, phase: 'waiting', percent: 0, waitsFor: this.reasonToWait() });
    this.turn = this.turn.then(() =>
      this.run(() => work(wholeArea({ ...actor, request: { correlationId: actor.request.correlationId } }), job)),
    );
  }

  /** What a job at the end of the queue waits for; null if it can begin. */
  private reasonToWait(ahead: readonly JobProgress[] = [...this.jobs.values()]): WaitsFor | null {
    const [running] = ahead;
    if (running) {
      const { id: importId, percent } = running;
      return { reason: 'another-import', importId, percent, ahead: ahead.length };
    }
    return this.publishing ? { reason: 'events', importId: null, percent: null, ahead: 0 } : null;
  }

  private run(work: () => Promise<void>): Promise<void> {
    return withFrugalHeap(async () => {
      await work();
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
      this.jobs.set(job.id, { ...job, phase, percent: Math.min(99, Math.floor(percent)), waitsFor: null });
    };
  }

  /** An import publishes more events than a week of other work, so the next import waits until they are published. */
  private async untilPublished(): Promise<void> {
    const until = Date.now() + MAX_PUBLISHING_MS;
    this.publishing = true;
    while (!this.stopped && Date.now() < until && (await this.importJobs.eventsWait().catch(() => false)))
      await sleep(BEAT_MS / 4);
    this.publishing = false;
  }

  private async end(job: JobKey, error: unknown): Promise<void> {
    const failure = this.failureOf(error);
    await this.persist(() => this.importJobs.end(job, failure));
  }

  /** Retries while the database is unavailable. If that fails, another process marks the job. */
  private async persist(store: () => Promise<void>): Promise<void> {
    for (let tries = 0; ; tries++) {
      try {
        return await store();
      } catch (problem) {
        if (this.stopped || databaseOutage(problem) === null || tries === 60) return;
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
      message: 'Something went wrong on our side, and nothing was changed. Try again.',
      file,
      line,
    };
  }

  private async beat(): Promise<void> {
    try {
      const jobs = [...this.jobs.values()].map((job, at, all) =>
        job.phase === 'waiting' ? { ...job, waitsFor: this.reasonToWait(all.slice(0, at)) } : job,
      );
      if (jobs.length > 0) await this.importJobs.beat(jobs);
      if (this.beats++ % BEATS_BETWEEN_SWEEPS === 0) await this.importJobs.endAbandoned([...this.jobs.keys()]);
    } catch {
      this.log.debug('no heartbeat: the database is unavailable');
    }
  }
}
