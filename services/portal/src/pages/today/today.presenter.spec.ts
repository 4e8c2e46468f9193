import type { Part, Schemas } from '../../api/api.js';
import type { Listed } from './today.lists.js';
import { todayOf } from './today.presenter.js';
import type { TodayRow } from './today.rows.js';

const row: TodayRow = {
  id: '1',
  name: 'Ada',
  href: '/plans/1',
  what: { text: 'Review' },
  due: null,
  daysLate: 0,
  state: null,
};
const here = (rows: readonly TodayRow[], next: string | null = null): Part<Listed> => ({
  state: 'here',
  data: { rows, next },
});
const counts = (overdue: number): Part<Schemas['WorklistCounts']> => ({
  state: 'here',
  data: { due: 0, overdue, unowned: 0, handedBack: 0, offered: 0, silent: 0, noAccountablePerson: 0, notRecorded: 0 },
});

describe('the page of today', () => {
  it('counts a list by the service, or by its rows where the service does not count it', () => {
    const { blocks } = todayOf(
      [
        ['overdue', here([row], 'next')],
        ['help', here([row], 'next')],
      ],
      counts(120),
    );
    expect(blocks).toMatchObject([
      { name: 'overdue', count: 120, more: false },
      { name: 'help', count: 1, more: true },
    ]);
  });

  it('leaves out what the reader may not see, and says what is clear and what cannot be shown', () => {
    const model = todayOf(
      [
        ['help', { state: 'closed' }],
        ['silent', here([])],
        ['overdue', { state: 'away' }],
      ],
      counts(0),
    );
    expect(model).toMatchObject({ blocks: [{ name: 'overdue', away: true }], empty: ['silent'], nothing: false });
  });

  it('says that nothing waits', () => {
    expect(todayOf([['silent', here([])]], counts(0)).nothing).toBe(true);
  });
});
