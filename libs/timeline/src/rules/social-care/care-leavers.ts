import { aged, allOf, anyOf, is, recorded, shown, test, unlessRuledOut } from '../../engine/conditions.js';
import { birthday, dayBefore, latestOf, monthsAfter, the, where } from '../../engine/dates.js';
import { monthOf, rules } from '../../engine/rule.js';
import { nextReviewLimit, sixteen, twentyFive } from '../anchors.js';
import { birthDateKnown, planInForce } from '../circumstances.js';

/** Thirteen weeks (reg 40). */
const ELIGIBLE_AFTER_DAYS = 91;

const eligibleOn = the('becameEligibleChildOn', 'the day of becoming an eligible child');
const pathwayReview = the('pathwayPlanLastReviewedOn', 'the last review of the pathway plan');
const lookedAfter = is('lookedAfter', 'the young person is looked after');
const thirteenWeeks = test(
  'the young person was looked after for 13 weeks (91 days) since turning 14',
  ['lookedAfterDaysSince14', 'becameEligibleChildOn'],
  (p) => {
    if (p.facts.lookedAfterDaysSince14 != null) return p.facts.lookedAfterDaysSince14 >= ELIGIBLE_AFTER_DAYS;
    return p.isKnown('becameEligibleChildOn') ? true : null;
  },
);
const careLeaver = is('formerRelevantChild', 'the young person is a care leaver');
const inOrAfterCare = anyOf(shown(allOf(lookedAfter, thirteenWeeks)), shown(careLeaver));

/** Looked after for 13 weeks since 14, and still at 16 or 17 (Children Act 1989 sch.2 para 19B; SI 2010/959 reg 40). */
export const eligibleChild = allOf(lookedAfter, thirteenWeeks, aged(16, 17));

const until21 = dayBefore(birthday(21));

export const CARE_LEAVER_RULES = rules(
  {
    id: 'SC-10',
    name: 'needs-assessment-in-care',
    title: 'Looked after at 16: the needs assessment, then the pathway plan',
    ask: 'Find out for how many days the young person has been looked after since turning 14',
    when: allOf(birthDateKnown, lookedAfter, thirteenWeeks),
    askWhen: allOf(shown(lookedAfter), aged(15, 17)),
    due: monthsAfter(3, latestOf(sixteen, eligibleOn)),
    metWhen: recorded('pathwayPlanLastReviewedOn', 'the pathway plan is already being reviewed'),
    force: 'legal-duty',
    leadAgency: 'childrens-social-care',
    leads: 'children’s social care',
    involves: ['young person', 'independent reviewing officer', 'school or college', 'health'],
    citation: 'Care Planning, Placement and Case Review (England) Regulations 2010 (SI 2010/959) regs 40-43',
    url: 'https://www.legislation.gov.uk/uksi/2010/959/part/7',
    confidence: 'high',
    evidence: 'the assessment and the pathway plan',
    ifMissed: 'the independent reviewing officer takes it up',
    validFrom: '2011-04-01',
  },
  {
    id: 'SC-11',
    name: 'pathway-plan-review',
    title: 'Review the pathway plan',
    ask: 'Find out when the pathway plan was last reviewed',
    when: allOf(
      anyOf(recorded('pathwayPlanLastReviewedOn', 'there is a pathway plan'), shown(allOf(careLeaver, aged(18, 20)))),
      unlessRuledOut(aged(0, 24)),
    ),
    due: monthsAfter(6, pathwayReview),
    datedBy: ['pathwayPlanLastReviewedOn'],
    occurrence: monthOf(monthsAfter(6, pathwayReview)),
    force: 'legal-duty',
    leadAgency: 'childrens-social-care',
    leads: 'the personal adviser',
    involves: ['young person'],
    citation: 'Care Leavers (England) Regulations 2010 reg 7',
    url: 'https://www.legislation.gov.uk/uksi/2010/2571/regulation/7',
    confidence: 'unconfirmed',
    unconfirmed: 'the six months, for England',
    evidence: 'the dated review',
    ifMissed: 'the plan no longer matches the young person’s life',
    validFrom: '2011-04-01',
  },
  {
    id: 'SC-12',
    name: 'personal-adviser',
    title: 'A personal adviser from 16 to 21, and on request to 25',
    when: allOf(birthDateKnown, inOrAfterCare),
    due: sixteen,
    until: where(aged(0, 20), until21, dayBefore(twentyFive)),
    afterwards: 'active-since',
    meaning: (p) => (p.age !== null && p.age >= 21 ? 'from 21 to 25 when the young person asks' : undefined),
    force: 'legal-duty',
    leadAgency: 'childrens-social-care',
    leads: 'children’s social care',
    involves: ['young person'],
    citation:
      'Children Act 1989 ss.23C, 23CZB; Children and Social Work Act 2017 s.3; Children’s Wellbeing and Schools Act 2026 s.7 (commencement to be checked)',
    url: 'https://www.legislation.gov.uk/ukpga/1989/41/section/23CZB',
    confidence: 'medium',
    evidence: 'the adviser’s name',
    ifMissed: 'no contact for advice and support',
    validFrom: '2018-04-01',
  },
  {
    id: 'SC-13',
    name: 'one-meeting',
    title: 'One meeting for the pathway plan, the annual review and the adult care assessment',
    when: allOf(planInForce, inOrAfterCare),
    target: nextReviewLimit,
    targetForce: 'local',
    occurrence: monthOf(nextReviewLimit),
    force: 'statutory-guidance',
    leadAgency: 'childrens-social-care',
    leads: 'the local authority',
    involves: ['education', 'health', 'adult social care'],
    citation: 'Children and Families Act 2014 s.25; SEND Code of Practice ch.10',
    url: 'https://www.legislation.gov.uk/ukpga/2014/6/section/25',
    confidence: 'medium',
    evidence: 'one record of the meeting',
    ifMissed: 'plans that contradict each other',
    validFrom: '2014-09-01',
  },
);
