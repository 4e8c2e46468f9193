import { type RowOf, fixed, integer, key, table, text, uuid } from '#libs/platform';

/** A row of `plan_copy`: the copy of a plan's status, as transition-plans published it. */
export const planCopyTable = table('plan_copy', {
  area: key(text()),
  plan_id: key(uuid()),
  young_person_id: fixed(uuid()),
  status: text<'open' | 'closed'>(),
  record_version: integer(),
});

export type PlanCopyRow = RowOf<typeof planCopyTable>;
