import { conflict } from '#libs/kernel';
import { type Permission, mayDo, type TimelineFacts } from '#libs/timeline';

/** Findings that allow the end of an EHC plan without recorded facts (Children and Families Act 2014 s.45(1)(b)). */
export const CEASE_GROUNDS = ['no-longer-necessary'] as const;
export type CeaseGround = (typeof CEASE_GROUNDS)[number];

/**
 * Checks whether the authority may end the EHC plan. The facts must not contain this decision yet. If no recorded fact
 * allows it, the authority may still find that the plan is no longer necessary.
 * @throws DomainError PLAN_MAY_NOT_BE_CEASED (409) with the timeline's reason
 */
export function requireMayCease(facts: TimelineFacts, ground: CeaseGround | null, today: string): void {
  const { permitted, reason, rule, from, unless }: Permission = mayDo('cease-plan', facts, today);
  if (permitted || (unless !== undefined && unless === ground)) return;
  const authority = rule ? ` (${rule})` : '';
  const since = from ? ` It may be ended from ${from}.` : '';
  const finding = unless
    ? ` If the plan is ${unless}, state that in \`ground\` and list the achieved outcomes in \`words\`.`
    : '';
  throw conflict('PLAN_MAY_NOT_BE_CEASED', `The plan may not be ended: ${reason}${authority}.${since}${finding}`);
}
