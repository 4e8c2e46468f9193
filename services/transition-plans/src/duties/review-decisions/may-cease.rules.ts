import { conflict } from '#libs/kernel';
import { type Permission, mayDo, type TimelineFacts } from '#libs/timeline';

/** A finding on which an EHC plan is ended while nothing that is recorded ends it: Children and Families Act 2014 s.45(1)(b). */
export const CEASE_GROUNDS = ['no-longer-necessary'] as const;
export type CeaseGround = (typeof CEASE_GROUNDS)[number];

/**
 * May the authority decide to end the EHC plan, as far as is known? Asked of the timeline, before the decision is one of
 * the facts. Where nothing recorded allows it, the authority may still find that the plan is no longer necessary, and say so.
 * @throws DomainError PLAN_MAY_NOT_BE_CEASED (409) with the timeline's reason
 */
export function requireMayCease(facts: TimelineFacts, ground: CeaseGround | null, today: string): void {
  const { permitted, reason, rule, from, unless }: Permission = mayDo('cease-plan', facts, today);
  if (permitted || (unless !== undefined && unless === ground)) return;
  const authority = rule ? ` (${rule})` : '';
  const since = from ? ` It may be from ${from}.` : '';
  const finding = unless
    ? ` Unless it is ${unless}: say so in ground, with the outcomes that are achieved in words.`
    : '';
  throw conflict('PLAN_MAY_NOT_BE_CEASED', `The plan may not be ended: ${reason}${authority}.${since}${finding}`);
}
