import { type RowOf, date, fixed, key, table, text, uuid } from '#libs/platform';

/** A row of `childrens_support_ending`: a decision on the last day of children's social care support. */
export const childrensSupportEndingTable = table('childrens_support_ending', {
  area: key(text()),
  id: key(uuid()),
  young_person_id: fixed(uuid()),
  plan_id: fixed(uuid()),
  ends_on: date(),
  words: text(),
  /** the law's reason to allow the end, on the day of the decision */
  law: text(),
  accountable_subject: text(),
  accountable_name: text(),
  decided_on: date(),
  /** name of the person who recorded the decision */
  decided_by: text(),
});

export type ChildrensSupportEndingRow = RowOf<typeof childrensSupportEndingTable>;
