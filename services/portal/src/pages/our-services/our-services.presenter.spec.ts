import { agesOf, capacityOf } from './our-services.presenter.js';

describe('our services', () => {
  it('send only what belongs to the state that was chosen', () => {
    const body = { status: 'waiting-list', waitingListLength: 6, waitingListWeeks: 4, closedUntil: '2026-05-03' };
    const list = { status: 'waiting-list', waitingListLength: 6, waitingListWeeks: 4 };
    expect(capacityOf({ status: 'waiting-list' }, body)).toEqual(list);
    expect(capacityOf({ status: 'closed' }, { ...body, status: 'closed' })).toEqual({
      ...{ status: 'closed', closedUntil: '2026-05-03' },
    });
    expect(capacityOf({ status: 'accepting' }, { ...body, status: 'accepting' })).toEqual({ status: 'accepting' });
  });

  it('say their ages as they are bound', () => {
    expect(agesOf({ minimumAge: 16, maximumAge: 25 }).key).toBe('from-to');
    expect(agesOf({ minimumAge: 16, maximumAge: null }).key).toBe('from');
    expect(agesOf({ minimumAge: null, maximumAge: 25 }).key).toBe('up-to');
    expect(agesOf({ minimumAge: null, maximumAge: null }).key).toBe('any');
  });
});
