import { Type } from '@sinclair/typebox';
import type { TimelineFacts } from '#libs/timeline';
import { data, defineEvent } from '../event.js';

export const circumstancesChanged = defineEvent({
  service: 'young-people',
  name: 'circumstances-changed',
  version: 1,
  summary: 'Facts that the statutory dates depend on changed; carries all the facts that are known, and which changed.',
  schema: data({
    facts: Type.Unsafe<TimelineFacts>(Type.Object({}, { description: 'docs/timeline.md, "Facts"; absent is unknown' })),
    changed: Type.Array(Type.String(), { description: 'names of the facts that changed' }),
  }),
  sample: {
    facts: { dateOfBirth: '2008-11-02', hasEhcPlan: true, lastReviewCompletedOn: '2025-03-01' } as TimelineFacts,
    changed: ['lastReviewCompletedOn'],
  },
});
