import type { DecisionMakerKind, DecisionSubject } from '#libs/contracts';
import type { DecisionKind } from '#libs/timeline';
import { type RowOf, date, fixed, instant, key, nullable, table, text, uuid } from '#libs/platform';

/** A row of `decision`. Decisions are never changed after they were recorded. */
export const decisionTable = table('decision', {
  area: key(text()),
  id: key(uuid()),
  young_person_id: fixed(uuid()),
  plan_id: fixed(uuid()),
  kind: text<DecisionKind>(),
  about: text<DecisionSubject>(),
  decided: text<'yes' | 'no'>(),
  words: nullable(text()),
  decided_by: text<DecisionMakerKind>(),
  decider_name: text(),
  decided_on: date(),
  by_role: text<'young-person' | 'carer' | 'staff'>(),
  by_subject: text(),
  by_name: text(),
  at: instant(),
});

export type DecisionRow = RowOf<typeof decisionTable>;
