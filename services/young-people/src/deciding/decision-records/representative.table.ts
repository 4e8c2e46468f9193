import type { RepresentativeAuthority, RepresentativeEndReason } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';
import type { DecisionKind } from '#libs/timeline';
import { type RowOf, date, fixed, integer, key, nullable, table, text, texts, uuid } from '#libs/platform';

/** A row of `representative`. */
export const representativeTable = table('representative', {
  area: key(text()),
  id: key(uuid()),
  young_person_id: fixed(uuid()),
  version: integer(),
  authority: text<RepresentativeAuthority>(),
  kinds: texts<DecisionKind>(),
  name: text(),
  subject: nullable(text()),
  evidence: text(),
  from_on: date<CalendarDate>(),
  until_on: nullable(date<CalendarDate>()),
  end_reason: nullable(text<RepresentativeEndReason>()),
});

export type RepresentativeRow = RowOf<typeof representativeTable>;
