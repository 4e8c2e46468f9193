import { Injectable } from '@nestjs/common';
import type { FieldGroup } from '#libs/contracts';
import { Access, type Actor, Database, isYoungPerson } from '#libs/platform';
import { getPerson, youngPersonRecord } from '../../register/person/person.queries.js';
import { disclose, withoutNumbers } from './disclose.rules.js';
import type { DisclosurePreviewResponse } from './disclosures.dto.js';
import { disclosableRecord } from './disclosures.queries.js';

@Injectable()
export class DisclosuresService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** @throws DomainError NOT_FOUND */
  preview(actor: Actor, personId: string, groups: FieldGroup[]): Promise<DisclosurePreviewResponse> {
    return this.database.read(actor, async (db) => {
      const record = youngPersonRecord(actor, personId);
      await this.access.require(db, 'disclosure:preview', record);
      const readsNumbers = isYoungPerson(actor) || (await this.access.may(db, 'person:read-identifiers', record));
      const person = await getPerson(db, personId);
      const all = disclose(groups, await disclosableRecord(db, person, groups));
      const values = readsNumbers ? all : withoutNumbers(all);
      const { version, circumstancesVersion } = person;
      return { youngPersonId: personId, personVersion: version, circumstancesVersion, groups, values };
    });
  }
}
