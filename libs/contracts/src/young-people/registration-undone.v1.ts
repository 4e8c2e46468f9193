import { data, defineEvent, id } from '../event.js';

const schema = data({ importId: id('import that registered the young person') });
const sample = { importId: '0190a3c4-0000-7000-8000-000000000081' };

export const registrationUndoAsked = defineEvent({
  service: 'young-people',
  name: 'registration-undo-asked',
  version: 1,
  summary:
    'An import that registered the young person is being undone. Plans answers if anybody has worked on the plan.',
  schema,
  sample,
});

/** Nobody has worked on the record. No further event about the young person follows. */
export const registrationUndone = defineEvent({
  service: 'young-people',
  name: 'registration-undone',
  version: 1,
  summary: 'The record should never have been registered and is gone. Each service removes its copies.',
  schema,
  sample,
});
