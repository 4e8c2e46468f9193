import { Type } from '@sinclair/typebox';
import { DECISION_KINDS } from '#libs/timeline';
import { data, day, defineEvent, nullable, oneOf } from '../event.js';
import { DECIDERS } from './decision-codes.js';

export const decisionMakersChanged = defineEvent({
  service: 'young-people',
  name: 'decision-makers-changed',
  version: 1,
  summary:
    'Who decides on what, and from when to when, is other than the date of birth alone would have it, or is so no more.',
  schema: data({
    kinds: Type.Array(
      data({
        kind: oneOf(DECISION_KINDS, 'kind of decision'),
        periods: Type.Array(
          data({
            from: nullable(day('first day; null: from birth')),
            until: nullable(day('last day; null: as far as is known')),
            decider: oneOf(DECIDERS, 'who decides'),
            representatives: Type.Array(Type.String({ description: 'account' }), {
              description: 'accounts of the representatives who decide, those that have one',
            }),
          }),
          { description: 'without gap or overlap, in order; empty where the date of birth is not known' },
        ),
      }),
    ),
  }),
  sample: {
    kinds: [
      {
        kind: 'ehc',
        periods: [
          { from: null, until: '2026-06-26', decider: 'parent', representatives: [] },
          { from: '2026-06-27', until: null, decider: 'young-person', representatives: [] },
        ],
      },
    ],
  },
});
