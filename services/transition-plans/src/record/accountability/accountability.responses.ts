import { type Actor, isFamily } from '#libs/platform';
import {
  type Accountability,
  type HandOverTransition,
  accountableOf,
  handOverActions,
} from './accountability.rules.js';
import type { AccountabilityResponse } from './accountability.dto.js';

/** @param allowed the account's permissions on an open plan; empty for a closed plan */
export function accountabilityResponse(
  plan: Accountability & { readonly id: string },
  actor: Pick<Actor, 'role' | 'subject'>,
  allowed: readonly HandOverTransition['permission'][],
): AccountabilityResponse {
  return {
    planId: plan.id,
    accountable: accountableOf(plan),
    since: plan.accountable_since,
    proposed:
      plan.proposed_subject === null
        ? null
        : {
            subject: plan.proposed_subject,
            name: plan.proposed_name ?? '',
            on: plan.proposed_on ?? '',
            askedBy: plan.proposed_by ?? '',
            answerDueOn: plan.proposed_due_on,
            chasedTimes: plan.proposed_chased_times,
          },
    declined: isFamily(actor) ? null : plan.declined,
    allowedActions: handOverActions(plan, actor.subject, (permission) => allowed.includes(permission)),
  };
}
