import { calendarDate, dayNumber, fromDayNumber } from '#libs/kernel';
import fc from 'fast-check';
import { type TimelineFacts } from '../index.js';

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 2 });
const flag = maybe(fc.boolean());
export const someDay = (from: string, to: string) =>
  fc.integer({ min: dayNumber(calendarDate(from)), max: dayNumber(calendarDate(to)) }).map(fromDayNumber);
const SETTINGS = [
  'secondary-school',
  'special-school',
  'school-sixth-form',
  'further-education-college',
  'none',
] as const;

/** Facts of a person born in 2008 to 2010: events lie between childhood and 26. */
export const lives: fc.Arbitrary<TimelineFacts> = fc.record({
  dateOfBirth: fc.oneof(
    someDay('2008-01-01', '2010-12-31'),
    fc.constantFrom('2008-02-29', '2009-08-31', '2009-09-01').map(calendarDate),
  ),
  localAuthorityCode: maybe(fc.constant('926')),
  hasEhcPlan: fc.constantFrom(true, true, true, false, null),
  planFirstMadeOn: maybe(someDay('2016-01-01', '2026-01-01')),
  lastReviewCompletedOn: maybe(someDay('2021-09-01', '2030-01-01')),
  reviewMeetingOn: maybe(someDay('2022-01-01', '2034-01-01')),
  reviewDecision: maybe(fc.constantFrom('maintain' as const, 'amend' as const, 'cease' as const)),
  amendmentNoticeServedOn: maybe(someDay('2022-01-01', '2034-01-01')),
  finalAmendedPlanOn: maybe(someDay('2022-01-01', '2034-01-01')),
  personalBudgetRequestedOn: maybe(someDay('2022-01-01', '2034-01-01')),
  year9ReviewOn: maybe(someDay('2021-09-01', '2025-08-31')),
  needsTravelHelp: flag,
  ncYearRecordedOn: maybe(someDay('2021-09-01', '2026-12-31')),
  ncYearActual: maybe(fc.integer({ min: 7, max: 13 })),
  settingType: maybe(fc.constantFrom(...SETTINGS)),
  nextSettingType: maybe(fc.constantFrom(...SETTINGS)),
  settingTransferOn: maybe(someDay('2024-01-01', '2030-01-01')),
  inEducationOrTraining: flag,
  wishesToReturnToEducation: flag,
  ceaseDecisionOn: maybe(someDay('2024-01-01', '2034-01-01')),
  ehcNeedsAssessmentRequestedOn: maybe(someDay('2022-01-01', '2034-01-01')),
  reassessmentRequestedOn: maybe(someDay('2022-01-01', '2034-01-01')),
  disabled: flag,
  likelyAdultCareNeeds: flag,
  receivesChildrensSocialCare: flag,
  consentsToTransitionAssessment: flag,
  atRiskOfAbuseOrNeglect: flag,
  directPaymentsToParent: flag,
  hasParentCarer: flag,
  youngCarer: flag,
  youngCarerLikelyToNeedSupport: flag,
  lookedAfter: flag,
  lookedAfterDaysSince14: maybe(fc.constantFrom(0, 90, 91, 400)),
  childrensContinuingCare: flag,
  likelyAdultContinuingHealthcare: flag,
  willMoveToAdultHealthServices: flag,
  openToCamhs: flag,
  onLearningDisabilityRegister: flag,
  learningDisabilityOrAutism: flag,
  riskOfAdmission: maybe(fc.constantFrom('red' as const, 'amber' as const, 'green' as const)),
  arrangementsMayDepriveOfLiberty: flag,
  lacksCapacityForArrangements: flag,
  lacksCapacityForFinances: flag,
  receivesDisabilityLivingAllowance: flag,
  pipInvitationLetterOn: maybe(someDay('2024-01-01', '2027-01-01')),
  inApprovedEducation: flag,
}) as fc.Arbitrary<TimelineFacts>;
