import type { PlanContent } from './plan-content.rules.js';
import { type RowOf, date, fixed, instant, integer, json, key, nullable, table, text, uuid } from '#libs/platform';

/** A row of `plan_version`: what the plan said when it was published, or when somebody first answered it. Never changed. */
export const planVersionTable = table('plan_version', {
  area: key(text()),
  plan_id: key(uuid()),
  /** 1, 2, 3 … in each plan */
  number: key(integer()),
  young_person_id: fixed(uuid()),
  content: json<PlanContent>(),
  content_hash: text(),
  /** somebody published it, or an answer was given to what nobody had published */
  made_by: text<'publication' | 'answer'>(),
  by_name: text(),
  at: instant(),
  /** day on which something was taken out of it, because it should never have been there */
  redacted_on: nullable(date()),
});

export type PlanVersionRow = RowOf<typeof planVersionTable>;
