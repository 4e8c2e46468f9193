import { act, day, drafted, enough, sent } from '../../test/samples.js';
import { explainClock, isOverdue } from './answer-clock.rules.js';

describe('the clock for the answer', () => {
  it.each([
    ['routine', '2025-01-16', '2025-01-30'],
    ['soon', '2025-01-16', '2025-01-23'],
    ['urgent', '2025-01-17', '2025-01-21'],
    // Good Friday and Easter Monday are 18 and 21 April 2025.
    ['urgent', '2025-04-17', '2025-04-23'],
    ['routine', '2025-12-19', '2026-01-07'],
  ] as const)('gives a %s referral of %s until %s', (urgency, sentOn, due) => {
    expect(sent({ urgency }, sentOn).answerDueOn).toBe(due);
  });

  it('stands still while a question is open, weekends and all', () => {
    const asked = act(act(sent(), 'opening', {}, '2025-01-17'), 'information-request', enough, '2025-01-17');
    expect(asked.pausedSince).toBe('2025-01-17');
    expect(explainClock(asked, 'routine')).toContain('stands still since the question of 17 January 2025');
    const answered = act(asked, 'information', enough, '2025-01-22');
    expect(answered).toMatchObject({ pausedDays: 3, pausedSince: null, answerDueOn: '2025-02-04' });
    expect(explainClock(answered, 'routine')).toBe(
      'Sent on 16 January 2025. The local target for a routine referral is an answer within 10 working days. ' +
        '3 working days do not count, because the organisation waited for information. ' +
        'So the answer is due by 4 February 2025.',
    );
    expect(isOverdue(answered, day('2025-02-04'))).toBe(false);
    expect(isOverdue(answered, day('2025-02-05'))).toBe(true);
  });

  it('does not heal a delay with a late question', () => {
    const late = act(act(sent(), 'opening', {}, '2025-02-03'), 'information-request', enough, '2025-02-03');
    expect(isOverdue(late, day('2025-02-03'))).toBe(true);
    expect(isOverdue(act(late, 'information', enough, '2025-02-10'), day('2025-02-10'))).toBe(true);
  });

  it('stops with the answer, and says what was due', () => {
    const opened = act(sent(), 'opening', {}, '2025-01-17');
    const accepted = act(opened, 'acceptance', {}, '2025-01-30');
    expect(accepted.stoppedOn).toBe('2025-01-30');
    expect(isOverdue(accepted, day('2026-01-01'))).toBe(false);
    expect(isOverdue(act(opened, 'acceptance', {}, '2025-01-31'), day('2025-01-31'))).toBe(true);
    expect(explainClock(accepted, 'routine')).toContain(
      'was due by 30 January 2025; the clock stopped on 30 January 2025',
    );
    expect(explainClock(drafted(), 'routine')).toBeNull();
  });
});
