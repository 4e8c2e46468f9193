import { defineEvent } from '../event.js';
import { personSample, personState } from './person.js';

export const personRegistered = defineEvent({
  service: 'young-people',
  name: 'person-registered',
  version: 1,
  summary: 'A young person was registered in the area, by hand or from a SEN2 return.',
  schema: personState,
  sample: personSample,
});
