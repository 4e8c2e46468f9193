import { Type } from '@sinclair/typebox';
import type { TimelineFacts } from '#libs/timeline';
import { data, defineEvent } from '../event.js';

export const circumstancesChanged = defineEvent({
  service: 'young-people',
  name: 'circumstances-changed',
  version: 1,
  summary:
    'Facts that statutory dates depend on changed. The event carries all known facts, and the names of those that changed.',
  schema: data({
    facts: Type.Unsafe<TimelineFacts>(
      Type.Object({}, { description: 'docs/timeline.md, "Facts"; an absent fact is unknown' }),
    ),
    changed: Type.Array(Type.String(), { description: 'names of the facts that changed' }),
  }),
  sample: {
    facts: { dateOfBirth: '2008-11-02', hasEhcPlan: true, lastReviewCompletedOn: '2025-03-01' } as TimelineFacts,
    changed: ['lastReviewCompletedOn'],
  },
});
