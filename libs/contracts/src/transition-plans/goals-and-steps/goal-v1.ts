import { data, day, id, nullable, oneOf } from '../../event.js';
import { GOAL_ACHIEVEMENTS, PFA_AREAS } from '../codes.js';

/** What version 1 of the goals' events said; no longer published, and still read where a stream has one. */
export const goalStateV1 = data({
  planId: id('plan'),
  goalId: id('goal'),
  area: oneOf(PFA_AREAS, 'outcome area'),
  status: oneOf(['proposed', 'active', 'on-hold', 'completed', 'cancelled'] as const, 'lifecycle'),
  achievement: oneOf(GOAL_ACHIEVEMENTS, 'how far it was reached, apart from the lifecycle'),
  targetOn: nullable(day('target')),
});

export const goalSampleV1 = {
  planId: '0190a3c4-0000-7000-8000-000000000010',
  goalId: '0190a3c4-0000-7000-8000-000000000012',
  area: 'employment' as const,
  status: 'active' as const,
  achievement: 'in-progress' as const,
  targetOn: '2026-07-31',
};
