import { Injectable } from '@nestjs/common';
import { conflict, notFound } from '#libs/kernel';
import { Access, type Actor, Database, type Reader } from '#libs/platform';
import { entryOf } from '../../record/entries/entry.work.js';
import { lockPlan, recordOf, denyUnseen } from '../../record/plan/plan-locks.queries.js';
import { findPlanKey } from '../../record/plan/plan.queries.js';
import { requireOpen } from '../../record/plan/plan.rules.js';
import { nextVersion, savePlan } from '../../record/plan/plan.writes.js';
import { withheldFrom } from '../../record/withheld/withheld.rules.js';
import { changesBetween } from './content-changes.rules.js';
import { storeVersion } from './store-version.work.js';
import { visibleContent } from './plan-content.rules.js';
import type { PlanVersionRow } from './plan-version.table.js';
import type { ChangesResponse, VersionList, VersionResponse, VersionSummary } from './versions.dto.js';
import { findVersion, listVersions, readContent, readVisibleVersions, settleComments } from './versions.queries.js';

@Injectable()
export class VersionsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /**
   * Stores and publishes the current content as a version that people can agree to.
   * @throws DomainError NOT_FOUND, PLAN_CLOSED, VERSION_UNCHANGED (409)
   */
  publish(actor: Actor, planId: string): Promise<VersionResponse> {
    return this.database.transaction(actor, async (tx) => {
      const plan = await lockPlan(tx, this.access, 'plan:change', planId);
      requireOpen(plan.status);
      const { version, isNew } = await storeVersion(tx, plan, await readContent(tx, planId), 'publication');
      if (!isNew)
        throw conflict(
          'VERSION_UNCHANGED',
          `The plan has not changed since version ${version.number}, so a new version is not needed.`,
        );
      const sentence = `Version ${version.number} of the plan was published.`;
      const entry = entryOf(tx, plan, 'version-published', sentence, { to_value: String(version.number) });
      await savePlan(tx, { ...plan, ...nextVersion(plan) }, entry);
      await settleComments(tx, planId);
      return shown(version);
    });
  }

  list(actor: Actor, planId: string): Promise<VersionList> {
    const { rules } = withheldFrom(actor);
    return this.reading(actor, planId, async (db) => {
      const all = rules.length === 0;
      const versions = all
        ? await listVersions(db, planId)
        : [...(await readVisibleVersions(db, planId, rules)).versions].reverse();
      return { items: versions.map(summaryOf) };
    });
  }

  /** @throws DomainError NOT_FOUND */
  read(actor: Actor, planId: string, number: number): Promise<VersionResponse> {
    return this.reading(actor, planId, async (db) => shown(await getVersion(db, planId, number)));
  }

  /** @throws DomainError NOT_FOUND */
  changes(actor: Actor, planId: string, from: number, to?: number): Promise<ChangesResponse> {
    return this.reading(actor, planId, async (db) => {
      const then = await getVersion(db, planId, from);
      const now = to === undefined ? await readContent(db, planId) : (await getVersion(db, planId, to)).content;
      const { rules } = withheldFrom(actor);
      return { from, to: to ?? null, changes: changesBetween(then.content, visibleContent(now, rules)) };
    });
  }

  private reading<T>(actor: Actor, planId: string, read: (db: Reader) => Promise<T>): Promise<T> {
    return this.database.read(actor, async (db) => {
      const plan = await findPlanKey(db, planId);
      if (!plan) return denyUnseen(this.access, db, 'plan:read', 'plan', planId);
      await this.access.require(db, 'plan:read', recordOf(plan));
      return read(db);
    });
  }
}

/**
 * The version with this number for the account.
 * @throws DomainError NOT_FOUND
 */
async function getVersion(db: Reader, planId: string, number: number): Promise<PlanVersionRow> {
  const { rules } = withheldFrom(db.actor);
  const version =
    rules.length === 0
      ? await findVersion(db, planId, number)
      : (await readVisibleVersions(db, planId, rules)).versions.find((v) => v.number === number);
  if (!version) throw notFound('version');
  return version;
}

function summaryOf(version: Omit<PlanVersionRow, 'content'>): VersionSummary {
  return {
    number: version.number,
    contentHash: version.content_hash,
    madeBy: version.made_by,
    by: version.by_name,
    at: new Date(version.at).toISOString(),
    redactedOn: version.redacted_on,
  };
}

function shown(version: PlanVersionRow): VersionResponse {
  const { goals, steps, areasNotNeeded, notes } = version.content;
  return { ...summaryOf(version), goals, steps, areasNotNeeded, notes };
}
