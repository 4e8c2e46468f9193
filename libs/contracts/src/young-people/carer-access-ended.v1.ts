import { Type } from '@sinclair/typebox';
import { data, day, defineEvent, id, oneOf } from '../event.js';

const CARER_ACCESS_END_REASONS = ['rights-passed', 'renewal-withdrawn'] as const;
export type CarerAccessEndReason = (typeof CARER_ACCESS_END_REASONS)[number];

export const carerAccessEnded = defineEvent({
  service: 'young-people',
  name: 'carer-access-ended',
  version: 1,
  summary:
    'A carer’s account lost access to the record, with the reason. The rights passed to the young person, who did not renew the access, or the renewal was withdrawn.',
  meantFor: 'A notification service: it notifies the carer.',
  schema: data({
    relationshipId: id('relationship'),
    subject: Type.String({ description: 'account' }),
    lastOn: day('last day of the access'),
    reason: oneOf(CARER_ACCESS_END_REASONS, 'why'),
  }),
  sample: {
    relationshipId: '0190a3c4-0000-7000-8000-000000000001',
    subject: 'joy',
    lastOn: '2026-06-26',
    reason: 'rights-passed',
  },
});
