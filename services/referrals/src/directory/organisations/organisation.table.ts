import type { CalendarDate } from '#libs/kernel';
import { type RowOf, fixed, date, integer, key, nullable, table, text, uuid } from '#libs/platform';

/** Who runs services. Its id is what provider accounts name. */
export const organisationTable = table('organisation', {
  area: key(text()),

  id: key(uuid()),

  name: text(),

  description: nullable(text()),

  /** the directory that it was harvested from */
  source_id: nullable(uuid()),

  /** since then the area's own staff keep it */
  adopted_on: nullable(date()),

  /** what another directory listed; null for an organisation of the area's own */
  url: fixed(nullable(text())),
  email: fixed(nullable(text())),
  external_id: fixed(nullable(text())),
  version: integer(),
});

export type OrganisationRow = RowOf<typeof organisationTable>;
