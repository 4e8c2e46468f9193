import fc from 'fast-check';
import { addDays, calendarDate } from '#libs/kernel';
import { type FactDefinition, FACTS, timeline, type TimelineFacts, type TimelineOptions } from '#libs/timeline';
import type { DoneEarlierResponse, PersonTimelineResponse } from '../src/reading/timeline/timeline.dto.js';

/** The timeline of a recorded person from facts, without a database. */
export function timelineOf(
  facts: TimelineFacts,
  { asOf, ...options }: TimelineOptions,
  more: { doneEarlier?: DoneEarlierResponse[] } = {},
): PersonTimelineResponse {
  const { milestones, ...answer } = timeline(facts, { asOf, ...options });
  return {
    youngPerson: {
      id: '0190a3c4-0000-7000-8000-000000000001',
      reference: 'YP-7F3K-2Q',
      name: 'Ada',
      dateOfBirth: facts.dateOfBirth ?? null,
    },
    asOf,
    ...answer,
    milestones: milestones.map((m) => ({ ...m, step: null })),
    doneEarlier: more.doneEarlier ?? [],
    planRulesVersion: null,
    movedByRules: [],
  };
}

export const doneLastYear: DoneEarlierResponse = {
  rule: 'EDU-04',
  occurrence: 'EDU-04:2025-04',
  title: 'The annual review of the plan',
  due: '2025-04-09',
  leadAgency: 'education',
  step: {
    id: '0190a3c4-0000-7000-8000-000000000011',
    planId: '0190a3c4-0000-7000-8000-000000000010',
    status: 'done',
    ownerAgency: 'education',
    response: 'accepted',
    targetOn: null,
    doneOn: '2025-04-02',
  },
};

/** Year 9 at a special school, with a plan; preparation for adulthood begins. */
export const AT_THIRTEEN: TimelineFacts = {
  dateOfBirth: '2012-11-11',
  ncYearActual: 9,
  settingType: 'special-school',
  inEducationOrTraining: true,
  hasEhcPlan: true,
  planFirstMadeOn: '2017-03-06',
  lastReviewCompletedOn: '2025-11-20',
  disabled: true,
  likelyAdultCareNeeds: true,
  receivesChildrensSocialCare: true,
  receivesDisabilityLivingAllowance: true,
  willMoveToAdultHealthServices: true,
  onLearningDisabilityRegister: true,
  learningDisabilityOrAutism: true,
  likelyAdultContinuingHealthcare: false,
};

/** Two months before 18: adult social care is late, and so is the review. */
export const AT_SEVENTEEN: TimelineFacts = {
  dateOfBirth: '2008-09-14',
  ncYearActual: 13,
  settingType: 'special-school',
  nextSettingType: 'further-education-college',
  settingTransferOn: '2026-09-01',
  inEducationOrTraining: true,
  hasEhcPlan: true,
  planFirstMadeOn: '2013-05-06',
  lastReviewCompletedOn: '2025-06-10',
  reviewMeetingOn: '2026-05-18',
  reviewDecision: 'amend',
  reviewDecisionOn: '2026-06-12',
  amendmentNoticeServedOn: '2026-06-12',
  disabled: true,
  likelyAdultCareNeeds: true,
  receivesChildrensSocialCare: true,
  directPaymentsToParent: true,
  hasParentCarer: true,
  childrensContinuingCare: true,
  likelyAdultContinuingHealthcare: true,
  willMoveToAdultHealthServices: true,
  hasNamedWorker: false,
  healthHandovers: [
    { service: 'paediatric neurology', transferOn: '2026-10-05' },
    { service: 'paediatric respiratory', transferOn: '2027-01-11', metAdultPractitionerOn: '2026-06-02' },
  ],
  openToCamhs: true,
  onLearningDisabilityRegister: true,
  lastAnnualHealthCheckOn: '2025-05-20',
  learningDisabilityOrAutism: true,
  riskOfAdmission: 'amber',
  receivesDisabilityLivingAllowance: false,
  inApprovedEducation: true,
};

/** The last year of the plan; children's support never ended. */
export const AT_TWENTY_FOUR: TimelineFacts = {
  dateOfBirth: '2001-12-03',
  settingType: 'further-education-college',
  inEducationOrTraining: true,
  hasEhcPlan: true,
  planFirstMadeOn: '2010-01-11',
  lastReviewCompletedOn: '2025-10-01',
  receivesChildrensSocialCare: true,
  adultSocialCareConclusionOn: null,
  onLearningDisabilityRegister: true,
  lastAnnualHealthCheckOn: '2025-09-09',
  learningDisabilityOrAutism: true,
  formerRelevantChild: true,
  pathwayPlanLastReviewedOn: '2026-03-02',
};

const someDay = (from: string, withinDays: number) =>
  fc.integer({ min: 0, max: withinDays }).map((days) => addDays(calendarDate(from), days));

function valueOf(definition: FactDefinition): fc.Arbitrary<unknown> {
  switch (definition.type) {
    case 'date':
      return someDay('2019-01-01', 4500);
    case 'flag':
      return fc.boolean();
    case 'code':
      return fc.constantFrom(...(definition.codes ?? []));
    case 'number':
      return fc.integer({ min: definition.from ?? 0, max: Math.min(definition.to ?? 200, 200) });
    case 'text':
      return fc.constantFrom('926', '26A', 'E10000020', 'paediatric neurology', 'speech and language therapy');
    case 'list':
      return fc.array(recordOf(definition.row ?? {}), { maxLength: 4 });
  }
}

function recordOf(definitions: Readonly<Record<string, FactDefinition>>) {
  const values = Object.entries(definitions).map(
    ([name, definition]) => [name, fc.option(valueOf(definition))] as const,
  );
  return fc.record(Object.fromEntries(values), { requiredKeys: [] });
}

/** Any person of 8 to 26, with any known or unknown facts, on a day of 2026 or 2027. */
export const anybody: fc.Arbitrary<PersonTimelineResponse> = fc
  .tuple(
    recordOf(FACTS),
    fc.option(someDay('2000-06-01', 6500)),
    fc.boolean(),
    someDay('2026-01-01', 700),
    fc.boolean(),
  )
  .map(([facts, dateOfBirth, hasEhcPlan, asOf, earlier]) =>
    timelineOf(
      { ...facts, nation: 'england', dateOfBirth, hasEhcPlan } as TimelineFacts,
      { asOf },
      { doneEarlier: earlier ? [doneLastYear] : [] },
    ),
  );
