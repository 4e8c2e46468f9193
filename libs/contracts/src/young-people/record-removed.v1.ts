import { Type } from '@sinclair/typebox';
import { data, defineEvent, id, nullable, oneOf } from '../event.js';
import { REMOVAL_REASONS } from './removal-reasons.js';

/** What may be removed from a young person's record for good. */
export const PERSON_REMOVABLE = [
  'capacity-assessment',
  'representative',
  'contact',
  'named-worker',
  'preference',
  'fact',
  'removal-words',
] as const;
export type PersonRemovable = (typeof PERSON_REMOVABLE)[number];

export const personRecordRemoved = defineEvent({
  service: 'young-people',
  name: 'record-removed',
  version: 1,
  summary:
    'Something was removed from a young person’s record for good, because it should never have been recorded. The event carries nothing of its content.',
  meantFor: 'Any consumer that keeps a copy of the record: it must remove its copy.',
  schema: data({
    kind: oneOf(PERSON_REMOVABLE, 'what was removed'),
    removedId: nullable(id('record that was removed; null for a fact or a preference')),
    fact: nullable(Type.String({ description: 'name of the fact whose values were removed' })),
    reason: oneOf(REMOVAL_REASONS, 'why'),
  }),
  sample: { kind: 'fact', removedId: null, fact: 'hasEhcPlan', reason: 'wrong-person' },
});
