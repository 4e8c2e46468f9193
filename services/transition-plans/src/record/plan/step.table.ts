import type { Agency, StepResponse, StepStatus } from '#libs/contracts';
import type { DutyOf, Evidence, HandBackReason, Standing } from './step.rules.js';
import { type RowOf, boolean, date, fixed, integer, json, key, nullable, table, text, uuid } from '#libs/platform';

/** A row of `step`: one that the law sets (`rule` is there), or one that a person added. */
export const stepTable = table('step', {
  area: key(text()),
  id: key(uuid()),
  young_person_id: fixed(uuid()),
  plan_id: fixed(uuid()),
  goal_id: nullable(uuid()),
  title: text(),

  /** `SC-02` */
  rule: fixed(nullable(text())),
  /** tells this year's duty from next year's; unique in a plan */
  occurrence: nullable(text()),
  /** what everybody calls the deadline, where it differs from the last day in time */
  nominal_deadline: nullable(date()),
  opens_on: nullable(date()),
  lead_agency: fixed(nullable(text())),
  /** the body that leads, in words */
  leads: fixed(nullable(text())),
  citation: fixed(nullable(text())),
  confidence: fixed(nullable(text())),
  force: fixed(nullable(text())),
  /** the sentence that explained the date when it was set */
  why: nullable(text()),
  /** `dated`: late after its day; the others are not late by the calendar alone */
  standing: text<Standing>(),
  /** done because the facts show it, not because a person said so */
  settled_by_facts: boolean(),

  /** last day still in time */
  due_on: nullable(date()),
  /** the day that was set first, where a person moved it after it had passed */
  first_due_on: nullable(date()),
  /** working target of its owner; the law's day stands beside it */
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
  /** the referral whose dispute blocks it; null where a person does */
  blocked_by_referral: nullable(uuid()),
  response: text<StepResponse>(),
  offered_on: nullable(date()),
  /** last working day on which the agency answers in time */
  answer_due_on: nullable(date()),
  /** day on which it was last asked again */
  chased_on: nullable(date()),
  chased_times: integer(),
  hand_back_reason: nullable(text<HandBackReason>()),
  hand_back_words: nullable(text()),
  handed_back_by: nullable(text<Agency>()),
  evidence: json<Evidence[]>(),
  version: integer(),
});

export type StepRow = RowOf<typeof stepTable>;
