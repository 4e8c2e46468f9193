import { Injectable } from '@nestjs/common';
import { conflict, newId, notFound } from '#libs/kernel';
import {
  Access,
  type Actor,
  Database,
  type Reader,
  isDuplicateKey,
  pageOf,
  requireVersion,
  requireRoom,
} from '#libs/platform';
import { CAPS } from '../caps/caps.values.js';
import { organisationTable } from './organisation.table.js';
import { announce } from './organisations.writes.js';
import type {
  NewOrganisation,
  OrganisationChange,
  OrganisationPage,
  OrganisationResponse,
} from './organisations.dto.js';
import { type Organisation, findOrganisation, findOrganisations, lockOrganisation } from './organisations.queries.js';

@Injectable()
export class OrganisationsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  list(actor: Actor, page: { after?: string; limit: number }): Promise<OrganisationPage> {
    return this.database.read(actor, async (db) => {
      const rows = await findOrganisations(db, page);
      return pageOf(await Promise.all(rows.map((row) => this.present(db, row))), page.limit);
    });
  }

  get(actor: Actor, id: string): Promise<OrganisationResponse> {
    return this.database.read(actor, async (db) => {
      const organisation = await findOrganisation(db, id);
      if (!organisation) throw notFound('organisation');
      return this.present(db, organisation);
    });
  }

  /** @throws DomainError ORGANISATION_EXISTS (409), for its id or its name; CAP_REACHED (409) */
  create(actor: Actor, { id = newId(), name, description = null }: NewOrganisation): Promise<OrganisationResponse> {
    return refusingDuplicates(() =>
      this.database.transaction(actor, async (tx) => {
        await this.access.require(tx, 'directory:change', recordOf(actor, id));
        await requireRoom(tx, CAPS.organisations, actor.area);
        const organisation = { id, name, description, version: 1 };
        await tx.rows.insert(organisationTable, {
          area: actor.area,
          ...organisation,
          url: null,
          email: null,
          external_id: null,
          source_id: null,
          adopted_on: null,
        });
        announce(tx, organisation);
        return this.present(tx, organisation);
      }),
    );
  }

  /** @throws DomainError NOT_FOUND, STALE_VERSION, ORGANISATION_EXISTS */
  change(actor: Actor, id: string, seen: number, change: OrganisationChange): Promise<OrganisationResponse> {
    return refusingDuplicates(() =>
      this.database.transaction(actor, async (tx) => {
        await this.access.require(tx, 'directory:change', recordOf(actor, id));
        const key = { area: actor.area, id };
        const found = await lockOrganisation(tx, id);
        if (!found) throw notFound('organisation');
        requireVersion(found.version, seen);
        const { name = found.name, description = found.description } = change;
        const changed = { name, description, version: found.version + 1 };
        const adopted_on = found.source_id === null ? null : (found.adopted_on ?? tx.today);
        await tx.rows.change(organisationTable, key, { ...changed, adopted_on });
        announce(tx, { id, ...changed });
        return this.present(tx, { id, ...changed });
      }),
    );
  }

  private async present(db: Reader, organisation: Organisation): Promise<OrganisationResponse> {
    const may = await this.access.may(db, 'directory:change', recordOf(db.actor, organisation.id));
    return { ...organisation, allowedActions: may ? ['change'] : [] };
  }
}

const recordOf = ({ area }: Actor, id: string) => ({ area, youngPersonId: null, type: 'organisation', id });

async function refusingDuplicates<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isDuplicateKey(error, 'organisation_pkey') && !isDuplicateKey(error, 'organisation_name')) throw error;
    throw conflict('ORGANISATION_EXISTS', 'The area has an organisation with this id or this name.');
  }
}
