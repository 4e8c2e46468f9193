import { type RowOf, boolean, instant, integer, json, key, nullable, table, text, uuid } from '#libs/platform';

/** Evidence that an account of the family or a coordinator put together. */
export const evidenceBundleTable = table('evidence_bundle', {
  area: key(text()),
  id: key(uuid()),
  young_person_id: uuid(),
  audience: text(),
  made_at: instant(),
  by_subject: text(),
  by_name: text(),
  by_role: text(),
  young_person_name: text(),
  plan_id: nullable(uuid()),
  documents: json<unknown>(),
  plan_awaited: boolean(),
  version: integer(),
});

export type EvidenceBundleRow = RowOf<typeof evidenceBundleTable>;
