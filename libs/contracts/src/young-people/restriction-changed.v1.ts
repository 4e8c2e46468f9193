import { Type } from '@sinclair/typebox';
import { data, day, defineEvent, nullable } from '../event.js';

export const restrictionChanged = defineEvent({
  service: 'young-people',
  name: 'restriction-changed',
  version: 1,
  summary:
    'A record was restricted to named accounts of staff, other accounts were named, or the restriction ended. Each service leaves the young person out of every list of other staff.',
  schema: data({
    accounts: Type.Array(Type.String(), { description: 'accounts that see the record' }),
    untilOn: nullable(day('last day of the restriction; null until somebody lifts it')),
  }),
  sample: { accounts: ['maya'], untilOn: null },
});
