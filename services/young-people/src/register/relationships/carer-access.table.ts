import type { CarerAccessEndReason } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';
import { type RowOf, date, fixed, json, key, nullable, table, text, uuid } from '#libs/platform';
import type { CarerAccess, RecordedWord } from './relationship.rules.js';

/** A row of `carer_access`: what happened to a carer's access when the rights passed to the young person. */
export const carerAccessTable = table('carer_access', {
  area: key(text()),
  relationship_id: key(uuid()),
  young_person_id: fixed(uuid()),
  state: text<CarerAccess['state']>(),
  since_on: date<CalendarDate>(),
  end_reason: nullable(text<CarerAccessEndReason>()),
  word: nullable(json<RecordedWord>()),
});

export type CarerAccessRow = RowOf<typeof carerAccessTable>;
