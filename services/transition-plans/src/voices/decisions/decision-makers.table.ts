import { date, integer, json, key, table, text, uuid } from '#libs/platform';
import type { DecisionMakersCopy } from './who-decides.rules.js';

/** The copy of a young person's decision-makers that young-people publishes. */
export const decisionMakersTable = table('decision_makers', {
  area: key(text()),
  young_person_id: key(uuid()),
  kinds: json<DecisionMakersCopy['kinds']>(),
  record_version: integer(),
});

/** The copy of a day on which the decision-maker changes. */
export const decisionSwitchTable = table('decision_switch', {
  area: key(text()),
  id: key(uuid()),
  young_person_id: uuid(),
  kind: text(),
  switch_on: date(),
  decider_from: text(),
  decider_to: text(),
  record_version: integer(),
});
