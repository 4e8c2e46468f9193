import { fixed, instant, integer, json, key, table, text, uuid } from '#libs/platform';

/** A row of `decision_record`: one version of an assessment, a representative or a consent. Rows are only added. */
export const decisionRecordTable = table('decision_record', {
  area: key(text()),
  record_id: key(uuid()),
  version: key(integer()),
  young_person_id: fixed(uuid()),
  /** the record as the API shows it */
  record: json<Readonly<Record<string, unknown>>>(),
  recorded_at: instant(),
  recorded_by: text(),
  recorded_by_name: text(),
});
