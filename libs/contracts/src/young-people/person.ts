import { Type } from '@sinclair/typebox';
import { data, day, nullable } from '../event.js';

/** The state of a person of which other services keep a copy. Only `young-people.person-*` events carry names. */
export const personState = data({
  reference: Type.String({ description: 'people-facing reference' }),
  givenName: Type.String({ description: 'empty if the person has only a family name' }),
  familyName: Type.String({ description: 'empty if the person has only a given name' }),
  preferredName: nullable(Type.String()),
  dateOfBirth: nullable(day('date of birth')),
  needs: Type.Array(Type.String(), { description: 'SEN2 need codes, primary first' }),
  deceased: Type.Boolean({ description: 'whether the young person has died; then no reminders about them are sent' }),
  namedWorker: nullable(
    data({
      subject: Type.String({ description: 'account' }),
      name: Type.String(),
      team: nullable(Type.String()),
    }),
  ),
});

export const personSample = {
  reference: 'YP-7F3K-2Q',
  givenName: 'Ada',
  familyName: 'Example',
  preferredName: null,
  dateOfBirth: '2008-11-02',
  needs: ['ASD', 'SLCN'],
  deceased: false,
  namedWorker: { subject: 'maya', name: 'Maya Coordinator', team: 'Transition West' },
};
