import type { Agency } from '#libs/contracts';
import { type Role, type RowOf, date, fixed, key, nullable, table, text, uuid } from '#libs/platform';

/** A row of `colleague`: an account of staff or of an organisation that has signed in. */
export const colleagueTable = table('colleague', {
  area: key(text()),
  id: key(uuid()),
  subject: fixed(text()),
  name: text(),
  role: text<Role>(),
  agency: nullable(text<Agency>()),
  /** the organisation in the directory, for providers */
  organisation: nullable(text()),
  team: nullable(text()),
  /** the last day on which the account signed in */
  seen_on: date(),
});

export type ColleagueRow = RowOf<typeof colleagueTable>;
