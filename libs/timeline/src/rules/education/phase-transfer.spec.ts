import { ask, check, warned } from '../../cases/check.js';
import { type TimelineFacts } from '../../index.js';

describe('moving between phases', () => {
  const leaver: TimelineFacts = { hasEhcPlan: true, ncYearActual: 11, settingType: 'secondary-school' };
  const toCollege: TimelineFacts = { ...leaver, nextSettingType: 'further-education-college' };
  const special: TimelineFacts = { hasEhcPlan: true, dateOfBirth: '2006-11-11', settingType: 'special-school', nextSettingType: 'specialist-post-16-institution', settingTransferOn: '2026-09-07' }; // prettier-ignore
  check([
    ['at 19 from a special school', 'EDU-11', '2025-10-01', special, { due: '2026-03-30', startBy: '2025-10-31', occurrence: 'EDU-11:2026' }],
    ['year 11, the day not yet known', 'EDU-11', '2025-10-01', toCollege, { due: '2026-03-30' }],
    ['year 11, destination not known', 'EDU-11', '2025-10-01', leaver, { due: '2026-03-30', findOut: ['nextSettingType'] }],
    ['a January start', 'EDU-11', '2026-01-10', { ...toCollege, settingTransferOn: '2027-01-05' }, { due: '2027-03-30' }],
    ['an apprenticeship is no college', 'EDU-11', '2025-10-01', { ...leaver, nextSettingType: 'apprenticeship' }, null],
    ['named in time', 'EDU-11', '2026-04-10', { ...toCollege, finalAmendedPlanOn: '2026-03-30' }, { status: 'met' }],
    ['named in April', 'EDU-11', '2026-04-10', { ...toCollege, finalAmendedPlanOn: '2026-04-01' }, { status: 'met-late', practiceStatus: 'late' }],
    ['an old final plan names no college', 'EDU-11', '2026-04-10', { ...toCollege, finalAmendedPlanOn: '2025-03-01' }, { status: 'overdue', practiceStatus: 'late' }],
    ['late by the book only', 'EDU-11', '2026-03-31', toCollege, { status: 'overdue', daysOverdue: 1, practiceStatus: 'on-time' }],
    ['to a secondary school', 'EDU-12', '2025-10-01', { hasEhcPlan: true, settingType: 'primary-school', nextSettingType: 'special-school', settingTransferOn: '2026-09-03' }, { due: '2026-02-14' }],
    ['year 6, destination not known', 'EDU-12', '2025-10-01', { hasEhcPlan: true, ncYearActual: 6, settingType: 'primary-school' }, { due: '2026-02-14', findOut: ['nextSettingType'] }],
    ['year 5, destination not known', 'EDU-12', '2025-10-01', { hasEhcPlan: true, ncYearActual: 5, settingType: 'primary-school' }, null],
    ['year 10, destination not known', 'EDU-11', '2025-10-01', { ...leaver, ncYearActual: 10 }, null],
    ['year 12, destination not known: still asked', 'EDU-11', '2025-10-01', { ...leaver, ncYearActual: 12 }, { status: 'open-now', due: '2025-03-30', findOut: ['nextSettingType'] }],
    ['year 12, nothing known of the place', 'EDU-11', '2025-10-01', { hasEhcPlan: true, ncYearActual: 12 }, { status: 'open-now', due: null }],
    ['year 14, nothing known of the place', 'EDU-11', '2025-10-01', { hasEhcPlan: true, ncYearActual: 14 }, { status: 'ended', ended: { on: '2025-09-01', continuesAs: 'EDU-04' } }],
    ['year 10, the day not yet known', 'EDU-11', '2025-10-01', { ...toCollege, ncYearActual: 10 }, null],
    ['through the special school', 'EDU-12', '2025-10-01', { hasEhcPlan: true, ncYearActual: 6, settingType: 'special-school', nextSettingType: 'special-school' }, null],
    ['from the special school', 'EDU-12', '2025-10-01', { hasEhcPlan: true, ncYearActual: 6, settingType: 'special-school', nextSettingType: 'secondary-school' }, { due: '2026-02-14' }],
    ['from the special school at 12', 'EDU-12', '2025-10-01', { hasEhcPlan: true, ncYearActual: 7, settingType: 'special-school', nextSettingType: 'secondary-school', settingTransferOn: '2026-01-05' }, null],
    ['staying on is no phase transfer', 'EDU-12', '2025-10-01', { ...leaver, nextSettingType: 'school-sixth-form' }, null],
    ['from college to school is none either', 'EDU-13', '2025-10-01', { hasEhcPlan: true, settingType: 'further-education-college', nextSettingType: 'special-school', settingTransferOn: '2026-09-03' }, null],
    ['the transfer limit binds the final plan', 'EDU-10', '2026-02-11', { ...toCollege, reviewMeetingOn: '2026-02-10' }, { due: '2026-03-30', boundBy: 'EDU-11' }],
    ['a limit on the day of the meeting binds', 'EDU-10', '2026-03-31', { ...toCollege, reviewMeetingOn: '2026-03-30' }, { due: '2026-03-30', boundBy: 'EDU-11' }],
    ['a notice after the limit does not lift it', 'EDU-10', '2026-04-10', { ...toCollege, reviewMeetingOn: '2026-02-10', amendmentNoticeServedOn: '2026-04-02' }, { due: '2026-03-30', boundBy: 'EDU-11' }],
    ['twelve weeks that end first', 'EDU-10', '2025-11-10', { ...toCollege, reviewMeetingOn: '2025-11-03' }, { due: '2026-01-26' }],
    ['a limit before the meeting binds nothing', 'EDU-10', '2026-05-11', { ...toCollege, reviewMeetingOn: '2026-05-10' }, { due: '2026-08-02' }],
    ['five months bind too', 'EDU-10', '2026-02-11', { hasEhcPlan: true, reviewMeetingOn: '2026-02-10', settingType: 'further-education-college', nextSettingType: 'further-education-college', settingTransferOn: '2026-09-01' }, { due: '2026-04-01', boundBy: 'EDU-13' }],
    ['the first who moved under the law had two months more', 'EDU-10', '2015-04-11', { ...toCollege, ncYearActual: null, settingTransferOn: '2015-09-01', reviewMeetingOn: '2015-04-10' }, { due: '2015-05-30', boundBy: 'EDU-11' }],
    ['those after them had not', 'EDU-10', '2015-04-11', { ...toCollege, ncYearActual: null, settingTransferOn: '2015-09-02', reviewMeetingOn: '2015-04-10' }, { due: '2015-07-03' }],
    ['year 6, the last day: the next school is asked for', 'EDU-12', '2025-08-31', { hasEhcPlan: true, dateOfBirth: '2014-03-03' }, { status: 'open-now', findOut: expect.arrayContaining(['settingType', 'nextSettingType']) as string[] }],
    ['year 7, no move recorded', 'EDU-12', '2025-09-01', { hasEhcPlan: true, dateOfBirth: '2014-03-03' }, { status: 'ended', ended: { on: '2025-09-01', was: 'open-now', because: expect.stringContaining('reg 18(1)(b)') as string } }],
    ['year 7, still at a primary school', 'EDU-12', '2025-09-01', { hasEhcPlan: true, dateOfBirth: '2014-03-03', settingType: 'primary-school' }, { status: 'open-now', findOut: ['nextSettingType'] }],
    ['year 8', 'EDU-12', '2026-09-01', { hasEhcPlan: true, dateOfBirth: '2014-03-03' }, null],
    ['fifteenth of February binds too', 'EDU-10', '2026-01-11', { hasEhcPlan: true, reviewMeetingOn: '2026-01-10', settingType: 'primary-school', nextSettingType: 'secondary-school', settingTransferOn: '2026-09-01' }, { due: '2026-02-14', boundBy: 'EDU-12' }],
  ]); // prettier-ignore

  it('names no other rule where twelve weeks end on the same day as its limit', () => {
    const both = ask({ ...toCollege, reviewMeetingOn: '2026-01-05' }, '2026-01-06', 'EDU-10');
    expect(both).toMatchObject({ due: '2026-03-30' });
    expect(both).not.toHaveProperty('boundBy');
  });

  it('asks to confirm a destination that is no college', () => {
    for (const nextSettingType of ['school-sixth-form', 'apprenticeship', 'none'] as const)
      expect(warned({ ...leaver, nextSettingType }, '2025-10-01')).toContain('CONFIRM_DESTINATION');
    for (const part of [{ settingType: null }, { nextSettingType: null }, { hasEhcPlan: null }] as const)
      expect(warned({ ...leaver, nextSettingType: 'none', ...part }, '2025-10-01')).not.toContain(
        'CONFIRM_DESTINATION',
      );
    const noYear: TimelineFacts = {
      hasEhcPlan: true,
      settingType: 'special-school',
      nextSettingType: 'apprenticeship',
    };
    expect(warned(noYear, '2025-10-01')).not.toContain('CONFIRM_DESTINATION');
    expect(warned({ ...noYear, settingTransferOn: '2026-09-01' }, '2025-10-01')).toContain('CONFIRM_DESTINATION');
    expect(
      warned({ ...noYear, settingType: 'further-education-college', settingTransferOn: '2026-09-01' }, '2025-10-01'),
    ).not.toContain('CONFIRM_DESTINATION');
    expect(warned(toCollege, '2025-10-01')).not.toContain('CONFIRM_DESTINATION');
    expect(warned({ ...leaver, ncYearActual: 8, nextSettingType: 'special-school' }, '2025-10-01')).not.toContain(
      'CONFIRM_DESTINATION',
    );
  });
});
