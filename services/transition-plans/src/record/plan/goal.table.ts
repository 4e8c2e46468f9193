import type { GoalAchievement, GoalEndReason, GoalStatus, PfaArea } from '#libs/contracts';
import type { SaidBy } from './goal.rules.js';
import { type RowOf, date, fixed, integer, key, nullable, table, text, texts, uuid } from '#libs/platform';

/** A row of `goal`. */
export const goalTable = table('goal', {
  area: key(text()),
  id: key(uuid()),
  young_person_id: fixed(uuid()),
  plan_id: fixed(uuid()),
  outcome_area: text<PfaArea>(),
  /** other areas that the goal also serves */
  related_areas: texts<PfaArea>(),
  title: text(),
  own_words: nullable(text()),
  own_words_by: nullable(text<SaidBy>()),
  /** party whose account wrote them down; null when that is no longer known */
  own_words_typed_by: nullable(text<'young-person' | 'carer' | 'staff'>()),
  success_criterion: nullable(text()),
  target_on: nullable(date()),
  /** first target date, if it was moved after it had passed */
  first_target_on: nullable(date()),
  /** day to take up a goal for later */
  remind_on: nullable(date()),
  status: text<GoalStatus>(),
  status_reason: nullable(text()),
  end_reason: nullable(text<GoalEndReason>()),
  achievement: text<GoalAchievement>(),
  added_by: fixed(text<'young-person' | 'carer' | 'staff'>()),
  added_on: fixed(date()),
  version: integer(),
});

export type GoalRow = RowOf<typeof goalTable>;
