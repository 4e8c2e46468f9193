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

const handover = fc.record({
  service: fc.constantFrom('neurology', 'dietetics'),
  transferOn: maybe(someDay('2024-01-01', '2031-01-01')),
  metAdultPractitionerOn: maybe(someDay('2024-01-01', '2031-01-01')),
  firstAdultAppointmentOn: maybe(someDay('2024-01-01', '2031-01-01')),
  attended: flag,
});

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
  lookedAfterInShortBreaksOnly: maybe(fc.boolean()),
  formerRelevantChild: maybe(fc.boolean()),
  pathwayPlanLastReviewedOn: maybe(someDay('2025-01-01', '2035-01-01')),
  refusesAdultAssessment: maybe(fc.boolean()),
  lacksCapacityToRefuseAssessment: maybe(fc.boolean()),
  transitionAssessmentCompletedOn: maybe(someDay('2024-01-01', '2030-01-01')),
  transitionAssessmentCountsForAdult: maybe(fc.boolean()),
  adultNeedsAssessmentCompletedOn: maybe(someDay('2026-01-01', '2031-01-01')),
  adultSocialCareConclusionOn: maybe(someDay('2025-01-01', '2031-01-01')),
  adultSocialCareConclusion: maybe(
    fc.constantFrom(
      'no-needs' as const,
      'needs-will-not-be-met' as const,
      'needs-will-be-met' as const,
      'no-duty-to-assess' as const,
    ),
  ),
  adultSupportStartedOn: maybe(someDay('2026-01-01', '2031-01-01')),
  carersAssessmentCompletedOn: maybe(someDay('2025-01-01', '2031-01-01')),
  libertyArrangementsReviewedOn: maybe(someDay('2025-01-01', '2031-01-01')),
  childrensContinuingCare: flag,
  likelyAdultContinuingHealthcare: flag,
  chcChecklistReceivedOn: maybe(someDay('2023-01-01', '2030-01-01')),
  chcDecisionOn: maybe(someDay('2024-01-01', '2032-01-01')),
  chcEligible: flag,
  chcCareBeganOn: maybe(someDay('2025-01-01', '2032-01-01')),
  willMoveToAdultHealthServices: flag,
  enteredChildrensHealthServiceOn: maybe(someDay('2018-01-01', '2029-01-01')),
  lastTransitionMeetingOn: maybe(someDay('2024-01-01', '2030-01-01')),
  healthHandovers: maybe(fc.array(handover, { maxLength: 2 })),
  openToCamhs: flag,
  onLearningDisabilityRegister: flag,
  lastAnnualHealthCheckOn: maybe(someDay('2022-01-01', '2032-01-01')),
  learningDisabilityOrAutism: flag,
  admittedToHospitalOn: maybe(someDay('2023-01-01', '2033-01-01')),
  dischargedOn: maybe(someDay('2023-01-01', '2034-01-01')),
  inpatient: flag,
  communityCetrHeld: flag,
  lastCetrOn: maybe(someDay('2023-01-01', '2033-01-01')),
  riskOfAdmission: maybe(fc.constantFrom('red' as const, 'amber' as const, 'green' as const)),
  arrangementsMayDepriveOfLiberty: flag,
  lacksCapacityForArrangements: flag,
  lacksCapacityForFinances: flag,
  receivesDisabilityLivingAllowance: flag,
  pipInvitationLetterOn: maybe(someDay('2024-01-01', '2027-01-01')),
  inApprovedEducation: flag,
  approvedEducationStartedOn: maybe(someDay('2024-09-01', '2030-09-01')),
  ownUniversalCreditFrom: maybe(someDay('2026-01-01', '2031-01-01')),
  dlaUnderSpecialRules: flag,
  dlaAwardEndsOn: maybe(someDay('2024-01-01', '2031-01-01')),
  inpatientOn16thBirthday: flag,
  ...assessmentsAndAppeals(),
}) as fc.Arbitrary<TimelineFacts>;

/** Rare events, each with a chance of one in five or less, so that the others are seen too. */
function assessmentsAndAppeals() {
  const rarely = <T>(value: fc.Arbitrary<T>) =>
    fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value });
  const sometime = rarely(someDay('2022-01-01', '2034-01-01'));
  const orders = ['assess', 'make-plan', 'amend-plan', 'continue-plan', 'cease-plan'] as const;
  return {
    assessmentDelayReason: rarely(fc.constantFrom('exceptional-personal-circumstances' as const, 'absent-from-area' as const)),
    assessmentDelayFrom: sometime,
    schoolAdviceRequestedOn: sometime,
    draftPlanSentOn: sometime,
    returnToEducationAppropriate: rarely(fc.boolean()),
    startsHigherEducationOn: rarely(someDay('2026-09-01', '2032-10-01')),
    trainingEndsOn: rarely(someDay('2032-01-01', '2036-12-31')),
    appealLodgedOn: sometime,
    appealNotOpposedOn: sometime,
    tribunalOrderOn: sometime,
    tribunalOrderType: rarely(fc.constantFrom(...orders)),
    mediationRequestedOn: sometime,
    mediationIssues: rarely(fc.constantFrom('health' as const, 'both' as const)),
    mediationDeclinedOn: sometime,
    mediationAgreementOn: sometime,
    mediationAgreementType: rarely(fc.constantFrom('amend-plan' as const, 'not-appealable' as const)),
    discriminationOn: sometime,
    detainedOn: rarely(someDay('2023-01-01', '2034-01-01')),
    detentionAccommodation: rarely(fc.constantFrom('young-offender-institution' as const, 'adult-custody' as const)),
    releasedOn: rarely(someDay('2024-01-01', '2036-01-01')),
  };
} // prettier-ignore
