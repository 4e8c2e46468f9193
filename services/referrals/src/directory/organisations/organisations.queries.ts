import type { Reader, Transaction } from '#libs/platform';
import { OrganisationEntity } from './organisation.entity.js';
import type { OrganisationResponse } from './organisations.dto.js';

export type Organisation = Omit<OrganisationResponse, 'allowedActions'>;

/** Organisations of the area in the order of their names, one more than the limit. */
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
export async function lockOrganisation(tx: Transaction, id: string): Promise<OrganisationEntity | undefined> {
  const { area } = tx.actor;
  const sql = 'select 1 from organisation where area = $1 and id = $2 for update';
  if (!(await tx.one(sql, [area, id], 'organisation-lock'))) return undefined;
  return (await tx.manager.findOneBy(OrganisationEntity, { area, id })) ?? undefined;
}
