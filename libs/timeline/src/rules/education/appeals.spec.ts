import { check, warned } from '../../cases/check.js';
import { type TimelineFacts } from '../../index.js';

describe('appeals', () => {
  const decided = (appealableDecisionOn: string, mediationCertificateOn?: string): TimelineFacts => ({ appealableDecisionOn, mediationCertificateOn: mediationCertificateOn ?? null }); // prettier-ignore
  check([
    ['two months, a weekday', 'APP-01', '2026-02-09', decided('2026-02-09'), { due: '2026-04-09' }],
    ['a Sunday', 'APP-01', '2026-03-10', decided('2026-03-10'), { due: '2026-05-11' }],
    ['Good Friday, then Easter', 'APP-01', '2026-02-03', decided('2026-02-03'), { due: '2026-04-07' }],
    ['Christmas Day', 'APP-01', '2025-10-25', decided('2025-10-25'), { due: '2026-01-02' }],
    ['24 December', 'APP-01', '2025-10-24', decided('2025-10-24'), { due: '2025-12-24' }],
    ['New Year’s Day', 'APP-01', '2026-11-01', decided('2026-11-01'), { due: '2027-01-04' }],
    ['1 August', 'APP-01', '2025-06-01', decided('2025-06-01'), { due: '2025-09-01' }],
    ['31 August, when September begins on a Sunday', 'APP-01', '2024-06-30', decided('2024-06-30'), { due: '2024-09-02' }],
    ['the certificate gives a month more', 'APP-01', '2026-01-12', decided('2026-01-12', '2026-03-02'), { due: '2026-04-02' }],
    ['a certificate that changes nothing', 'APP-01', '2026-01-12', decided('2026-01-12', '2026-01-20'), { due: '2026-03-12' }],
    ['the certificate of an earlier dispute', 'APP-01', '2026-01-12', decided('2026-01-12', '2026-01-02'), { due: '2026-03-12' }],
    ['the later of two decisions', 'APP-01', '2026-02-09', { ...decided('2026-02-09'), finalAmendedPlanOn: '2026-04-09' }, { due: '2026-06-09', occurrence: 'APP-01:2026-04' }],
    ['a certificate of the same day', 'APP-01', '2026-01-31', decided('2026-01-31', '2026-03-31'), { due: '2026-04-30' }],
    ['the window is closed', 'APP-01', '2026-04-10', decided('2026-02-09'), { status: 'moot' }],
    ['appealed', 'APP-01', '2026-04-10', { ...decided('2026-02-09'), appealLodgedOn: '2026-04-09' }, { status: 'met' }],
    ['refusal to assess', 'APP-01', '2026-02-09', { ehcNeedsAssessmentAgreed: false, ehcNeedsAssessmentDecisionOn: '2026-02-09' }, { due: '2026-04-09' }],
    ['agreement to assess', 'APP-01', '2026-02-09', { ehcNeedsAssessmentAgreed: true, ehcNeedsAssessmentDecisionOn: '2026-02-09' }, null],
    ['cease under appeal', 'EDU-23', '2026-05-01', { hasEhcPlan: true, ceaseDecisionOn: '2026-03-02', appealLodgedOn: '2026-04-01' }, { due: null, status: 'deferred' }],
    ['cease after a review', 'EDU-23', '2026-03-10', { hasEhcPlan: true, reviewDecision: 'cease', reviewDecisionOn: '2026-03-02' }, { due: '2026-05-06' }],
    ['order to name another place', 'APP-02', '2026-05-12', { tribunalOrderOn: '2026-05-11', tribunalOrderType: 'change-named-setting' }, { due: '2026-05-25' }],
    ['order to assess', 'APP-02', '2026-05-12', { tribunalOrderOn: '2026-05-11', tribunalOrderType: 'assess' }, { due: '2026-05-25', meaning: 'notify the family that the assessment begins' }],
    ['order not known', 'APP-02', '2026-05-12', { tribunalOrderOn: '2026-05-11' }, { due: null, findOut: ['tribunalOrderType'] }],
    ['past the table of bank holidays', 'APP-01', '2035-11-10', decided('2035-11-10'), { due: null }],
  ]); // prettier-ignore

  it('warns where the bank holidays are not known', () => {
    expect(warned({ ...decided('2035-11-10'), dateOfBirth: '2015-01-01' }, '2035-11-10')).toEqual([
      'BANK_HOLIDAYS_NOT_KNOWN',
    ]);
  });
});
