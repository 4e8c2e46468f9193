import { Type } from '@sinclair/typebox';
import { data, defineEvent, id, oneOf } from '../event.js';
import { DISCLOSURE_REFUSALS } from './disclosure-refusals.js';
import { FIELD_GROUPS } from './consent-codes.js';

export const disclosureRefused = defineEvent({
  service: 'young-people',
  name: 'disclosure-refused',
  version: 1,
  summary: 'The referral’s recipient receives nothing, because no consent covers the disclosure.',
  schema: data({
    disclosureId: id('attempt to send that requested it'),
    referralId: id('referral'),
    code: oneOf(DISCLOSURE_REFUSALS, 'why'),
    missingGroups: Type.Array(oneOf(FIELD_GROUPS, 'group of fields that the consent does not cover')),
  }),
  sample: {
    disclosureId: '0190a3c4-0000-7000-8000-000000000051',
    referralId: '0190a3c4-0000-7000-8000-000000000020',
    code: 'GROUPS_NOT_COVERED',
    missingGroups: ['risk'],
  },
});
