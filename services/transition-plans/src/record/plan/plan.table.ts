import type { PfaArea, PlanGap } from '#libs/contracts';
import { type RowOf, date, fixed, integer, json, key, nullable, table, text, uuid, uuids } from '#libs/platform';

/** An outcome area that was considered and needs no goal. */
interface AreaNotNeeded {
  area: PfaArea;
  /** why it needs none */
  words: string;
  /** name of who wrote it down */
  by: string;
  /** day */
  on: string;
}

/** Gaps that were open when the plan was closed, and who answers for that. */
export interface ClosingOverriding {
  reason: string;
  accountable: { subject: string; name: string };
  gaps: PlanGap[];
}

/** Who was asked to answer for the plan and declined; for staff. */
interface DeclinedAccountability {
  name: string;
  /** day */
  on: string;
  words: string;
}

/**
 * A row of `plan`. As in every entity here, properties carry the names of the columns, so that a row is written from its
 * JSON in one statement; dates are `YYYY-MM-DD`, instants ISO 8601.
 */
export const planTable = table('plan', {
  area: key(text()),
  id: key(uuid()),
  young_person_id: fixed(uuid()),
  reference: fixed(text()),
  status: text<'open' | 'closed'>(),
  trigger: fixed(text<'automatic' | 'requested'>()),
  opened_on: fixed(date()),
  closed_on: nullable(date()),
  closing_reason: nullable(text()),
  closing_words: nullable(text()),
  closing_overriding: nullable(json<ClosingOverriding>()),
  notes: nullable(text()),
  areas_not_needed: json<AreaNotNeeded[]>(),
  /** goals as people put them, what matters most first */
  goal_order: uuids(),
  version: integer(),
  /** the version at the last change of what people agree to */
  content_version: integer(),
  /** account of the named worker */
  named_worker: fixed(nullable(text())),
  named_worker_name: fixed(nullable(text())),
  /** who accepted to answer for the plan; null: the named worker does */
  accountable_subject: nullable(text()),
  accountable_name: nullable(text()),
  accountable_since: nullable(date()),
  /** who was asked to, and has not answered */
  proposed_subject: nullable(text()),
  proposed_name: nullable(text()),
  proposed_on: nullable(date()),
  proposed_by: nullable(text()),
  /** the last one who was asked and declined; null once somebody is asked again */
  declined: nullable(json<DeclinedAccountability>()),
  /** last working day on which an answer is in time */
  proposed_due_on: nullable(date()),
  /** day on which they were last asked again */
  proposed_chased_on: nullable(date()),
  proposed_chased_times: integer(),
  /** earliest last day of an open step, `infinity` where none has one */
  next_due: fixed(date()),
  recalculated_on: fixed(date()),
});

export type PlanRow = RowOf<typeof planTable>;
