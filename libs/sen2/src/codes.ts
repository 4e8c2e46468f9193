/**
 * The closed lists of the SEN2 person-level return and their meanings. Source: DfE "Special educational needs person
 * level survey: guide" (2025 v1.4) and its technical specification (1.2 for 2024 and 2025, 1.3 for 2026). The letters
 * of `REVIEW_OUTCOMES` come from returns of 2025.
 */

/** senneed.sentype, in the guide's order; DS since 2024. */
export const NEEDS = {
  SPLD: 'Specific learning difficulty',
  MLD: 'Moderate learning difficulty',
  SLD: 'Severe learning difficulty',
  PMLD: 'Profound and multiple learning difficulty',
  SEMH: 'Social, emotional and mental health',
  SLCN: 'Speech, language and communication needs',
  HI: 'Hearing impairment',
  VI: 'Vision impairment',
  MSI: 'Multi-sensory impairment',
  PD: 'Physical disability',
  ASD: 'Autistic spectrum disorder',
  DS: 'Down syndrome',
  OTH: 'Other difficulty',
} as const;
export type Need = keyof typeof NEEDS;

/** plandetail.sensetting and placementdetail.sensetting: filled only where no school or provider has a number. */
export const SEN_SETTINGS = {
  OLA: 'Arrangements by the authority otherwise than in a school or post-16 institution (EOTAS)',
  OPA: 'Arrangements by the parents or the young person, other than elective home education',
  EHE: 'Elective home education',
  EYP: 'Early years provider without a number',
  OTH: 'Other',
  NEET: 'Not in education, employment or training, 16 to 25',
  NIEC: 'Not in education or training, notice to cease issued',
  NIEO: 'Not in education or training, other',
} as const;
export type SenSetting = keyof typeof SEN_SETTINGS;

/** requests.requestoutcome. */
export const REQUEST_OUTCOMES = {
  Y: 'The authority will assess',
  N: 'The authority will not assess',
  W: 'Withdrawn',
  H: 'Historic: decided before the person-level return, or transferred in',
} as const;

/** assessment.assessmentoutcome. */
export const ASSESSMENT_OUTCOMES = {
  Y: 'The authority will issue a plan',
  N: 'The authority will not issue a plan',
  W: 'Withdrawn',
  H: 'Historic: decided before the person-level return, or transferred in',
} as const;

/** activeplans.reviewoutcome. */
export const REVIEW_OUTCOMES = {
  M: 'Maintain the plan as it is',
  A: 'Amend the plan',
  C: 'Cease the plan',
} as const;
export type ReviewOutcome = keyof typeof REVIEW_OUTCOMES;

/** namedplan.ceasereason. An apprenticeship is not "employment": the plan continues beside it. */
export const CEASE_REASONS = {
  '1': 'Reached the maximum age',
  '2': 'Needs met without a plan',
  '3': 'Moved on to higher education',
  '4': 'Moved on to paid employment, apprenticeships excepted',
  '5': 'Moved to another authority in England',
  '6': 'No longer wishes to engage in education or training',
  '7': 'Left England',
  '8': 'Died',
  '9': 'Other',
} as const;
export type CeaseReason = keyof typeof CEASE_REASONS;

/** namedplan.planwbp and placementdetail.wbp. */
export const WORK_BASED = {
  APP: 'Apprenticeship',
  TRA: 'Traineeship',
  SUP: 'Supported internship',
} as const;
export type WorkBased = keyof typeof WORK_BASED;

/** namedplan.planres and placementdetail.res. */
export const RESIDENTIAL = { A: 'Residential, 38 to 51 weeks', B: 'Residential, 52 weeks' } as const;
export type Residential = keyof typeof RESIDENTIAL;

/** person.sex, and person.gendercurrent before 2024; null: not known or not recorded. */
export const SEXES = { M: 'male', F: 'female', '1': 'male', '2': 'female', U: null, '0': null, '9': null } as const;
