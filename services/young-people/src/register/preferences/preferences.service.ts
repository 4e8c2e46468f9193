import { Injectable } from '@nestjs/common';
import { preferenceChanged } from '#libs/contracts';
import { notFound } from '#libs/kernel';
import {
  Access,
  type Actor,
  Database,
  type Reader,
  requireVersion,
  type Audience,
  audienceOf,
  entryFor,
} from '#libs/platform';
import { getPerson, lockPerson, youngPersonRecord } from '../person/person.queries.js';
import { relationsHeldBy } from '../relationships/relationships.queries.js';
import { type CommunicationPreferenceRow, communicationPreferenceTable } from './communication-preference.table.js';
import { NO_PREFERENCE, preferenceOf } from './preference.rules.js';
import { findPreference } from './preferences.queries.js';
import type { PreferenceResponse, SetPreferenceRequest } from './preferences.dto.js';

/** The role that is recorded when an audience changes a preference; null: it may not change one. */
const CHANGES_AS: Readonly<Record<Audience, CommunicationPreferenceRow['changed_by_role'] | null>> = {
  'young-person': 'young-person',
  staff: 'coordinator',
  carer: null,
  provider: null,
  leader: null,
  administrator: null,
  system: null,
  public: null,
};

@Injectable()
export class PreferencesService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** @param personId by default the account's own young person @throws DomainError NOT_FOUND */
  read(actor: Actor, personId?: string): Promise<PreferenceResponse> {
    return this.database.read(actor, async (db) => {
      const id = personId ?? (await myId(db));
      const record = youngPersonRecord(actor, id);
      await this.access.require(db, 'preference:read', record);
      await getPerson(db, id);
      const mayChange = await this.access.may(db, 'preference:change', record);
      return preferenceResponse(id, await findPreference(db, id), mayChange);
    });
  }

  /** @throws DomainError NOT_FOUND, INVALID, STALE_VERSION (412) */
  set(actor: Actor, seen: number, input: SetPreferenceRequest, personId?: string): Promise<PreferenceResponse> {
    return this.database.transaction(actor, async (tx) => {
      const id = personId ?? (await myId(tx));
      await this.access.require(tx, 'preference:change', youngPersonRecord(actor, id));
      const preference = preferenceOf({ ...NO_PREFERENCE, ...input, language: input.language ?? null });
      await lockPerson(tx, id);
      const version = (await findPreference(tx, id))?.version ?? 0;
      requireVersion(version, seen);
      const row: CommunicationPreferenceRow = {
        area: actor.area,
        young_person_id: id,
        version: version + 1,
        ...preference,
        changed_at: tx.now.toISOString(),
        changed_by: actor.name,
        changed_by_role: entryFor(CHANGES_AS, audienceOf(actor.role)),
      };
      await tx.rows.put(communicationPreferenceTable, row);
      tx.emit(preferenceChanged, { youngPersonId: id, recordId: id, recordVersion: row.version }, preference);
      return preferenceResponse(id, row, true);
    });
  }
}

/** @throws DomainError NOT_FOUND if the account is not a young person's own */
async function myId(db: Reader): Promise<string> {
  const held = await relationsHeldBy(db, db.actor.subject);
  const self = held.find(({ relation }) => relation === 'self');
  if (!self) throw notFound('young person');
  return self.id;
}

function preferenceResponse(
  youngPersonId: string,
  row: CommunicationPreferenceRow | undefined,
  mayChange: boolean,
): PreferenceResponse {
  return {
    youngPersonId,
    version: row?.version ?? 0,
    channel: row?.channel ?? null,
    format: row?.format ?? null,
    language: row?.language ?? null,
    changedAt: row?.changed_at ?? null,
    changedBy: row?.changed_by ?? null,
    changedByRole: row?.changed_by_role ?? null,
    allowedActions: mayChange ? ['preference:change'] : [],
  };
}
