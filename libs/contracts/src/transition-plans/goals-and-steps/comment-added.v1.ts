import { data, defineEvent, id, nullable, oneOf } from '../../event.js';

export const commentAdded = defineEvent({
  service: 'transition-plans',
  name: 'comment-added',
  version: 1,
  summary: 'Somebody commented on a plan or on one of its goals. The words stay in the plan.',
  meantFor: 'A notification service: it notifies the others who work on the plan.',
  schema: data({
    planId: id('plan'),
    goalId: nullable(id('goal')),
    commentId: id('comment'),
    by: oneOf(['young-person', 'carer', 'staff'] as const, 'who commented'),
  }),
  sample: {
    planId: '0190a3c4-0000-7000-8000-000000000010',
    goalId: null,
    commentId: '0190a3c4-0000-7000-8000-000000000013',
    by: 'young-person',
  },
});
