import { data, defineEvent, id, oneOf } from '../../event.js';
import { stepSample } from '../codes.js';

/** The carer's relation to the young person; `young-person` is a young person who cares for somebody else. */
export const CARER_RELATIONS = [
  'parent-carer',
  'grandparent',
  'other-adult',
  'sibling-young-carer',
  'young-person',
] as const;
export type CarerRelation = (typeof CARER_RELATIONS)[number];

/** Relations in which an adult cares for the young person. */
export const ADULT_CARERS: readonly CarerRelation[] = ['parent-carer', 'grandparent', 'other-adult'];

export const CARERS_ASSESSMENT_STATUSES = [
  'to-be-offered',
  'offered',
  'declined',
  'under-way',
  'done',
  'not-needed',
  'entered-in-error',
] as const;
export type CarersAssessmentStatus = (typeof CARERS_ASSESSMENT_STATUSES)[number];

export const carersAssessmentChanged = defineEvent({
  service: 'transition-plans',
  name: 'carers-assessment-changed',
  version: 1,
  summary: 'A carer was added to a plan, or the carer’s own assessment progressed.',
  schema: data({
    planId: id('plan'),
    assessmentId: id('carer’s assessment'),
    relation: oneOf(CARER_RELATIONS, 'the carer’s relation to the young person'),
    status: oneOf(CARERS_ASSESSMENT_STATUSES, 'status'),
  }),
  sample: {
    planId: stepSample.planId,
    assessmentId: '0190a3c4-0000-7000-8000-000000000015',
    relation: 'parent-carer',
    status: 'to-be-offered',
  },
});
