import { Type } from '@sinclair/typebox';
import { data, day, defineEvent, id, nullable } from '../../event.js';
import { stepSample } from '../codes.js';

/**
 * The code of a children's health service, which also identifies the occurrences of a rule
 * (`HLT-12:paediatric-neurology`). It is derived once from the service's name and has no room for words about a person.
 */
const serviceCode = Type.String({
  pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
  maxLength: 200,
  description: 'code of the children’s health service',
});

export const healthHandoversChanged = defineEvent({
  service: 'transition-plans',
  name: 'health-handovers-changed',
  version: 1,
  summary:
    'The health hand-over table of a plan changed. The event carries the whole table and the facts that follow from it. The record is the plan.',
  schema: data({
    planId: id('plan'),
    handovers: Type.Array(
      data({
        handoverId: id('row of the table'),
        service: serviceCode,
        transferOn: nullable(day('first day with the adult service')),
        metAdultPractitionerOn: nullable(day('day of meeting a practitioner of the adult service')),
        firstAdultAppointmentOn: nullable(day('first appointment with the adult service')),
        attended: nullable(Type.Boolean({ description: 'whether that appointment was attended; null: not known' })),
      }),
      { description: 'services that will hand over, or have done so' },
    ),
    willMoveToAdultHealthServices: nullable(Type.Boolean({ description: 'null: the table does not show it' })),
    hasNamedWorker: nullable(
      Type.Boolean({ description: 'whether there is a named worker for health; null: the table does not show it' }),
    ),
  }),
  sample: {
    planId: stepSample.planId,
    handovers: [
      {
        handoverId: '0190a3c4-0000-7000-8000-000000000014',
        service: 'paediatric-neurology',
        transferOn: '2026-10-05',
        metAdultPractitionerOn: '2026-06-02',
        firstAdultAppointmentOn: '2026-10-12',
        attended: null,
      },
    ],
    willMoveToAdultHealthServices: true,
    hasNamedWorker: null,
  },
});
