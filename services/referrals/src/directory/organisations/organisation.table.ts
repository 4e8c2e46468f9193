import type { CalendarDate } from '#libs/kernel';
import { type RowOf, date, integer, key, nullable, table, text, uuid } from '#libs/platform';

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

  version: integer(),
});

export type OrganisationRow = RowOf<typeof organisationTable>;
