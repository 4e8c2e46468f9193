import { Type } from '@sinclair/typebox';
import { data, day, defineEvent, id, nullable } from '../../event.js';
import { stepSample } from '../codes.js';

/**
 * A children's health service, by the code that the law's occurrences are told apart by (`HLT-12:paediatric-neurology`).
 * It is made of the service's name, once, and has no room for words about a person.
 */
const serviceCode = Type.String({
  pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
  maxLength: 200,
  description: 'the children’s health service, as a code',
});

export const healthHandoversChanged = defineEvent({
  service: 'transition-plans',
  name: 'health-handovers-changed',
  version: 1,
  summary:
    'The health hand-over table of a plan changed; carries the whole table, and the facts that follow from it. The record is the plan.',
  schema: data({
    planId: id('plan'),
    handovers: Type.Array(
      data({
        handoverId: id('row of the table'),
        service: serviceCode,
        transferOn: nullable(day('first day with the adult service')),
        metAdultPractitionerOn: nullable(day('met a practitioner of the adult service')),
        firstAdultAppointmentOn: nullable(day('first appointment with the adult service')),
        attended: nullable(Type.Boolean({ description: 'that appointment was attended; null is not known' })),
      }),
      { description: 'services that hand over or have handed over' },
    ),
    willMoveToAdultHealthServices: nullable(Type.Boolean({ description: 'null: the table does not say' })),
    hasNamedWorker: nullable(Type.Boolean({ description: 'a named worker for health; null: the table does not say' })),
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
