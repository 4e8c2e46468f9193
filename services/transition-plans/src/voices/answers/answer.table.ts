import type { Agency, AnsweringParty } from '#libs/contracts';
import type { PlanAnswer } from './answers.dto.js';
import { type RowOf, boolean, date, fixed, instant, integer, key, nullable, table, text, uuid } from '#libs/platform';

/** What the database fills for the lists of what waits (migration 1760000032100). */
const LISTED = { waiting: boolean() };

/**
 * A row of `answer`: a party's answer to a version of the plan. Answers never change; a later answer replaces an
 * earlier one.
 */
export const answerTable = table(
  'answer',
  {
    area: key(text()),
    id: key(uuid()),
    young_person_id: fixed(uuid()),
    plan_id: fixed(uuid()),
    answer: text<PlanAnswer>(),
    words: nullable(text()),
    /** version of the plan's row that was read */
    plan_version: integer(),
    /** version of the content that was answered; null for answers from before versions were stored */
    version_number: nullable(integer()),
    /** hash of the content that the party could read; the answer is current while it stays the same */
    told_hash: nullable(text()),
    by_role: text<AnsweringParty>(),
    by_agency: nullable(text<Agency>()),
    by_subject: text(),
    by_name: text(),
    at: instant(),
    /** whether this is the party's latest answer */
    standing: boolean(),
    /** content version of the last staleness check */
    checked_content_version: integer(),
    /** day on which the party was asked again */
    asked_again_on: nullable(date()),
    /** day on which the access of the person who answered ended */
    access_ended_on: nullable(date()),
  },
  LISTED,
);

export type AnswerRow = RowOf<typeof answerTable>;
