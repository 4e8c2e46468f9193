import type { Schemas } from '../../api/api.js';
import { reviewOf } from './review.presenter.js';

type Review = Schemas['ReviewResponse'];

const planned = {
  ...{ meetingOn: '2027-01-20', heldOn: null, invitationsSentOn: null, papersSentOn: null },
  ...{ report: null, decision: null, invitees: [], adviceMissing: [], serves: ['ehc-annual-review'] },
  clocks: [{ of: 'papers', dueOn: '2027-01-06', late: false, doneOn: null }],
  allowedActions: ['change', 'invitations', 'meeting', 'cancellation'],
} as unknown as Review;

const states = (review: Review) => Object.fromEntries(reviewOf(review).tasks.map(({ name, state }) => [name, state]));

describe('the tasks of a review', () => {
  it('are done, to do, or not to be started yet, as the service allows', () => {
    expect(states(planned)).toEqual({
      ...{ place: 'done', invitations: 'to-do', advice: 'later', papers: 'to-do', meeting: 'to-do' },
      ...{ report: 'later', decision: 'later' },
    });
    expect(reviewOf(planned).aside).toEqual(['cancellation']);
  });

  it('have their clocks', () => {
    expect(reviewOf(planned).tasks.find(({ name }) => name === 'papers')?.clock?.dueOn).toBe('2027-01-06');
  });

  it('have a final plan only where the EHC plan is changed', () => {
    const decision = { decision: 'amend', on: '2027-02-01', finalPlanOn: null } as Review['decision'];
    expect(states({ ...planned, decision })).toMatchObject({ decision: 'done', final: 'later' });
  });

  it('leave the place and the papers alone after the meeting', () => {
    const { tasks } = reviewOf({ ...planned, heldOn: '2027-01-20' });
    expect(tasks.filter(({ open }) => open).map(({ name }) => name)).not.toContain('place');
  });
});
