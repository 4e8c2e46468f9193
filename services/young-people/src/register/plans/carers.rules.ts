import { ADULT_CARERS, type CarerRelation, type CarersAssessmentStatus } from '#libs/contracts';
import type { TimelineFacts } from '#libs/timeline';

/**
 * The carers of a plan as facts; null is "the plan does not say", never no. A sibling who cares is a carer of their own,
 * and makes the young person none.
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
