import type { Agency, ChallengeRoute, EligibilityLimb, RefusalCriterion } from '#libs/contracts';

/** Words that the young person reads, and where they stand in law; null: a local arrangement. */
export interface Saying {
  readonly says: string;
  readonly law: string | null;
}

export const CRITERIA: Readonly<Record<RefusalCriterion, Saying>> = {
  'national-eligibility': {
    says: 'They say that your needs do not meet the national rules for care and support.',
    law: 'Care Act 2014 s.13; Care and Support (Eligibility Criteria) Regulations 2015 (SI 2015/313) reg. 2',
  },
  'transition-assessment': {
    says: 'They say that they will not assess you before you are 18.',
    law: 'Care Act 2014 s.58: likely needs after 18, and significant benefit of assessing now',
  },
  'ordinary-residence-elsewhere': {
    says: 'They say that another council has to help, because you live in its area.',
    law: 'Care Act 2014 s.18(1)(a) and s.39',
  },
  'outside-service-criteria': { says: 'They say that you are not somebody this service is for.', law: null },
  'no-capacity': { says: 'They say that they have no room.', law: null },
  'need-met-otherwise': { says: 'They say that somebody else meets this need already.', law: null },
  other: { says: 'They gave another reason.', law: null },
};

/** SI 2015/313 reg. 2(1). */
export const LIMBS: Readonly<Record<EligibilityLimb, string>> = {
  'impairment-or-illness': 'They say that your needs do not come from a disability or an illness.',
  'two-outcomes': 'They say that there are not two or more things in daily life that you cannot do.',
  wellbeing: 'They say that it does not make a big difference to your wellbeing.',
};

export const ROUTES: Readonly<Record<ChallengeRoute, Saying>> = {
  reconsideration: {
    says: 'Ask them to look at it again. Somebody who did not decide the first time does it.',
    law: null,
  },
  complaint: {
    says: 'Make a complaint to the council or the health service. They have to look into it and answer in writing. Do it within 12 months.',
    law: 'Local Authority Social Services and National Health Service Complaints (England) Regulations 2009 (SI 2009/309), reg. 12 and 14',
  },
  lgsco: {
    says: 'When the council has answered a complaint, you can ask the Local Government and Social Care Ombudsman. It is free. Do it within 12 months.',
    law: 'Local Government Act 1974 Part 3 (s.26B for the time)',
  },
  'health-ombudsman': {
    says: 'When the health service has answered a complaint, you can ask the Parliamentary and Health Service Ombudsman. It is free. Do it within a year.',
    law: 'Health Service Commissioners Act 1993 s.9(4)',
  },
  'judicial-review': {
    says: 'A court can look at whether the decision was lawful. Ask a lawyer at once: it has to be quick, and no later than 3 months.',
    law: 'Civil Procedure Rules, rule 54.5',
  },
  tribunal: {
    says: 'What your EHC plan says can be taken to the SEND tribunal. It can also recommend things about health and social care in the plan.',
    law: 'Children and Families Act 2014 s.51; SI 2017/1306',
  },
};

/** What is left outside once an agency has said no for the last time; the ombudsman is that of councils or of the NHS. */
export function outsideRoutes(agency: Agency): ChallengeRoute[] {
  return [agency === 'health' ? 'health-ombudsman' : 'lgsco', 'judicial-review', 'tribunal'];
}

const IF_THINGS_CHANGE: Saying = { says: 'If things change for you, you can ask again.', law: null };

/** What is owed with a refusal; the Care Act binds councils' adult services. */
export function owed(agency: Agency): readonly Saying[] {
  return agency === 'adult-social-care' ? OWED_BY_ADULT_CARE : [IF_THINGS_CHANGE];
}

const OWED_BY_ADULT_CARE: readonly Saying[] = [
  { says: 'You have a right to the decision and the reasons in writing.', law: 'Care Act 2014 s.13(2), s.58(5)' },
  IF_THINGS_CHANGE,
  {
    says: 'There is no tribunal for decisions about care and support: the law for such appeals has not started.',
    law: 'Care Act 2014 s.72, not in force for appeals',
  },
];
