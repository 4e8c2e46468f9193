import { Type } from '@sinclair/typebox';
import { data, defineEvent, id, nullable, oneOf } from '../../event.js';
import { stepSample } from '../codes.js';

export const PLAN_CLOSING_REASONS = [
  'transition-complete',
  'young-person-does-not-want-a-plan',
  'moved-out-of-area',
  'over-age',
  'died',
  'opened-in-error',
] as const;

/** Gaps that prevent a plan from being closed. */
export const PLAN_GAPS = [
  'CHILDRENS_SUPPORT_GOES_ON',
  'CARERS_ASSESSMENT_OPEN',
  'CARER_NOT_LISTED',
  'HEALTH_NOT_HANDED_OVER',
  'AREA_NOT_CONSIDERED',
  'REVIEW_OPEN',
  'SUPPORT_GAP_OPEN',
  'STEPS_OVERDUE',
  'STEPS_HANDED_BACK',
  'STEPS_UNOWNED',
] as const;
export type PlanGap = (typeof PLAN_GAPS)[number];

export const planClosed = defineEvent({
  service: 'transition-plans',
  name: 'plan-closed',
  version: 2,
  summary: 'A transition plan was closed, with a coded reason and the open gaps. It does not reopen by itself.',
  schema: data({
    planId: id('plan'),
    reason: oneOf(PLAN_CLOSING_REASONS, 'why it was closed'),
    overridden: Type.Array(oneOf(PLAN_GAPS, 'open gap'), {
      description: 'open gaps, each code once',
    }),
    accountable: nullable(Type.String({ description: 'account that is accountable for closing over the gaps' })),
  }),
  sample: {
    planId: stepSample.planId,
    reason: 'moved-out-of-area',
    overridden: ['HEALTH_NOT_HANDED_OVER'],
    accountable: 'maya',
  },
});
