import type { PlanContent } from './plan-content.rules.js';
import { type RowOf, date, fixed, instant, integer, json, key, nullable, table, text, uuid } from '#libs/platform';

/**
 * A row of `plan_version`: the plan's content when it was published or first answered. Rows never change, apart from
 * removals.
 */
export const planVersionTable = table('plan_version', {
  area: key(text()),
  plan_id: key(uuid()),
  /** 1, 2, 3 … in each plan */
  number: key(integer()),
  young_person_id: fixed(uuid()),
  content: json<PlanContent>(),
  content_hash: text(),
  /** created by a publication, or by an answer to unpublished content */
  made_by: text<'publication' | 'answer'>(),
  by_name: text(),
  at: instant(),
  /** day of a removal of text that should not have been recorded */
  redacted_on: nullable(date()),
});

export type PlanVersionRow = RowOf<typeof planVersionTable>;
