import { defineEvent } from '../event.js';
import { personSample, personState } from './person.js';

export const personChanged = defineEvent({
  service: 'young-people',
  name: 'person-changed',
  version: 1,
  summary: 'Who the young person is, or who works with them, changed; carries the whole state.',
  schema: personState,
  sample: personSample,
});
