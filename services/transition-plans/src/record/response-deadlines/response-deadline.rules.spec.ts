import { type CalendarDate, calendarDate } from '#libs/kernel';
import { NOBODY_ASKED, deadlineAfterChase, deadlineAfterMove, answerDeadline } from './response-deadline.rules.js';

const offered = { rule: null, standing: 'dated', due_on: null, response: 'offered' };

describe('the deadline of an offered step', () => {
  it.each([
    ['a Thursday', '2025-01-16', '2025-01-23'],
    ['a Saturday', '2025-01-18', '2025-01-24'],
    ['the day before Good Friday', '2025-04-17', '2025-04-28'],
    ['Christmas Eve', '2025-12-24', '2026-01-05'],
  ])('is five working days after %s', (_, from, until) => {
    expect(answerDeadline(offered, from)).toEqual({ ...NOBODY_ASKED, offered_on: from, answer_due_on: until });
  });

  it('counts from twelve weeks before a distant legal date, or from the offer if that is later', () => {
    const law = { ...offered, rule: 'EDU-04', due_on: '2026-11-02' };
    expect(answerDeadline(law, '2025-01-16')).toMatchObject({ offered_on: '2025-01-16', answer_due_on: '2026-08-17' });
    expect(answerDeadline(law, '2026-10-01').answer_due_on).toBe('2026-10-08');
    expect(answerDeadline({ ...law, standing: 'open-now' }, '2025-01-16').answer_due_on).toBe('2025-01-23');
  });

  it('does not exist unless an agency is asked', () => {
    expect(answerDeadline({ ...offered, response: 'unowned' }, '2025-01-16')).toEqual(NOBODY_ASKED);
    expect(answerDeadline({ ...offered, response: 'accepted' }, '2025-01-16')).toEqual(NOBODY_ASKED);
  });

  it('is unknown until bank holidays are announced', () => {
    expect(answerDeadline({ ...offered, rule: 'EDU-25', due_on: '2037-01-01' }, '2025-01-16').answer_due_on).toBeNull();
  });

  it('is set again with each reminder, and counts reminders', () => {
    const first = deadlineAfterChase(answerDeadline(offered, '2025-01-16'), calendarDate('2025-01-24'));
    expect(first).toEqual({
      offered_on: '2025-01-16',
      answer_due_on: '2025-01-31',
      chased_on: '2025-01-24',
      chased_times: 1,
    });
    expect(deadlineAfterChase(first, calendarDate('2025-02-03'))).toMatchObject({
      chased_times: 2,
      answer_due_on: '2025-02-10',
    });
  });

  it('follows a date that the law moves, until the first reminder', () => {
    const law = { ...offered, rule: 'EDU-04', due_on: '2026-11-02' };
    const before = { ...law, ...answerDeadline(law, '2025-01-16') };
    expect(deadlineAfterMove({ ...before, due_on: '2027-11-01' }).answer_due_on).toBe('2027-08-16');
    const chased = { ...before, ...deadlineAfterChase(before, '2026-08-18' as CalendarDate) };
    expect(deadlineAfterMove({ ...chased, due_on: '2027-11-01' }).answer_due_on).toBe(chased.answer_due_on);
  });
});
