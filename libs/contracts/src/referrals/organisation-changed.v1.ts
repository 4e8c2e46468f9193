import { Type } from '@sinclair/typebox';
import { data, defineEvent } from '../event.js';

export const organisationChanged = defineEvent({
  service: 'referrals',
  name: 'organisation-changed',
  version: 1,
  summary:
    'An organisation was added to the directory, or its name changed. It is about no young person: the subject is the organisation.',
  schema: data({ name: Type.String({ description: 'name of the organisation' }) }),
  sample: { name: 'Harbour Work' },
});
