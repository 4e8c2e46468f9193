import { Injectable } from '@nestjs/common';
import type { FieldGroup } from '#libs/contracts';
import { Access, type Actor, Database } from '#libs/platform';
import { getPerson, youngPersonRecord } from '../people/people.queries.js';
import { disclose } from './disclose.rules.js';
import type { DisclosurePreview } from './disclosures.dto.js';
import { disclosableRecord } from './disclosures.queries.js';

@Injectable()
export class DisclosuresService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** @throws DomainError NOT_FOUND */
  preview(actor: Actor, personId: string, groups: FieldGroup[]): Promise<DisclosurePreview> {
    return this.database.read(actor, async (db) => {
      await this.access.require(db, 'disclosure:preview', youngPersonRecord(actor, personId));
      const person = await getPerson(db, personId);
      const values = disclose(groups, await disclosableRecord(db, person, groups));
      const { version, circumstancesVersion } = person;
      return { youngPersonId: personId, personVersion: version, circumstancesVersion, groups, values };
    });
  }
}
