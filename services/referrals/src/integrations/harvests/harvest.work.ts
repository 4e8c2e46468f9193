import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { Database, type Transaction, systemActor } from '#libs/platform';
import { FeedClient } from './feed.client.js';
import { FeedFault } from './feed-fault.values.js';
import { idOf, readRecord } from './feed-record.rules.js';
import { numberOf, objectOf } from './feed-values.rules.js';
import { type Known, findKnown } from './harvested-services.queries.js';
import type { HarvestProblemResponse, HarvestReport } from './harvests.dto.js';
import { markSeen, markVanished, saveHarvested } from './harvested-services.writes.js';
import { claimHarvest, endHarvest, giveBackHarvest, saveProgress } from './harvests.writes.js';
import { type ClaimedHarvest, NOTHING_YET } from './harvests.writes.js';

const PER_PAGE = 100;
const MOST_PAGES = 1_000;
const MOST_PROBLEMS = 200;
const LEASE_MS = 15 * 60_000;

/**
 * Imports services from a feed. It reads the list page by page and requests the full record of each new or changed
 * service. Pages and records that cannot be imported are reported and skipped. Services that a complete list no longer
 * contains are marked. Each record has its own transaction, and no transaction is open during a request.
 */
@Injectable()
export class HarvestWork {
  constructor(
    private readonly database: Database,
    private readonly client: FeedClient,
    private readonly clock: Clock,
  ) {}

  /** Runs one waiting harvest of the area. @returns whether there was one */
  async next(area: string, stop: AbortSignal): Promise<boolean> {
    const harvest = await this.write(area, (tx) => claimHarvest(tx, this.leaseEnd()));
    if (!harvest) return false;
    const run = new Run(area, harvest, await this.knownOf(area, harvest));
    try {
      const state = await this.list(run, stop);
      await this.write(area, (tx) => endHarvest(tx, harvest.id, state, run.report));
    } catch (error) {
      if (!stop.aborted) await this.write(area, (tx) => endHarvest(tx, harvest.id, 'failed', run.report));
      else await this.write(area, (tx) => giveBackHarvest(tx, harvest.id));
      throw error;
    }
    return true;
  }

  private async list(run: Run, stop: AbortSignal): Promise<'finished' | 'failed'> {
    let pages = 1;
    let whole = true;
    for (let page = 1; page <= pages; page++) {
      const response = await this.page(run, page, stop);
      if (!response) {
        // Only the first page gives the number of pages.
        if (page === 1) return 'failed';
        whole = false;
        continue;
      }
      pages = Math.min(response.pages, MOST_PAGES);
      whole &&= response.pages <= MOST_PAGES;
      run.report.pages++;
      for (const [index, entry] of response.entries.entries()) await this.entry(run, { page, index }, entry, stop);
      await this.write(run.area, (tx) => saveProgress(tx, run.harvest.id, run.report, this.leaseEnd()));
    }
    // After a skipped page, a missing service may still be listed on that page.
    if (whole) {
      const { sourceId } = run.harvest;
      run.report.vanished = await this.write(run.area, (tx) => markVanished(tx, sourceId, [...run.seen]));
    }
    return 'finished';
  }

  private async page(run: Run, page: number, stop: AbortSignal): Promise<{ pages: number; entries: unknown[] } | null> {
    const url = addressOf(run.harvest.url, 'services');
    url.search = new URLSearchParams({ page: String(page), per_page: String(PER_PAGE) }).toString();
    try {
      const response = objectOf(await this.client.json(url, stop));
      const pages = numberOf(response?.['total_pages'], 0, 1_000_000);
      const entries = response?.['contents'];
      if (pages !== null && Array.isArray(entries)) return { pages, entries: entries as unknown[] };
      run.problem({ page, index: null, externalId: null, code: 'NOT_A_PAGE' });
    } catch (error) {
      if (!(error instanceof FeedFault)) throw error;
      run.problem({ page, index: null, externalId: null, code: error.code });
    }
    return null;
  }

