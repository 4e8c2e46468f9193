import type { Agency, AnsweringParty } from '#libs/contracts';
import type { PlanAnswer } from './answers.dto.js';
import { type RowOf, boolean, date, fixed, instant, integer, key, nullable, table, text, uuid } from '#libs/platform';

/** A row of `answer`: what somebody said to a version of the plan. Never changed; a later one takes its place. */
export const answerTable = table('answer', {
  area: key(text()),
  id: key(uuid()),
  young_person_id: fixed(uuid()),
  plan_id: fixed(uuid()),
  answer: text<PlanAnswer>(),
  words: nullable(text()),
  /** version of the plan's row that was read */
  plan_version: integer(),
  /** version of the content that was answered; null in answers that were given before versions were kept */
  version_number: nullable(integer()),
  /** hash of what the party was told of that content: the answer holds for as long as they are told the same */
  told_hash: nullable(text()),
  by_role: text<AnsweringParty>(),
  by_agency: nullable(text<Agency>()),
  by_subject: text(),
  by_name: text(),
  at: instant(),
  /** the party's last answer */
  standing: boolean(),
  /** the content up to which it was looked at whether the answer still holds */
  checked_content_version: integer(),
  /** day on which the party was asked again */
  asked_again_on: nullable(date()),
  /** day since which who answered is no party any more: their access ended */
  access_ended_on: nullable(date()),
});

export type AnswerRow = RowOf<typeof answerTable>;
