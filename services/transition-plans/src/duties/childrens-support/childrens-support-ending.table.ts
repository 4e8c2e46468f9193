import { type RowOf, date, fixed, key, table, text, uuid } from '#libs/platform';

/** A row of `childrens_support_ending`: a decision when children's social care ends its support. */
export const childrensSupportEndingTable = table('childrens_support_ending', {
  area: key(text()),
  id: key(uuid()),
  young_person_id: fixed(uuid()),
  plan_id: fixed(uuid()),
  ends_on: date(),
  words: text(),
  /** why the law allowed it, as it was on the day of the decision */
  law: text(),
  accountable_subject: text(),
  accountable_name: text(),
  decided_on: date(),
  /** name of who recorded it */
  decided_by: text(),
});

export type ChildrensSupportEndingRow = RowOf<typeof childrensSupportEndingTable>;
