import type { DecisionMakerKind } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';
import { type RowOf, date, fixed, integer, key, table, text, uuid } from '#libs/platform';
import type { DecisionKind } from '#libs/timeline';

/** A row of `decision_switch`: the next switch for one kind of decision, as it was announced. */
export const decisionSwitchTable = table('decision_switch', {
  area: key(text()),
  young_person_id: key(uuid()),
  kind: key(text<DecisionKind>()),
  id: fixed(uuid()),
  version: integer(),
  switch_on: date<CalendarDate>(),
  decider_from: text<DecisionMakerKind>(),
  decider_to: text<DecisionMakerKind>(),
  announced_on: date<CalendarDate>(),
});

export type DecisionSwitchRow = RowOf<typeof decisionSwitchTable>;
