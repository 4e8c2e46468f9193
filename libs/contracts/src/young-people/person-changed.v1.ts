import { defineEvent } from '../event.js';
import { personSample, personState } from './person.js';

export const personChanged = defineEvent({
  service: 'young-people',
  name: 'person-changed',
  version: 1,
  summary: 'The young person’s identity or named worker changed. The event carries the whole state.',
  schema: personState,
  sample: personSample,
});
