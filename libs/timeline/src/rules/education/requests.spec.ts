import { check } from '../../cases/check.js';
import { type TimelineFacts } from '../../index.js';

describe('what the family can ask for', () => {
  const plan: TimelineFacts = { dateOfBirth: '2010-04-04', hasEhcPlan: true };
  const none: TimelineFacts = { dateOfBirth: '2010-04-04', hasEhcPlan: false, disabled: true };
  check([
    ['an assessment', 'EDU-41', '2026-06-01', none, { due: null, status: 'open-now', closesOn: '2035-04-03' }],
    ['until the day before it is asked for', 'EDU-41', '2026-06-01', { ...none, ehcNeedsAssessmentRequestedOn: '2026-06-02' }, { status: 'open-now' }],
    ['asked for today', 'EDU-41', '2026-06-02', { ...none, ehcNeedsAssessmentRequestedOn: '2026-06-02' }, { status: 'moot', mootBecause: 'an assessment was asked for' }],
    ['a re-assessment', 'EDU-42', '2026-06-01', { ...plan, reassessmentRequestedOn: '2026-06-02' }, { status: 'open-now' }],
    ['asked for today', 'EDU-42', '2026-06-02', { ...plan, reassessmentRequestedOn: '2026-06-02' }, { status: 'moot', mootBecause: 'a re-assessment was asked for' }],
    ['an assessment in custody too (SI 2015/62 reg 15)', 'EDU-41', '2026-06-01', { ...none, detainedOn: '2026-05-29' }, { status: 'open-now' }],
    ['but no re-assessment (s.70(1))', 'EDU-42', '2026-06-01', { ...plan, detainedOn: '2026-05-29' }, { status: 'ended', ended: { on: '2026-05-29', because: expect.stringContaining('s.70(1)') as string } }],
    ['on the last day before 25', 'EDU-42', '2035-04-03', plan, { status: 'open-now' }],
    ['at 25 no more', 'EDU-42', '2035-04-04', plan, { status: 'ended', ended: { on: '2035-04-04', because: expect.stringContaining('s.83(2)') as string } }],
  ]); // prettier-ignore
});
