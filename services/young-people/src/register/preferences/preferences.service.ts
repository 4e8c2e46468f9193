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
import { NOT_SAID, preferenceOf } from './preference.rules.js';
import { findPreference } from './preferences.queries.js';
import type { PreferenceAnswer, SetPreference } from './preferences.dto.js';

/** As whom a kind of account changes a preference; null: it changes none. */
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

  /** @param personId left out: the account's own. @throws DomainError NOT_FOUND */
  read(actor: Actor, personId?: string): Promise<PreferenceAnswer> {
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
  set(actor: Actor, seen: number, input: SetPreference, personId?: string): Promise<PreferenceAnswer> {
    return this.database.transaction(actor, async (tx) => {
      const id = personId ?? (await myId(tx));
      await this.access.require(tx, 'preference:change', youngPersonRecord(actor, id));
      const said = preferenceOf({ ...NOT_SAID, ...input, language: input.language ?? null });
      await lockPerson(tx, id);
      const version = (await findPreference(tx, id))?.version ?? 0;
      requireVersion(version, seen);
      const row: CommunicationPreferenceRow = {
        area: actor.area,
        young_person_id: id,
        version: version + 1,
        ...said,
        changed_at: tx.now.toISOString(),
        changed_by: actor.name,
        changed_by_role: entryFor(CHANGES_AS, audienceOf(actor.role)),
      };
      await tx.rows.put(communicationPreferenceTable, row);
      tx.emit(preferenceChanged, { youngPersonId: id, recordId: id, recordVersion: row.version }, said);
      return preferenceResponse(id, row, true);
    });
  }
}

/** @throws DomainError NOT_FOUND for an account that is nobody's own */
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
): PreferenceAnswer {
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
