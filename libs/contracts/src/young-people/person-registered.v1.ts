import { defineEvent } from '../event.js';
import { personSample, personState } from './person.js';

export const personRegistered = defineEvent({
  service: 'young-people',
  name: 'person-registered',
  version: 1,
  summary: 'A young person is known to the area: entered by hand or taken from a SEN2 return.',
  schema: personState,
  sample: personSample,
});
