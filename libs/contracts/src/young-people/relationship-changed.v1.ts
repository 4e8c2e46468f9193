import { data, day, defineEvent, id, nullable, oneOf } from '../event.js';
import { Type } from '@sinclair/typebox';

const RELATIONS = ['self', 'carer', 'named-worker'] as const;

export const relationshipChanged = defineEvent({
  service: 'young-people',
  name: 'relationship-changed',
  version: 1,
  summary: 'An account became, or stopped being, the young person, a carer with access, or the named worker.',
  schema: data({
    relationshipId: id('relationship'),
    subject: Type.String({ description: 'account' }),
    relation: oneOf(RELATIONS, 'the account’s relation to the young person'),
    fromOn: day('first day'),
    untilOn: nullable(day('last day')),
  }),
  sample: {
    relationshipId: '0190a3c4-0000-7000-8000-000000000001',
    subject: 'ada',
    relation: 'self',
    fromOn: '2025-01-16',
    untilOn: null,
  },
});
