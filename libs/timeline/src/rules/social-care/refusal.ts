import { anyOf, is, shown, test } from '../../engine/conditions.js';

/**
 * Refusal of an assessment. A child's refusal (Care Act 2014 s.58(3), (4)) is not the refusal of an adult (s.11(1)): at 18
 * the adult is asked again, and the risk of abuse or neglect counts at any age.
 */
export const refusesAssessment = test(
  'the young person refuses the assessment',
  ['consentsToTransitionAssessment'],
  (p) => (p.isKnown('consentsToTransitionAssessment') ? p.flag('consentsToTransitionAssessment') === false : null),
);
export const refusesAsAdult = is('refusesAdultAssessment', 'the adult refuses the assessment');

/** The refusal on record: the adult's, otherwise the one before 18. */
export const refusalOnRecord = test(
  'the young person refuses the assessment, as an adult or before 18',
  ['refusesAdultAssessment', 'consentsToTransitionAssessment'],
  (p) => p.flag('refusesAdultAssessment') ?? refusesAssessment.holds(p),
);

export const atRisk = is('atRiskOfAbuseOrNeglect', 'the young person experiences, or is at risk of, abuse or neglect');
/** Everyone is presumed to have capacity (Mental Capacity Act 2005 s.1(2)), so only what is shown counts. */
const cannotRefuse = shown(
  is(
    'lacksCapacityToRefuseAssessment',
    'the adult lacks capacity to refuse the assessment, and it is in their best interests',
  ),
);
/** Care Act 2014 s.11(2). */
export const refusalDoesNotCount = anyOf(cannotRefuse, atRisk);
