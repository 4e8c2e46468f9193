import { ADULT_CARERS, type CarerRelation, type CarersAssessmentStatus } from '#libs/contracts';
import type { TimelineFacts } from '#libs/timeline';

/**
 * The facts that follow from a plan's carers; null means that the plan does not state it, never "no". A sibling who is a
 * young carer does not make the young person one.
 */
export function factsOfCarers(
  carers: readonly { readonly relation: CarerRelation; readonly status: CarersAssessmentStatus }[],
): Pick<TimelineFacts, 'hasParentCarer' | 'youngCarer'> {
  const real = carers.filter(({ status }) => status !== 'entered-in-error');
  return {
    hasParentCarer: real.some(({ relation }) => ADULT_CARERS.includes(relation)) || null,
    youngCarer: real.some(({ relation }) => relation === 'young-person') || null,
  };
}
