import { aged, allOf, anyOf, inYear, is, oneOf, recorded, shown, test, unlessRuledOut } from '../engine/conditions.js';
import { type Person } from '../engine/person.js';
import { type TimelineFacts } from '../facts.js';

type Setting = NonNullable<TimelineFacts['settingType']>;

/** Schools, for the phases of education; a school sixth form is one. */
export const SCHOOLS: readonly Setting[] = [
  'primary-school',
  'secondary-school',
  'special-school',
  'school-sixth-form',
];
/** "Post-16 institutions" of the Children and Families Act 2014: colleges, but not a school sixth form. */
export const POST_16_INSTITUTIONS: readonly Setting[] = ['further-education-college', 'specialist-post-16-institution'];

export const birthDateKnown = recorded('dateOfBirth', 'the date of birth is known');
export const planInForce = is('hasEhcPlan', 'an education, health and care plan is in force');

/** A person for whom preparation for adulthood is planned, as far as is known now. */
export const planned = anyOf(
  shown(planInForce),
  shown(is('disabled', 'the young person is disabled')),
  shown(is('receivesChildrensSocialCare', 'children’s social care supports the young person')),
  shown(is('youngCarer', 'the young person is a young carer')),
);
export const plannedAndNearing = allOf(planned, inYear(9), aged(0, 17));
/** Of an adult, questions that were never answered go on: no law drops them on the 18th birthday. */
export const plannedAsAdult = allOf(planned, aged(18));

export const likelyAdultNeeds = is(
  'likelyAdultCareNeeds',
  'the young person is likely to need care and support as an adult',
);
export const adultNeedsNotRuledOut = unlessRuledOut(likelyAdultNeeds);
export const consentNotRefused = unlessRuledOut(
  is('consentsToTransitionAssessment', 'the young person consents to the assessment'),
);

export const continuingHealthcare = anyOf(
  is('childrensContinuingCare', 'the young person has children’s continuing care'),
  is('likelyAdultContinuingHealthcare', 'the young person is likely to need NHS continuing healthcare as an adult'),
);
export const movesToAdultHealth = is(
  'willMoveToAdultHealthServices',
  'the young person will move to adults’ health services',
);
export const openToCamhs = is('openToCamhs', 'the young person is with child and adolescent mental health services');
export const learningDisabilityOrAutism = is(
  'learningDisabilityOrAutism',
  'the young person has a learning disability or is autistic',
);
export const riskOfAdmission = oneOf(
  'riskOfAdmission',
  ['red', 'amber'],
  'the risk of admission is rated red or amber',
);

/** Away from any school or college, by either of two facts. */
export const outOfEducation = test(
  'the young person is not in education or training',
  ['inEducationOrTraining', 'settingType', 'workBasedLearning'],
  (p) => {
    if (p.facts.inEducationOrTraining != null) return !p.facts.inEducationOrTraining;
    if (p.facts.workBasedLearning != null) return false;
    return p.facts.settingType == null ? null : p.facts.settingType === 'none';
  },
);

/** SEND Regulations 2014 reg 21 instead of reg 20: only the authority can run the review. */
export function attendsNoInstitution({ facts }: Person): boolean {
  const setting = facts.settingType;
  if (setting === 'none' || setting === 'elective-home-education' || setting === 'education-otherwise') return true;
  return facts.inEducationOrTraining === false;
}

/** Held by order of a court, or on recall, on the day asked about. */
export const inCustody = test('the young person is in custody', ['detainedOn', 'releasedOn'], (p) => {
  const from = p.date('detainedOn');
  const released = p.date('releasedOn');
  return from !== null && from <= p.asOf && (released === null || released > p.asOf);
});
