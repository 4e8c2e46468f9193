import type { Part, Schemas } from '../../api/api.js';
import { lateOf, statesOf } from './oversight.presenter.js';

const counts = (overdue: number): Part<Schemas['WorklistCounts']> => ({
  state: 'here',
  data: {
    ...{ overdue, due: 0, unowned: 0, handedBack: 0, offered: 0, silent: 0, noAccountablePerson: 0, notRecorded: 2 },
  },
});

describe('who is late', () => {
  const byAgency = {
    ...{ education: counts(7), health: counts(2) },
    ...{ 'childrens-social-care': counts(0), 'adult-social-care': counts(3) },
  };

  it('sums to the headline, with the steps that no agency has', () => {
    const late = lateOf(counts(15), byAgency)!;
    expect(late.rows.map(({ code, count }) => [code, count])).toEqual([
      ['education', 7],
      ['adult-social-care', 3],
      ['nobody', 3],
      ['health', 2],
      ['childrens-social-care', 0],
    ]);
    expect(late.rows.reduce((sum, { count }) => sum + count, 0)).toBe(late.total);
    expect(late.most).toEqual({ code: 'education', count: 7 });
  });

  it('is not guessed where a count is missing, and names nobody where nothing is late', () => {
    expect(lateOf(counts(15), { ...byAgency, health: { state: 'away' } })).toBeNull();
    const none = {
      education: counts(0),
      health: counts(0),
      'childrens-social-care': counts(0),
      'adult-social-care': counts(0),
    };
    expect(lateOf(counts(0), none)!.most).toBeNull();
  });

  it('shows what is not known as itself', () => {
    expect(statesOf(counts(1))).toContainEqual({ state: 'notRecorded', count: 2 });
    expect(statesOf({ state: 'away' })).toBeNull();
  });
});
