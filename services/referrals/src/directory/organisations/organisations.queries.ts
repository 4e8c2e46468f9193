import type { Reader, Transaction } from '#libs/platform';
import { type OrganisationRow, organisationTable } from './organisation.table.js';
import type { OrganisationResponse } from './organisations.dto.js';

export type Organisation = Omit<OrganisationResponse, 'allowedActions'>;

/** Organisations of the area by name, one more than the limit. */
export function findOrganisations(db: Reader, page: { after?: string; limit: number }): Promise<Organisation[]> {
  return db.query<Organisation & Record<string, unknown>>(
    `select id, name, description, version from organisation
     where area = $1
       and ($2::uuid is null or (lower(name), id) > (select lower(name), id from organisation where area = $1 and id = $2))
     order by lower(name), id limit $3`,
    [db.actor.area, page.after ?? null, page.limit + 1],
    'organisations-page',
  );
}

export function findOrganisation(db: Reader, id: string): Promise<Organisation | undefined> {
  return db.one<Organisation & Record<string, unknown>>(
    'select id, name, description, version from organisation where area = $1 and id = $2',
    [db.actor.area, id],
    'organisation-get',
  );
}

/** The row of an organisation, locked until the transaction ends. */
export function lockOrganisation(tx: Transaction, id: string): Promise<OrganisationRow | undefined> {
  return tx.lock(organisationTable, { area: tx.actor.area, id });
}
