import type { Agency, ChallengeRoute, EligibilityLimb, RefusalCriterion } from '#libs/contracts';

/** A sentence for the young person with its legal source; `law` is null for a local arrangement. */
export interface PlainSentence {
  readonly says: string;
  readonly law: string | null;
}

export const CRITERIA: Readonly<Record<RefusalCriterion, PlainSentence>> = {
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
  'outside-service-criteria': { says: 'They say that you do not meet this service’s own rules.', law: null },
  'no-capacity': { says: 'They say that they have no room.', law: null },
  'need-met-otherwise': { says: 'They say that someone else already meets this need.', law: null },
  other: { says: 'They gave another reason.', law: null },
};

/** SI 2015/313 reg. 2(1). */
export const LIMBS: Readonly<Record<EligibilityLimb, string>> = {
  'impairment-or-illness': 'They say that your needs do not come from a disability or an illness.',
  'two-outcomes': 'They say that there are fewer than two things in daily life that you cannot do.',
  wellbeing: 'They say that this does not have a big effect on your wellbeing.',
};

export const ROUTES: Readonly<Record<ChallengeRoute, PlainSentence>> = {
  reconsideration: {
    says: 'Ask them to look at it again. Someone who did not make the first decision will do this.',
    law: null,
  },
  complaint: {
    says: 'Make a complaint to the council or the health service. They must look into it and reply in writing. Do this within 12 months.',
    law: 'Local Authority Social Services and National Health Service Complaints (England) Regulations 2009 (SI 2009/309), reg. 12 and 14',
  },
  lgsco: {
    says: 'When the council has answered your complaint, you can ask the Local Government and Social Care Ombudsman. It is free. Do this within 12 months.',
    law: 'Local Government Act 1974 Part 3 (s.26B for the time)',
  },
  'health-ombudsman': {
    says: 'When the health service has answered your complaint, you can ask the Parliamentary and Health Service Ombudsman. It is free. Do this within a year.',
    law: 'Health Service Commissioners Act 1993 s.9(4)',
  },
  'judicial-review': {
    says: 'A court can decide whether the decision was lawful. Ask a lawyer straight away. You must act quickly, and within 3 months at most.',
    law: 'Civil Procedure Rules, rule 54.5',
  },
  tribunal: {
    says: 'You can appeal to the SEND tribunal about your EHC plan. It can also make recommendations about health and social care in the plan.',
    law: 'Children and Families Act 2014 s.51; SI 2017/1306',
  },
};

/** Ways to challenge outside the service after its final refusal. Councils and the NHS have different ombudsmen. */
export function outsideRoutes(agency: Agency): ChallengeRoute[] {
  return [agency === 'health' ? 'health-ombudsman' : 'lgsco', 'judicial-review', 'tribunal'];
}

const IF_THINGS_CHANGE: PlainSentence = { says: 'If things change for you, you can ask again.', law: null };

/** What the law requires with a refusal. The Care Act applies only to councils' adult services. */
export function owed(agency: Agency): readonly PlainSentence[] {
  return agency === 'adult-social-care' ? OWED_BY_ADULT_CARE : [IF_THINGS_CHANGE];
}

const OWED_BY_ADULT_CARE: readonly PlainSentence[] = [
  { says: 'You have a right to the decision and the reasons in writing.', law: 'Care Act 2014 s.13(2), s.58(5)' },
  IF_THINGS_CHANGE,
  {
    says: 'There is no tribunal for decisions about care and support. The law for such appeals has not come into force.',
    law: 'Care Act 2014 s.72, not in force for appeals',
  },
];
