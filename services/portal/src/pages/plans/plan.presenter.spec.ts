import type { Schemas } from '../../api/api.js';
import { planOf } from './plan.presenter.js';
import { verbsOf } from './step-forms.js';

const step = (id: string, more: object) => ({ id, status: 'not-started', overdue: false, dueOn: null, ...more });
const plan = {
  youngPerson: { givenName: 'Ada', familyName: 'E', preferredName: null },
  milestones: [step('later', { dueOn: '2027-01-01' }), step('no day', {}), step('done', { status: 'done' })],
  goals: [{ steps: [step('late', { overdue: true, dueOn: '2026-01-01' })] }],
  ...{ steps: [], areas: [], allowedActions: [] },
  comments: [
    { id: 'a', replyTo: null },
    { id: 'b', replyTo: 'a' },
  ],
} as unknown as Schemas['PlanResponse'];
const answers = {
  standing: [{ by: 'carer', answer: 'disagree' }],
  earlier: [],
} as unknown as Schemas['AnswersResponse'];

describe('the page of a plan', () => {
  const model = planOf(plan, {
    answers: { state: 'here', data: answers },
    help: { state: 'away' },
    reviews: { state: 'closed' },
  });

  it('has all open steps, what is late first and what has no day last', () => {
    expect(model.open.map(({ id }) => id)).toEqual(['late', 'later', 'no day']);
    expect(model.done.map(({ id }) => id)).toEqual(['done']);
  });

  it('shows side by side who said yes and no, and who has not answered', () => {
    expect(model.sides.map(({ by, answers: given }) => [by, given.length])).toEqual([
      ['young-person', 0],
      ['carer', 1],
      ['agency', 0],
    ]);
  });

  it('puts replies under their comment', () => {
    expect(model.comments).toMatchObject([{ comment: { id: 'a' }, replies: [{ id: 'b' }] }]);
  });

  it('offers what the service allows, and nothing else', () => {
    expect(verbsOf(['start', 'change', 'hand-back', 'unheard-of'])).toEqual(['hand-back', 'target', 'start']);
  });
});
