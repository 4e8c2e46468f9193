import { newId } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import { announce } from '../../directory/organisations/organisations.writes.js';
import { placed } from '../../directory/services/service-details.rules.js';
import type { FeedRecord } from './feed-record.rules.js';

async function saveOrganisation(tx: Transaction, sourceId: string, given: FeedRecord['organisation']): Promise<string> {
  const { name, description, url, email, externalId } = given;
  const saved = await tx.one<{ id: string; version: number }>(
    `insert into organisation as mine (area, id, source_id, external_id, name, description, url, email, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 1)
     on conflict (area, source_id, external_id) where source_id is not null do update set
       name = excluded.name, description = excluded.description, url = excluded.url, email = excluded.email,
       version = mine.version + 1
     where mine.adopted_on is null and (mine.name, mine.description, mine.url, mine.email)
       is distinct from (excluded.name, excluded.description, excluded.url, excluded.email)
     returning id, version`,
    [tx.actor.area, newId(), sourceId, externalId, name, description, url, email],
    'harvested-organisation-save',
  );
  if (saved) {
    announce(tx, { ...saved, name });
    return saved.id;
  }
  const found = await tx.one<{ id: string }>(
    'select id from organisation where area = $1 and source_id = $2 and external_id = $3',
    [tx.actor.area, sourceId, externalId],
  );
  return found!.id;
}

/** Stores the source's version of a service. Services that the area's own staff maintain stay unchanged. */
export async function saveHarvested(
  tx: Transaction,
  sourceId: string,
  record: FeedRecord,
  seen: { mark: string; hash: string },
): Promise<void> {
  const { area } = tx.actor;
  const organisationId = await saveOrganisation(tx, sourceId, record.organisation);
  await tx.query(
    `insert into service as mine (area, id, source_id, external_id, organisation_id, name, description, outcome_area,
       outcome_areas, minimum_age, maximum_age, status, capacity_status, capacity_assured_on, url, email, phones, locations,
       schedules, languages, needs, service_areas, fees, alert, assured_on, source_mark, source_hash, modified_at, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'unknown', $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
       $23, $24, $25, $26, $27, 1)
     on conflict (area, source_id, external_id) where source_id is not null do update set
       organisation_id = excluded.organisation_id, name = excluded.name, description = excluded.description,
       outcome_area = excluded.outcome_area, outcome_areas = excluded.outcome_areas, minimum_age = excluded.minimum_age,
       maximum_age = excluded.maximum_age, status = excluded.status, url = excluded.url, email = excluded.email,
       phones = excluded.phones, locations = excluded.locations, schedules = excluded.schedules,
       languages = excluded.languages, needs = excluded.needs, service_areas = excluded.service_areas, fees = excluded.fees,
       alert = excluded.alert, assured_on = excluded.assured_on, source_mark = excluded.source_mark,
       source_hash = excluded.source_hash, modified_at = excluded.modified_at, vanished_on = null, version = mine.version + 1
     where mine.adopted_on is null`,
    [
      ...[area, newId(), sourceId, record.externalId, organisationId, record.name, record.description],
      ...[record.outcomeAreas[0] ?? null, record.outcomeAreas, record.minimumAge, record.maximumAge, record.status],
      ...[tx.today, record.url, record.email, JSON.stringify(record.phones)],
      JSON.stringify(record.locations.map((location) => placed(location))),
      ...[JSON.stringify(record.schedules), record.languages, record.needs, JSON.stringify(record.serviceAreas)],
      ...[record.fees, record.alert, record.assuredOn, seen.mark, seen.hash, tx.now.toISOString()],
    ],
    'harvested-save',
  );
}

/** Updates only the mark of an unchanged record whose list entry changed or that is listed again. */
export async function markSeen(tx: Transaction, sourceId: string, externalId: string, mark: string): Promise<void> {
  await tx.query(
    `update service set source_mark = $4, vanished_on = null where area = $1 and source_id = $2 and external_id = $3`,
    [tx.actor.area, sourceId, externalId, mark],
  );
}

/** Marks services that the source no longer lists. @returns how many are newly marked */
export async function markVanished(tx: Transaction, sourceId: string, seen: readonly string[]): Promise<number> {
  const marked = await tx.query(
    `update service set vanished_on = $4, version = version + 1, modified_at = $5
     where area = $1 and source_id = $2 and vanished_on is null and not (external_id = any($3)) returning id`,
    [tx.actor.area, sourceId, seen, tx.today, tx.now.toISOString()],
  );
  return marked.length;
}