  private async entry(run: Run, at: { page: number; index: number }, entry: unknown, stop: AbortSignal): Promise<void> {
    const { report } = run;
    report.seen++;
    const named = idOf(entry);
    if ('fault' in named) return run.skip({ ...at, externalId: null, code: named.fault });
    const externalId = named.id;
    if (run.seen.has(externalId)) return run.skip({ ...at, externalId, code: 'ID_TWICE' });
    run.seen.add(externalId);
    const known = run.known.get(externalId);
    const mark = markOf(entry);
    if (known && !known.vanished && (known.adopted || known.mark === mark)) {
      if (known.adopted) report.kept++;
      else report.unchanged++;
      return;
    }
    try {
      await this.record(run, at, { externalId, mark }, known, stop);
    } catch (error) {
      const code = error instanceof FeedFault ? error.code : isNotStorable(error) ? 'NOT_STORED' : null;
      if (code === null) throw error;
      run.skip({ ...at, externalId, code });
    }
  }

  private async record(
    run: Run,
    at: { page: number; index: number },
    { externalId, mark }: { externalId: string; mark: string },
    known: Known | undefined,
    stop: AbortSignal,
  ): Promise<void> {
    const { report, area, harvest } = run;
    const response = await this.client.json(addressOf(harvest.url, 'services', externalId), stop);
    const read = readRecord(response, externalId);
    if ('fault' in read) return run.skip({ ...at, externalId, code: read.fault });
    const hash = hashOf(response);
    const unchanged = known !== undefined && (known.adopted || known.hash === hash);
    await this.write(area, async (tx) => {
      if (unchanged) await markSeen(tx, harvest.sourceId, externalId, mark);
      else await saveHarvested(tx, harvest.sourceId, read.record, { mark, hash });
      await saveProgress(tx, harvest.id, report, this.leaseEnd());
    });
    if (known?.adopted) report.kept++;
    else if (unchanged) report.unchanged++;
    else if (known) report.changed++;
    else report.added++;
  }

  private async knownOf(area: string, { sourceId }: ClaimedHarvest): Promise<Map<string, Known>> {
    const known = await this.database.read(systemActor(area, 'harvest'), (db) => findKnown(db, sourceId));
    return new Map(known.map((k) => [k.externalId, k]));
  }

  private write<T>(area: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.database.transaction(systemActor(area, 'harvest'), work);
  }

  private leaseEnd(): Date {
    return new Date(this.clock.now().getTime() + LEASE_MS);
  }
}

/** The progress of one running harvest. */
class Run {
  readonly report: HarvestReport = { ...NOTHING_YET, problems: [] };
  readonly seen = new Set<string>();

  constructor(
    readonly area: string,
    readonly harvest: ClaimedHarvest,
    readonly known: ReadonlyMap<string, Known>,
  ) {}

  skip(problem: HarvestProblemResponse): void {
    this.report.skipped++;
    this.problem(problem);
  }

  problem(problem: HarvestProblemResponse): void {
    if (this.report.problems.length < MOST_PROBLEMS) this.report.problems.push(problem);
  }
}

function addressOf(base: string, ...parts: string[]): URL {
  return new URL(`${base.replace(/\/+$/, '')}/${parts.map(encodeURIComponent).join('/')}`);
}

/** A mark that changes with the record: its dates of change and assurance, or without them a hash of the entry. */
function markOf(entry: unknown): string {
  const { last_modified: modified, assured_date: assured } = objectOf(entry) ?? {};
  if (typeof modified === 'string' && modified !== '') {
    return `${modified} ${typeof assured === 'string' ? assured : ''}`.slice(0, 100);
  }
  return hashOf(entry);
}

/** Whether PostgreSQL rejected the row because of a data exception or a constraint. */
const isNotStorable = (error: unknown) => /^2[23]/.test((error as { code?: string }).code ?? '');

const hashOf = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');
