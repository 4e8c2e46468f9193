import { type RowOf, fixed, date, integer, key, nullable, table, text, uuid } from '#libs/platform';

/** An organisation that runs services. Provider accounts name its id. */
export const organisationTable = table('organisation', {
  area: key(text()),

  id: key(uuid()),

  name: text(),

  description: nullable(text()),

  /** the directory that it was harvested from */
  source_id: nullable(uuid()),

  /** since then the area's own staff keep it */
  adopted_on: nullable(date()),

  /** listing in another directory; null for an organisation that the area added */
  url: fixed(nullable(text())),
  email: fixed(nullable(text())),
  external_id: fixed(nullable(text())),
  version: integer(),
});

export type OrganisationRow = RowOf<typeof organisationTable>;
