/**
 * Every fact that a rule may use, in one flat dictionary. A fact that is absent or `null` is **not known**, and not
 * known never counts as "no". Dates are calendar days (`YYYY-MM-DD`); `…On` is the day of a past or future event.
 */
type FactType = 'date' | 'flag' | 'code' | 'text' | 'number' | 'list';

export interface FactDefinition {
  readonly type: FactType;
  /** one line for people */
  readonly meaning: string;
  /** the closed list, for a code */
  readonly codes?: readonly string[];
  /** inclusive bounds, for a number */
  readonly from?: number;
  readonly to?: number;
  /** the fields of one row, for a list */
  readonly row?: Readonly<Record<string, FactDefinition>>;
}

const SETTING_TYPES = [
  'primary-school',
  'secondary-school',
  'special-school',
  'school-sixth-form',
  'further-education-college',
  'specialist-post-16-institution',
  'apprenticeship',
  'education-otherwise',
  'elective-home-education',
  'none',
] as const;

/** What a tribunal can order about a plan (SEND Regulations 2014 reg 44(2)). */
const ORDER_TYPES = [
  'assess',
  'make-plan',
  'reconsider',
  'amend-plan',
  'change-named-setting',
  'continue-plan',
  'continue-and-amend-plan',
  'cease-plan',
] as const;

const NATIONS = ['england', 'wales', 'scotland', 'northern-ireland'] as const;

const date = <M extends string>(meaning: M) => ({ type: 'date', meaning }) as const;
const flag = <M extends string>(meaning: M) => ({ type: 'flag', meaning }) as const;
const text = <M extends string>(meaning: M) => ({ type: 'text', meaning }) as const;
const number = (meaning: string, from: number, to: number) => ({ type: 'number', meaning, from, to }) as const;
const code = <const C extends readonly string[]>(meaning: string, codes: C) =>
  ({ type: 'code', meaning, codes }) as const;

