import { conflict } from '#libs/kernel';
import { type Permission, mayDo, type TimelineFacts } from '#libs/timeline';

/**
 * May the authority decide to end the EHC plan, as far as is known? Asked of the timeline, before the decision is one of
 * the facts.
 * @throws DomainError PLAN_MAY_NOT_BE_CEASED (409) with the timeline's reason
 */
export function requireMayCease(facts: TimelineFacts, today: string): void {
  const { permitted, reason, rule, from }: Permission = mayDo('cease-plan', facts, today);
  if (permitted) return;
  const authority = rule ? ` (${rule})` : '';
  const since = from ? ` It may be from ${from}.` : '';
  throw conflict('PLAN_MAY_NOT_BE_CEASED', `The plan may not be ended: ${reason}${authority}.${since}`);
}
