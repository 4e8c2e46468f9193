import { Type } from '@sinclair/typebox';
import { data, defineEvent, id } from '../../event.js';
import { stepSample, stepState } from '../codes.js';

export const milestonesRecalculated = defineEvent({
  service: 'transition-plans',
  name: 'milestones-recalculated',
  version: 1,
  summary: 'Changed facts, or the passing of time, added, moved or withdrew statutory steps.',
  schema: data({
    planId: id('plan'),
    causes: Type.Array(Type.String(), { description: 'names of the facts that changed; empty when only time passed' }),
    added: Type.Array(stepState),
    moved: Type.Array(stepState),
    withdrawn: Type.Array(stepState),
  }),
  sample: {
    planId: stepSample.planId,
    causes: ['lastReviewCompletedOn'],
    added: [],
    moved: [stepSample],
    withdrawn: [],
  },
});
