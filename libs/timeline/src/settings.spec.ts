import { ask } from './cases/check.js';
import { type TimelineFacts } from './index.js';

describe('what an area can set, and what was done', () => {
  it('settings change targets and conventions, never the law', () => {
    const leap: TimelineFacts = { dateOfBirth: '2008-02-29', likelyAdultCareNeeds: true };
    const settings = {
      bornOn29February: '28-february',
      dueSoonDays: 60,
      reviewAfterAdmissionDays: 7,
      missedAppointmentWorkingDays: 1,
    } as const;
    expect(ask(leap, '2025-12-28', 'SC-02', { settings })).toMatchObject({
      due: '2026-02-27',
      target: '2025-02-28',
      status: 'upcoming',
    });
    expect(ask(leap, '2025-12-29', 'SC-02', { settings })?.status).toBe('due-soon');
    const admitted: TimelineFacts = {
      learningDisabilityOrAutism: true,
      admittedToHospitalOn: '2026-01-10',
      communityCetrHeld: false,
    };
    expect(ask(admitted, '2026-01-10', 'HLT-18', { settings })?.due).toBe('2026-01-17');
    const missed: TimelineFacts = {
      healthHandovers: [{ service: 'x', firstAdultAppointmentOn: '2026-04-02', attended: false }],
    };
    expect(ask(missed, '2026-04-03', 'HLT-13', { settings })?.target).toBe('2026-04-07');
  });

  it('a step recorded as done is met, or met late, by its occurrence', () => {
    const facts: TimelineFacts = { hasEhcPlan: true, lastReviewCompletedOn: '2025-03-01' };
    const done = (day: string) => ask(facts, '2026-04-01', 'EDU-04', { done: { 'EDU-04:2026-02': day } });
    expect(done('2026-02-28')).toMatchObject({ status: 'met', metOn: '2026-02-28' });
    expect(done('2026-03-01')).toMatchObject({ status: 'met-late' });
    expect(done('2026-05-01')).toMatchObject({ status: 'overdue' });
    expect(ask(facts, '2026-04-01', 'EDU-04', { done: { 'EDU-04:2025-02': '2025-02-01' } })?.status).toBe('overdue');
  });
});
