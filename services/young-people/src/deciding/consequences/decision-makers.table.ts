import type { DataOf, decisionMakersChanged } from '#libs/contracts';
import { type RowOf, integer, json, key, table, text, uuid } from '#libs/platform';

/** A row of `decision_makers`: who decides from when to when, as last published, where more than the date of birth counts. */
export const decisionMakersTable = table('decision_makers', {
  area: key(text()),
  young_person_id: key(uuid()),
  version: integer(),
  kinds: json<DataOf<typeof decisionMakersChanged>['kinds']>(),
});

export type DecisionMakersRow = RowOf<typeof decisionMakersTable>;