export const FACTS = {
  // Who and where
  nation: code('the nation whose law applies; England by default', NATIONS),
  dateOfBirth: date('date of birth'),
  localAuthorityCode: text('three-digit code of the responsible authority, 926 is Norfolk'),
  localAuthorityGssCode: text('nine-character statistics code of the responsible authority, E10000020 is Norfolk'),
  subIcbLocationCode: text('NHS sub-ICB location, 26A is Norfolk and Waveney'),

  // School, college, training
  ncYearActual: number('year group in which the person is taught; may differ from the year by age', -2, 20),
  ncYearRecordedOn: date('day for which that year group was recorded; by default the day asked about'),
  autumnTermStartsOn: date('first day of the autumn term that follows the 16th birthday, when it matters'),
  nextTermStartsOn: date('first day of the next school term'),
  settingType: code('where the person learns now', SETTING_TYPES),
  nextSettingType: code('where the person will learn next', SETTING_TYPES),
  settingTransferOn: date('first day in the next setting'),
  trainingEndsOn: date('end of an apprenticeship or course'),
  workBasedLearning: code('work-based learning', ['apprenticeship', 'traineeship', 'supported-internship']),
  inEducationOrTraining: flag('is in education or training'),
  leftEducationOn: date('left education or training'),
  wishesToReturnToEducation: flag('wishes to return to education or training'),
  returnToEducationAppropriate: flag('the authority found, in a review, that a return to education is appropriate'),
  level3AttainedOn: date('reached a level 3 qualification'),
  startsHigherEducationOn: date('first day of a higher education course'),
  inApprovedEducation: flag('in education or training approved for child benefit'),
  approvedEducationStartedOn: date('approved education or training began'),
  needsTravelHelp: flag('needs help with travel to school or college'),
  schoolClosedFrom: date('first day of a closure of the school of four weeks or more'),
  schoolReopensOn: date('day on which the school reopens after that closure'),

  // Education, health and care plan
  hasEhcPlan: flag('an education, health and care plan is in force'),
  ehcNeedsAssessmentRequestedOn: date('request for an EHC needs assessment received'),
  ehcNeedsAssessmentDecisionOn: date('authority notified whether it will assess'),
  ehcNeedsAssessmentAgreed: flag('the authority agreed to assess'),
  schoolAdviceRequestedOn: date('school asked for advice for the assessment'),
  schoolAdviceReceivedOn: date('advice of the school received'),
  assessmentDelayReason: code('recorded reason that can excuse the time limits of an assessment', [
    'exceptional-personal-circumstances',
    'absent-from-area',
    'missed-appointment',
  ]),
  assessmentDelayFrom: date('first day to which that reason applies'),
  assessmentDelayUntil: date('last day to which that reason applies'),
  draftPlanSentOn: date('draft of the first plan sent to the parent or young person'),
  ehcPlanRefusedOn: date('authority notified that it will not make a plan'),
  planFirstMadeOn: date('plan first made'),
  lastReviewCompletedOn: date('authority notified its decision after the last review; not the day of the meeting'),
  year9ReviewOn: date('meeting of the year 9 review'),
  reviewMeetingOn: date('meeting of the review in progress'),
  reviewDecision: code('decision after that meeting', ['maintain', 'amend', 'cease']),
  reviewDecisionOn: date('that decision notified'),
  amendmentNoticeServedOn: date('notice of the proposed amendments served'),
  finalAmendedPlanOn: date('final amended plan issued'),
  personalBudgetRequestedOn: date('personal budget requested'),
  reassessmentRequestedOn: date('request for a re-assessment received'),
  reassessmentAgreedOn: date('agreement to re-assess notified'),
  reassessmentRefusedOn: date('refusal to re-assess notified'),
  ceaseDecisionOn: date('decision to cease the plan notified'),
  appealableDecisionOn: date('a decision with a right of appeal notified'),
  appealOnlyAboutPlacement: flag('the appeal is only about the school or other place named in the plan'),
  mediationAdviserContactedOn: date('family contacted the mediation adviser'),
  mediationDeclinedOn: date('family told the mediation adviser that it does not want mediation'),
  mediationRequestedOn: date('family told the authority that it wants mediation'),
  mediationIssues: code('subject of the mediation', ['education-or-social-care', 'health', 'both']),
  mediationHealthBoardToldOn: date('authority notified the integrated care board of the subject of the mediation'),
  mediationNotArrangedOn: date('authority told the mediation adviser that it cannot arrange mediation in time'),
  mediationHeldOn: date('mediation held'),
  mediationCertificateOn: date('mediation certificate issued'),
  mediationAgreementOn: date('agreement reached in mediation'),
  mediationAgreementType: code('content of the mediation agreement', [...ORDER_TYPES, 'not-appealable']),
  mediationAgreementDueOn: date('day by which to act, where the parties agreed on one in writing'),
  appealLodgedOn: date('appeal lodged with the tribunal'),
  appealNotOpposedOn: date('authority told the tribunal, before its response, that it does not oppose the appeal'),
  appealConcludedOn: date('appeal concluded'),
  tribunalOrderOn: date('tribunal order made'),
  tribunalOrderType: code('content of the tribunal’s order, or of an appeal that was not opposed', ORDER_TYPES),
  discriminationOn: date('a school discriminated because of disability; the last day, where it went on'),

  // Custody, by order of a court or on recall
  detainedOn: date('detention in custody began'),
  detentionKnownOn: date('authority learned of the detention'),
  detentionAccommodation: code('kind of place in which the person is detained', [
    'young-offender-institution',
    'secure-training-centre',
    'secure-childrens-home',
    'secure-school',
    'adult-custody',
  ]),
  lastDetentionMonitoringOn: date('last meeting about the plan in custody'),
  releasedOn: date('released from custody'),

  // Moves
  movedOutOfAreaOn: date('moved, or will move, out of the authority’s area'),
  oldAuthorityAwareOn: date('the old authority became aware of the move'),
  ehcPlanTransferredOn: date('plan transferred to the new authority'),
  movedIntoAreaOn: date('moved into the area'),
  responsibleIcbChangedOn: date('old integrated care board became aware that another one is responsible'),

  // Social care
  disabled: flag('is disabled'),
  likelyAdultCareNeeds: flag('is likely to have needs for care and support after 18'),
  receivesChildrensSocialCare: flag('receives support under Children Act s.17 or CSDPA s.2 now'),
  consentsToTransitionAssessment: flag('consents to the Care Act transition assessment'),
  atRiskOfAbuseOrNeglect: flag('is experiencing, or at risk of, abuse or neglect'),
  transitionAssessmentRefusedOn: date('authority refused a request for a transition assessment'),
  transitionAssessmentCompletedOn: date('transition assessment completed'),
  transitionAssessmentCountsForAdult: flag(
    'the authority treats that assessment as one of an adult (Care Act s.59(6))',
  ),
  refusesAdultAssessment: flag('refuses, as an adult, an assessment of needs for care and support'),
  lacksCapacityToRefuseAssessment: flag('lacks capacity to refuse an assessment that is in their best interests'),
  adultNeedsAssessmentCompletedOn: date('needs assessment as an adult completed'),
  adultSocialCareConclusionOn: date('the authority reached its Care Act conclusion'),
  adultSocialCareConclusion: code('the conclusion of adult social care', [
    'no-needs',
    'needs-will-not-be-met',
    'needs-will-be-met',
    'no-duty-to-assess',
  ]),
  adultSupportStartedOn: date('adult care and support began'),
  directPaymentsToParent: flag('direct payments are made to a parent'),
  hasParentCarer: flag('a parent or other adult cares for the person'),
  carersAssessmentCompletedOn: date('assessment of that carer completed'),
  youngCarer: flag('is a young carer'),
  youngCarerLikelyToNeedSupport: flag('is a young carer likely to need support after 18'),
  youngCarersAssessmentCompletedOn: date('assessment of the young carer completed'),
  lookedAfter: flag('is looked after by the authority'),
  lookedAfterDaysSince14: number('days looked after since the 14th birthday', 0, 5000),
  lookedAfterInShortBreaksOnly: flag('is looked after only in short breaks with return to a parent (reg 48)'),
  becameEligibleChildOn: date('became an eligible child'),
  formerRelevantChild: flag('is a former relevant child (care leaver)'),
  pathwayPlanLastReviewedOn: date('pathway plan last reviewed'),

  // Health
  childrensContinuingCare: flag('has a children’s continuing care package'),
  likelyAdultContinuingHealthcare: flag('is likely to need NHS continuing healthcare as an adult'),
  chcChecklistReceivedOn: date('positive continuing healthcare checklist received by the integrated care board'),
  chcDecisionOn: date('integrated care board notified its decision on adult continuing healthcare'),
  chcEligible: flag('was found eligible for adult continuing healthcare by that decision'),
  chcCareBeganOn: date('adult continuing healthcare began'),
  placedOutOfArea: flag('is placed out of the area of the responsible integrated care board'),
  willMoveToAdultHealthServices: flag('will move from children’s to adults’ health services'),
  enteredChildrensHealthServiceOn: date('entered the children’s health service'),
  hasNamedWorker: flag('has a named worker for the health transition'),
  lastTransitionMeetingOn: date('last meeting about the health transition'),
  healthHandovers: {
    type: 'list',
    meaning: 'one row for each children’s health service that will hand over',
    row: {
      service: text('the children’s service'),
      transferOn: date('first day with the adult service'),
      metAdultPractitionerOn: date('met a practitioner of the adult service'),
      firstAdultAppointmentOn: date('first appointment with the adult service'),
      attended: flag('that appointment was attended'),
    },
  },
  openToCamhs: flag('is open to child and adolescent mental health services'),
  onLearningDisabilityRegister: flag('is on the GP’s learning disability register'),
  lastAnnualHealthCheckOn: date('last annual health check'),
  learningDisabilityOrAutism: flag('has a learning disability or is autistic'),
  riskOfAdmission: code('rating on the dynamic support register; blue is in hospital', [
    'red',
    'amber',
    'green',
    'blue',
  ]),
  admittedToHospitalOn: date('admitted to a mental health or specialist inpatient unit'),
  inpatient: flag('is an inpatient now'),
  secureService: flag('is in a secure service'),
  communityCetrHeld: flag('a care (education) and treatment review was held before admission'),
  lastCetrOn: date('last care (education) and treatment review'),

  // Capacity
  lacksCapacityForEhcDecisions: flag('lacks capacity for decisions about the EHC plan'),
  arrangementsMayDepriveOfLiberty: flag('care arrangements may deprive the person of liberty'),
  lacksCapacityForArrangements: flag('lacks capacity for the care arrangements'),
  lacksCapacityForFinances: flag('lacks capacity for financial decisions'),
  libertyArrangementsReviewedOn: date('arrangements that may deprive of liberty last looked at again'),

  // Money
  receivesDisabilityLivingAllowance: flag('receives disability living allowance'),
  dlaUnderSpecialRules: flag('that allowance was awarded under the special rules for the end of life'),
  dlaAwardEndsOn: date('last day of that award'),
  pipInvitationLetterOn: date('date on the letter inviting a claim for personal independence payment'),
  inpatientOn16thBirthday: flag('was in hospital on the 16th birthday'),
  dischargedOn: date('discharged from hospital'),
  ownUniversalCreditFrom: date('first day of the young person’s own universal credit'),

  // Wales, Scotland, Northern Ireland
  idpCopyGivenOn: date('copy of the individual development plan given (Wales)'),
  idpReviewNoticeOn: date('notice given, after a review, that the individual development plan stays unchanged (Wales)'),
  alnIdentifiedOn: date('notice that there may be additional learning needs (Wales)'),
  idpPreparedBy: code('body that prepares the individual development plan (Wales)', ['local-authority', 'school']),
  additionalSupportNeeds: flag('has additional support needs (Scotland)'),
  expectedSchoolLeavingOn: date('expected to leave school (Scotland)'),
  authorityAwareOfLeavingOn: date('authority became aware of the leaving date (Scotland)'),
  statementLastReviewedOn: date('statement of special educational needs last reviewed (Northern Ireland)'),
} as const satisfies Readonly<Record<string, FactDefinition>>;
