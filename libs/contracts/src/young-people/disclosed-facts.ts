import type { FactName } from '#libs/timeline';
import type { FieldGroup } from './consent-codes.js';

/**
 * The group of each fact of the circumstances. `null`: the fact is never disclosed, because it concerns statutory
 * dates, money or decision-makers, and no recipient needs it to give support. A new fact does not compile until it has
 * a line.
 */
export const GROUP_OF_FACT: Readonly<Record<FactName, FieldGroup | null>> = {
  // Who and where
  nation: null,
  dateOfBirth: 'identity',
  localAuthorityCode: null,
  localAuthorityGssCode: null,
  subIcbLocationCode: null,

  // School, college, training
  ncYearActual: 'education',
  ncYearRecordedOn: null,
  autumnTermStartsOn: null,
  nextTermStartsOn: null,
  settingType: 'education',
  nextSettingType: 'education',
  settingTransferOn: 'education',
  trainingEndsOn: 'education',
  workBasedLearning: 'education',
  inEducationOrTraining: 'education',
  leftEducationOn: 'education',
  wishesToReturnToEducation: 'education',
  returnToEducationAppropriate: null,
  level3AttainedOn: 'education',
  startsHigherEducationOn: 'education',
  inApprovedEducation: null,
  needsTravelHelp: 'education',
  schoolClosedFrom: null,
  schoolReopensOn: null,

  // Education, health and care plan
  hasEhcPlan: 'education',
  ehcNeedsAssessmentRequestedOn: null,
  ehcNeedsAssessmentDecisionOn: null,
  ehcNeedsAssessmentAgreed: null,
  schoolAdviceRequestedOn: null,
  schoolAdviceReceivedOn: null,
  assessmentDelayReason: null,
  assessmentDelayFrom: null,
  assessmentDelayUntil: null,
  draftPlanSentOn: null,
  ehcPlanRefusedOn: null,
  planFirstMadeOn: null,
  lastReviewCompletedOn: 'education',
  year9ReviewOn: null,
  reviewMeetingOn: null,
  reviewDecision: null,
  reviewDecisionOn: null,
  amendmentNoticeServedOn: null,
  finalAmendedPlanOn: null,
  personalBudgetRequestedOn: null,
  reassessmentRequestedOn: null,
  reassessmentAgreedOn: null,
  reassessmentRefusedOn: null,
  ceaseDecisionOn: null,
  appealableDecisionOn: null,
  appealOnlyAboutPlacement: null,
  mediationAdviserContactedOn: null,
  mediationDeclinedOn: null,
  mediationRequestedOn: null,
  mediationIssues: null,
  mediationHealthBoardToldOn: null,
  mediationNotArrangedOn: null,
  mediationHeldOn: null,
  mediationCertificateOn: null,
  mediationAgreementOn: null,
  mediationAgreementType: null,
  mediationAgreementDueOn: null,
  appealLodgedOn: null,
  appealNotOpposedOn: null,
  appealConcludedOn: null,
  tribunalOrderOn: null,
  tribunalOrderType: null,
  discriminationOn: null,

  // Custody
  detainedOn: null,
  detentionKnownOn: null,
  detentionAccommodation: null,
  lastDetentionMonitoringOn: null,
  releasedOn: null,

  // Moves
  movedOutOfAreaOn: null,
  oldAuthorityAwareOn: null,
  ehcPlanTransferredOn: null,
  movedIntoAreaOn: null,
  responsibleIcbChangedOn: null,

  // Social care
  disabled: 'social-care',
  likelyAdultCareNeeds: 'social-care',
  receivesChildrensSocialCare: 'social-care',
  consentsToTransitionAssessment: 'social-care',
  atRiskOfAbuseOrNeglect: 'risk',
  transitionAssessmentRefusedOn: null,
  transitionAssessmentCompletedOn: 'social-care',
  adultSocialCareConclusionOn: 'social-care',
  directPaymentsToParent: null,
  hasParentCarer: 'social-care',
  youngCarer: 'social-care',
  youngCarerLikelyToNeedSupport: 'social-care',
  lookedAfter: 'social-care',
  lookedAfterDaysSince14: null,
  becameEligibleChildOn: null,
  formerRelevantChild: 'social-care',
  pathwayPlanLastReviewedOn: null,

  // Health
  childrensContinuingCare: 'health',
  likelyAdultContinuingHealthcare: 'health',
  chcChecklistReceivedOn: null,
  chcDecisionOn: null,
  chcEligible: null,
  chcCareBeganOn: null,
  placedOutOfArea: null,
  willMoveToAdultHealthServices: 'health',
  enteredChildrensHealthServiceOn: null,
  hasNamedWorker: null,
  lastTransitionMeetingOn: null,
  healthHandovers: 'health',
  openToCamhs: 'health',
  onLearningDisabilityRegister: 'health',
  lastAnnualHealthCheckOn: 'health',
  learningDisabilityOrAutism: 'health',
  riskOfAdmission: 'risk',
  admittedToHospitalOn: 'health',
  inpatient: 'health',
  secureService: 'risk',
  communityCetrHeld: null,
  lastCetrOn: 'health',

  // Capacity
  lacksCapacityForEhcDecisions: null,
  arrangementsMayDepriveOfLiberty: 'risk',
  lacksCapacityForArrangements: null,
  lacksCapacityForFinances: null,

  // Money
  receivesDisabilityLivingAllowance: null,
  pipInvitationLetterOn: null,
  inpatientOn16thBirthday: null,
  dischargedOn: 'health',

  // Wales, Scotland, Northern Ireland
  idpCopyGivenOn: null,
  idpReviewNoticeOn: null,
  alnIdentifiedOn: null,
  idpPreparedBy: null,
  additionalSupportNeeds: 'education',
  expectedSchoolLeavingOn: 'education',
  authorityAwareOfLeavingOn: null,
  statementLastReviewedOn: null,
};

/** The facts of the group. The date of birth is left out, because it is a field of its own. */
export function factsOfGroup(group: FieldGroup): FactName[] {
  const names = Object.keys(GROUP_OF_FACT) as FactName[];
  return names.filter((name) => GROUP_OF_FACT[name] === group && name !== 'dateOfBirth');
}
