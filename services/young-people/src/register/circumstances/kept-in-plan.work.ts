import { DomainError } from '#libs/kernel';
import type { Reader } from '#libs/platform';
import { hasOpenPlan } from '../plans/plan-copies.queries.js';
import { type FactChange, keptInPlan, type KnownFact } from '../person/facts.rules.js';

/**
 * Prevents a fact from contradicting the table of the open plan that it comes from; the statutory dates follow the fact.
 * @throws DomainError FACT_KEPT_IN_PLAN (409)
 */
export async function requireNotKeptInPlan(
  db: Reader,
  id: string,
  known: readonly KnownFact[],
  changes: readonly FactChange[],
): Promise<void> {
  const kept = keptInPlan(known, changes);
  if (kept.length === 0 || !(await hasOpenPlan(db, id))) return;
  throw new DomainError(
    'conflict',
    'FACT_KEPT_IN_PLAN',
    'The facts in `errors` come from the young person’s open plan. Change them in the plan.',
    {
      errors: kept.map((name) => ({
        field: `facts.${name}`,
        code: 'FACT_KEPT_IN_PLAN',
        message: 'comes from a table of the open plan; change it there',
      })),
    },
  );
}
