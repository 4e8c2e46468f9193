import { data, day, defineEvent, id } from '../../event.js';
import { stepSample } from '../codes.js';

export const childrensSupportEndingDecided = defineEvent({
  service: 'transition-plans',
  name: 'childrens-support-ending-decided',
  version: 1,
  summary: 'It was decided when children’s social care ends its support. The law allowed the decision on that day.',
  meantFor: 'A notification service: it notifies the family and adult social care.',
  schema: data({
    planId: id('plan'),
    decisionId: id('decision'),
    endsOn: day('last day of the support'),
  }),
  sample: {
    planId: stepSample.planId,
    decisionId: '0190a3c4-0000-7000-8000-000000000016',
    endsOn: '2027-03-31',
  },
});
