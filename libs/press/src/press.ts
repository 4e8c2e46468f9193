import { Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Piscina } from 'piscina';
import { DomainError } from '#libs/kernel';
import { type Drawing, compiled } from './drawing.js';

export interface PressSize {
  /** threads that draw; each holds one core while it draws, and up to about 150 MB */
  readonly workers: number;
  /** documents that may wait; the next one is refused */
  readonly queue: number;
  /** time that a document may take with its wait, in milliseconds */
  readonly patienceMs: number;
}

/** Bounds the JavaScript of one worker. Files of fonts and WebAssembly come on top: 12 MB, and 11 MB with Chinese. */
const MEMORY_OF_A_WORKER = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 };
/** An idle worker ends after this time, and its memory is free again. */
const IDLE_MS = 60_000;
/** Linux schedules the workers after the threads that answer requests. */
const NICE = 10;

/** The workers of this process. Services that run in one process share them. */
const shared: { pool: Piscina | undefined; users: number; documents: number } = {
  pool: undefined,
  users: 0,
  documents: 0,
};

/**
 * Draws documents in worker threads, so that no request waits while a document is drawn. The first document starts the
 * first worker. A worker that crashes or exceeds its time is replaced.
 */
export class Press implements OnApplicationShutdown {
  private readonly log = new Logger('press');
  private uses = false;

  constructor(private readonly size: PressSize) {}

  /** @throws DomainError DOCUMENTS_BUSY, DOCUMENT_TOO_SLOW (503) */
  async print<Data>(document: Drawing<Data>, data: Data): Promise<Buffer> {
    // Piscina's own limit, maxQueue, does not count tasks that have a signal.
    if (shared.documents >= this.size.workers + this.size.queue) {
      throw new DomainError(
        'unavailable',
        'DOCUMENTS_BUSY',
        'Too many documents are being made. Try again in a few seconds.',
      );
    }
    shared.documents++;
    try {
      return await this.draw(document, data);
    } finally {
      shared.documents--;
    }
  }

  /** Stops the workers when the last service of the process stops. */
  async onApplicationShutdown(): Promise<void> {
    if (!this.uses) return;
    this.uses = false;
    if (--shared.users > 0) return;
    const { pool } = shared;
    shared.pool = undefined;
    await pool?.destroy();
  }

  /** Threads that run now. */
  get threads(): number {
    return shared.pool?.threads.length ?? 0;
  }

  private async draw<Data>(document: Drawing<Data>, data: Data): Promise<Buffer> {
    const signal = AbortSignal.timeout(this.size.patienceMs);
    try {
      const { name } = document;
      const file: Uint8Array = await this.workers().run(data, { filename: compiled(document), name, signal });
      return Buffer.from(file.buffer, file.byteOffset, file.byteLength);
    } catch (error) {
      if (!signal.aborted) throw error;
      this.log.error(`${document.name} was stopped after ${this.size.patienceMs} ms`);
      throw new DomainError(
        'unavailable',
        'DOCUMENT_TOO_SLOW',
        'The document took too long and was stopped. Try again later.',
      );
    }
  }

  private workers(): Piscina {
    if (!this.uses) {
      this.uses = true;
      shared.users++;
    }
    return (shared.pool ??= this.start());
  }

  private start(): Piscina {
    const pool = new Piscina({
      minThreads: 0,
      maxThreads: this.size.workers,
      idleTimeout: IDLE_MS,
      niceIncrement: NICE,
      resourceLimits: MEMORY_OF_A_WORKER,
      // A worker draws; it needs no password from the environment.
      env: {},
    });
    // A worker that ends without a document makes no request fail; without this, it would end the process.
    pool.on('error', (error: Error) => this.log.warn(`a worker ended: ${error.message}`));
    return pool;
  }
}
