import type { InviteeKind } from './review-people.rules.js';
import { type RowOf, boolean, date, fixed, key, nullable, table, text, uuid } from '#libs/platform';

/** A row of `review_invitee`: a person invited to a review, and their advice. */
export const reviewInviteeTable = table('review_invitee', {
  area: key(text()),
  id: key(uuid()),
  young_person_id: fixed(uuid()),
  review_id: fixed(uuid()),
  kind: fixed(text<InviteeKind>()),
  name: fixed(text()),
  invited_on: nullable(date()),
  /** null until the meeting is held */
  attended: nullable(boolean()),
  advice_received_on: nullable(date()),
  advice_words: nullable(text()),
  advice_kept_at: nullable(text()),
  /** name of the person who recorded the advice */
  advice_recorded_by: nullable(text()),
});

export type ReviewInviteeRow = RowOf<typeof reviewInviteeTable>;
