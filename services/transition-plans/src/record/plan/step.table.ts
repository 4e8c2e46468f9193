import type { Agency, StepResponse, StepStatus } from '#libs/contracts';
import type { DutyOf, Evidence, HandBackReason, Standing } from './step.rules.js';
import { type RowOf, boolean, date, fixed, integer, json, key, nullable, table, text, uuid } from '#libs/platform';

/** What the database fills for the worklists (migration 1760000025100). */
const LISTED = { listed: boolean(), plan_answered: boolean(), late_after: date() };

/** A row of `step`: set by the law (with a `rule`), or added by a person. */
export const stepTable = table(
  'step',
  {
    area: key(text()),
    id: key(uuid()),
    young_person_id: fixed(uuid()),
    plan_id: fixed(uuid()),
    goal_id: nullable(uuid()),
    title: text(),

    /** `SC-02` */
    rule: fixed(nullable(text())),
    /** distinguishes this year's duty from next year's; unique in a plan */
    occurrence: nullable(text()),
    /** the commonly used deadline, if it differs from the last day in time */
    nominal_deadline: nullable(date()),
    opens_on: nullable(date()),
    lead_agency: fixed(nullable(text())),
    /** name of the body that leads */
    leads: fixed(nullable(text())),
    citation: nullable(text()),
    confidence: nullable(text()),
    force: nullable(text()),
    /** explanation of the date and its authority, from the day it was set */
    why: nullable(text()),
    /** the step and its date, in words for the family */
    family_words: nullable(text()),
    /** the day is the beginning of a lasting state, not the last day to act */
    begins: boolean(),
    /** only `dated` becomes late after its day */
    standing: text<Standing>(),
    /** done because the facts show it, not because a person recorded it */
    settled_by_facts: boolean(),

    /** last day in time */
    due_on: nullable(date()),
    /** the first day that was set, if a person postponed it after it had passed */
    first_due_on: nullable(date()),
    /** the owner's target date; it does not replace the law's day */
    target_on: nullable(date()),
    duty_of: fixed(text<DutyOf>()),
    owner_agency: nullable(text<Agency>()),
    delivery_team: nullable(text()),
    person_subject: nullable(text()),
    person_name: nullable(text()),
    action_lead: nullable(text()),
    sponsoring_director: nullable(text()),
    status: text<StepStatus>(),
    status_reason: nullable(text()),
    /** the referral whose dispute blocks the step; null if a person blocked it */
    blocked_by_referral: nullable(uuid()),
    response: text<StepResponse>(),
    offered_on: nullable(date()),
    /** last working day for the agency's answer */
    answer_due_on: nullable(date()),
    /** day of the last reminder */
    chased_on: nullable(date()),
    chased_times: integer(),
    hand_back_reason: nullable(text<HandBackReason>()),
    hand_back_words: nullable(text()),
    handed_back_by: nullable(text<Agency>()),
    evidence: json<Evidence[]>(),
    version: integer(),
  },
  LISTED,
);

export type StepRow = RowOf<typeof stepTable>;
