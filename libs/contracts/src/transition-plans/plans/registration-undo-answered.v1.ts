import { Type } from '@sinclair/typebox';
import { data, defineEvent, id } from '../../event.js';

export const registrationUndoAnswered = defineEvent({
  service: 'transition-plans',
  name: 'registration-undo-answered',
  version: 1,
  summary: 'Whether the registration can be undone. If so, the untouched plan and the copies of the record are gone.',
  schema: data({
    importId: id('import that is being undone'),
    released: Type.Boolean({ description: 'false: somebody has worked on the plan, so that it stays' }),
  }),
  sample: { importId: '0190a3c4-0000-7000-8000-000000000081', released: true },
});
