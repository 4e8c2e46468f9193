import type { Schemas } from '../../api/api.js';
import { headOf, timelineOf } from './person.presenter.js';

type Person = Schemas['YoungPersonResponse'];
type Timeline = Schemas['PersonTimelineResponse'];

const person = { id: '1', reference: 'YP-1', givenName: 'Ada', familyName: 'E', preferredName: 'Adi' };

describe('the pages of a person', () => {
  it('are those that the register lets the reader open', () => {
    const allowedActions: Person['allowedActions'] = ['contact:read'];
    const head = headOf({ ...person, allowedActions } as Person, 'overview');
    expect(head).toMatchObject({ name: 'Adi E', tabs: ['overview', 'decisions', 'contacts', 'timeline'] });
  });

  it('put what is late first, and leave out empty groups', () => {
    const milestones = [{ status: 'met' }, { status: 'overdue' }, { status: 'upcoming' }];
    const timeline = { milestones, unknownFacts: [{ meaning: 'is disabled' }], lawAsAt: '2026-11-30' };
    const { groups, unknown } = timelineOf(timeline as unknown as Timeline);
    expect(groups.map(({ name }) => name)).toEqual(['late', 'later', 'over']);
    expect(unknown).toEqual(['is disabled']);
  });
});
