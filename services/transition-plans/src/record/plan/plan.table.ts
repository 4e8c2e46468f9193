import type { PfaArea, PlanGap } from '#libs/contracts';
import { type RowOf, date, fixed, integer, json, key, nullable, table, text, uuid, uuids } from '#libs/platform';

/** An outcome area that was considered and needs no goal. */
interface AreaNotNeeded {
  area: PfaArea;
  /** reason */
  words: string;
  /** name of the author */
  by: string;
  /** day */
  on: string;
}

/** Gaps that were open at closing, and the person accountable for closing anyway. */
export interface ClosingOverriding {
  reason: string;
  accountable: { subject: string; name: string };
  gaps: PlanGap[];
}

/** The person who was asked to become accountable and declined; for staff. */
interface DeclinedAccountability {
  name: string;
  /** day */
  on: string;
  words: string;
}

/**
 * A row of `plan`. Properties have the names of the columns, so that one statement writes a row from its JSON. Dates
 * are `YYYY-MM-DD`, instants ISO 8601.
 */
export const planTable = table(
  'plan',
  {
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
    /** goals in the chosen order, the most important first */
    goal_order: uuids(),
    version: integer(),
    /** the version at the last change of agreed content */
    content_version: integer(),
    /** account of the named worker */
    named_worker: fixed(nullable(text())),
    named_worker_name: fixed(nullable(text())),
    /** account of the person who accepted accountability; null: the named worker is accountable */
    accountable_subject: nullable(text()),
    accountable_name: nullable(text()),
    accountable_since: nullable(date()),
    /** account of the person who was asked and has not answered */
    proposed_subject: nullable(text()),
    proposed_name: nullable(text()),
    proposed_on: nullable(date()),
    proposed_by: nullable(text()),
    /** the last person who was asked and declined; null once another person is asked */
    declined: nullable(json<DeclinedAccountability>()),
    /** last working day for an answer */
    proposed_due_on: nullable(date()),
    /** day of the last reminder */
    proposed_chased_on: nullable(date()),
    proposed_chased_times: integer(),
    /** earliest last day of an open step; `infinity` if no open step has one */
    next_due: fixed(date()),
    recalculated_on: fixed(date()),
    /** version of the law's rules at the last recalculation; null before versions were kept */
    rules_version: fixed(nullable(text())),
  },
  { review_due_on: nullable(date()) },
);

export type PlanRow = RowOf<typeof planTable>;
