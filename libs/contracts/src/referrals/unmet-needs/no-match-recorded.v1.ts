import { Type } from '@sinclair/typebox';
import { PFA_AREAS } from '../../transition-plans/codes.js';
import { data, defineEvent, id, nullable, oneOf } from '../../event.js';

export const noMatchRecorded = defineEvent({
  service: 'referrals',
  name: 'no-match-recorded',
  version: 1,
  summary:
    'A search of the directory found no service that fits. The subject is the young person; when nobody is named, it is the record itself.',
  meantFor: 'Reports for commissioners, which count what the directory lacks.',
  schema: data({
    noMatchId: id('record of the search'),
    youngPersonId: nullable(id('young person for whom it was, where one is named')),
    outcomeArea: oneOf(PFA_AREAS, 'outcome of preparation for adulthood in the search'),
    need: Type.String({ description: 'SEN2 code of the need' }),
    age: nullable(Type.Integer({ description: 'age in the search, completed years' })),
    outcode: nullable(Type.String({ description: 'postcode district in the search' })),
    sought: Type.Array(Type.String(), { description: 'codes of the other criteria in the search' }),
  }),
  sample: {
    noMatchId: '0190a3c4-0000-7000-8000-000000000031',
    youngPersonId: '0190a3c4-0000-7000-8000-000000000001',
    outcomeArea: 'employment',
    need: 'ASD',
    age: 18,
    outcode: 'NR1',
    sought: ['open-hours', 'accepting'],
  },
});
