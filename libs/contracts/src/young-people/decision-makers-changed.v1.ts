import { Type } from '@sinclair/typebox';
import { DECISION_KINDS } from '#libs/timeline';
import { data, day, defineEvent, id, nullable, oneOf } from '../event.js';
import { DECISION_MAKER_KINDS } from './decision-codes.js';

export const decisionMakersChanged = defineEvent({
  service: 'young-people',
  name: 'decision-makers-changed',
  version: 1,
  summary:
    'The decision-makers and their periods differ from those that follow from the date of birth alone, or no longer differ.',
  schema: data({
    kinds: Type.Array(
      data({
        kind: oneOf(DECISION_KINDS, 'kind of decision'),
        periods: Type.Array(
          data({
            from: nullable(day('first day; null: from birth')),
            until: nullable(day('last day; null: open-ended')),
            decider: oneOf(DECISION_MAKER_KINDS, 'who decides'),
            representatives: Type.Array(
              data({
                id: id('representative'),
                subject: nullable(Type.String({ description: 'account, if they have one' })),
              }),
              { description: 'representatives, where one decides; empty where none is recorded' },
            ),
          }),
          { description: 'in order, without gap or overlap; empty where the date of birth is not known' },
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
          {
            from: '2026-06-27',
            until: '2027-05-11',
            decider: 'representative',
            representatives: [{ id: '0190a3c4-0000-7000-8000-000000000021', subject: 'joy' }],
          },
          { from: '2027-05-12', until: null, decider: 'young-person', representatives: [] },
        ],
      },
    ],
  },
});
