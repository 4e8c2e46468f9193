import type { HelpAbout, HelpStatus, HelperKind } from '#libs/contracts';
import { type RowOf, date, fixed, integer, key, nullable, table, text, uuid } from '#libs/platform';

/** A row of `help_request`: a young person's request for a helper. */
export const helpRequestTable = table('help_request', {
  area: key(text()),
  id: key(uuid()),
  young_person_id: fixed(uuid()),
  plan_id: fixed(uuid()),
  goal_id: nullable(uuid()),
  about: text<HelpAbout>(),
  /** in the young person's words */
  words: nullable(text()),
  status: text<HelpStatus>(),
  asked_on: date(),
  answer_due_on: nullable(date()),
  chased_on: nullable(date()),
  chased_times: integer(),
  helper_kind: nullable(text<HelperKind>()),
  helper_name: nullable(text()),
  /** account of the coordinator who took the request */
  taken_by: nullable(text()),
  taken_on: nullable(date()),
  ended_on: nullable(date()),
  /** reason why it was returned or not possible */
  reason: nullable(text()),
  version: integer(),
});

export type HelpRequestRow = RowOf<typeof helpRequestTable>;
