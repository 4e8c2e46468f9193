import type { CalendarDate } from '#libs/kernel';
import type { RestrictedRecordRow } from './restricted-record.table.js';
import type { RestrictedRecordResponse, RestrictionResponse } from './restrictions.dto.js';

/** Neither lifted nor over. */
export const isCurrent = (row: Pick<RestrictedRecordRow, 'lifted_on' | 'until_on'>, today: CalendarDate): boolean =>
  row.lifted_on === null && (row.until_on === null || row.until_on >= today);

export function restrictionResponse(row: RestrictedRecordRow, today: CalendarDate): RestrictionResponse {
  const { id, version, reason, words, accounts } = row;
  return {
    ...{ id, youngPersonId: row.young_person_id, version, reason, words, accounts: [...accounts] },
    ...{ sinceOn: row.since_on, untilOn: row.until_on, setBy: row.set_by_name },
    ...{ liftedOn: row.lifted_on, liftedBy: row.lifted_by_name, liftingWords: row.lifting_words },
    ...{ recoveredOn: row.recovered_on, recoveredBy: row.recovered_by_name, recoveryWords: row.recovery_words },
    allowedActions: isCurrent(row, today) ? ['change', 'lift'] : [],
  };
}

export function overseenResponse(row: RestrictedRecordRow): RestrictedRecordResponse {
  const { id, version, reason, accounts } = row;
  return {
    ...{ id, version, reason, accounts: [...accounts], sinceOn: row.since_on, untilOn: row.until_on },
    ...{ setBy: row.set_by_name, recoveredOn: row.recovered_on },
  };
}
