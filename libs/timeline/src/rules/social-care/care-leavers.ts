import { addDays } from '#libs/kernel';
import { aged, allOf, anyOf, is, named, not, recorded, shown, test, unlessRuledOut } from '../../engine/conditions.js';
import { birthday, dayBefore, latestOf, monthsAfter, the, where } from '../../engine/dates.js';
import { monthOf, rules } from '../../engine/rule.js';
import { eighteen, nextReviewLimit, sixteen, twentyFive } from '../anchors.js';
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
/** Reg 40(2): a child looked after only in short breaks (reg 48) is no eligible child, however many the days. */
const notOnlyShortBreaks = not(
  shown(is('lookedAfterInShortBreaksOnly', 'the young person is looked after only in short breaks')),
  'the stays are not only short breaks',
);
const inCareForLong = named(
  'the young person has been in care for 13 weeks since 14, not only in short breaks',
  allOf(lookedAfter, notOnlyShortBreaks, thirteenWeeks),
);
const inOrAfterCare = named('time in care is shown', anyOf(shown(inCareForLong), shown(careLeaver)));

/** Looked after for 13 weeks since 14, and still at 16 or 17 (Children Act 1989 sch.2 para 19B; SI 2010/959 reg 40). */
export const eligibleChild = allOf(lookedAfter, notOnlyShortBreaks, thirteenWeeks, aged(16, 17));

const until21 = dayBefore(birthday(21));

const noPathwayPlan = not(recorded('pathwayPlanLastReviewedOn'), 'no pathway plan is recorded');
/** A review that lies well after 25 is not ended by the birthday: nobody was near it. */
const reviewDueAbout25 = test(
  'a review was due about the 25th birthday',
  ['pathwayPlanLastReviewedOn', 'dateOfBirth'],
  (p) => {
    const due = monthsAfter(6, pathwayReview).at(p);
    const turns25 = twentyFive.at(p);
    return due !== null && turns25 !== null && due < addDays(turns25, p.settings.dueSoonDays);
  },
);
const ON_REQUEST =
  'From the 21st birthday the authority plans for a care leaver who asks for it (Children Act 1989 s.23CZB(2) and (4)), so this duty ended.';

export const CARE_LEAVER_RULES = rules(
  {
    id: 'SC-10',
    name: 'needs-assessment-in-care',
    title: 'Looked after at 16: the needs assessment, then the pathway plan',
    ask: 'Find out for how many days the young person has been looked after since turning 14, apart from short breaks',
    family: {
      text: 'You are in care. The council must check by {due} what you need to live on your own. Then they write your pathway plan with you.',
      undated:
        'You are in care. The council must check what you need to live on your own. Then they write your pathway plan with you.',
      ask: 'How long have you been in care since you turned 14? Was it only for short breaks?',
      missed:
        'You can tell the officer who leads your reviews. They can make the council act. You can complain to the council. If that does not help, you can go to the Ombudsman. It is free.',
    },
    when: allOf(birthDateKnown, lookedAfter, notOnlyShortBreaks, thirteenWeeks),
    askWhen: allOf(shown(lookedAfter), aged(15, 17)),
    due: monthsAfter(3, latestOf(sixteen, eligibleOn)),
    metWhen: recorded('pathwayPlanLastReviewedOn', 'the pathway plan is already being reviewed'),
    ends: [
      {
        on: eighteen,
        because:
          'An eligible child is aged 16 or 17 (Children Act 1989 schedule 2 paragraph 19B(2)), so this duty ended on the 18th birthday. The pathway plan and its reviews go on for a former relevant child (section 23C(3)).',
        family: 'You are 18 now. Your pathway plan goes on, and your adviser looks at it with you.',
        successor: 'SC-11',
      },
    ],
    force: 'legal-duty',
    leadAgency: 'childrens-social-care',
    leads: 'children’s social care',
    involves: ['young person', 'independent reviewing officer', 'school or college', 'health'],
    citation:
      'Care Planning, Placement and Case Review (England) Regulations 2010 (SI 2010/959) regs 42 and 43; eligible child: regs 40 and 48',
    url: 'https://www.legislation.gov.uk/uksi/2010/959/regulation/42',
    quote:
      'The responsible authority must complete the assessment of C’s needs … not more than three months after the date on which C reaches the age of 16 or becomes an eligible child after that age.',
    meaning:
      'short breaks do not count, where the child goes home after each of at most 17 days, and 75 days a year (reg 48)',
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
    family: {
      text: 'Your personal adviser must look at your pathway plan with you by {due}.',
      undated: 'Your personal adviser must look at your pathway plan with you. They do this every six months.',
      ask: 'When was your pathway plan last looked at? Tell your adviser.',
      missed:
        'Ask your adviser for a review now. You may ask for one at any time. You can complain to the council. If that does not help, you can go to the Ombudsman. It is free.',
    },
    when: allOf(
      anyOf(
        recorded('pathwayPlanLastReviewedOn', 'there is a pathway plan'),
        named(
          'the young person, 18 to 20 years old, is or was long in care',
          allOf(anyOf(shown(careLeaver), inCareForLong), aged(18, 20)),
        ),
      ),
      unlessRuledOut(aged(0, 24)),
    ),
    askWhen: allOf(shown(lookedAfter), aged(18, 20)),
    due: monthsAfter(6, pathwayReview),
    datedBy: ['pathwayPlanLastReviewedOn'],
    ends: [
      {
        on: where(allOf(noPathwayPlan, inOrAfterCare), birthday(21)),
        because: `${ON_REQUEST} No pathway plan is recorded.`,
        family: 'You are 21 now. You can still ask for an adviser and a plan until 25.',
        successor: 'SC-12',
      },
      {
        on: where(allOf(noPathwayPlan, not(inOrAfterCare, 'time in care is not shown')), birthday(21)),
        because: `${ON_REQUEST} No pathway plan is recorded, and no time in care is shown.`,
        family: 'You are 21 now. If you were in care, you can still ask for an adviser and a plan until 25.',
      },
      {
        on: where(reviewDueAbout25, twentyFive),
        because:
          'The duty ended on the 25th birthday: the authority provides an adviser “until the former relevant child … reaches the age of 25” (Children Act 1989 s.23CZB(3)(a)).',
        family:
          'You are 25 now, so the plan for care leavers has ended. You can ask the council what other help there is.',
      },
    ],
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
    family: {
      text: 'You have a personal adviser from {due}. You keep them until 21. From 21 to 25 you can ask for one.',
      undated: 'You have a personal adviser from 16 to 21. From 21 to 25 you can ask for one.',
      missed:
        'Ask the leaving care team for an adviser. You can complain to the council. If that does not help, you can go to the Ombudsman. It is free.',
    },
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
      'Children Act 1989 ss.23C, 23CZB; Children and Social Work Act 2017 s.3; not yet in force: Children’s Wellbeing and Schools Act 2026 s.7 (Staying Close support)',
    url: 'https://www.legislation.gov.uk/ukpga/1989/41/section/23CZB',
    quote:
      'The local authority must provide the former relevant child with a personal adviser until the former relevant child— (a) reaches the age of 25, or (b) if earlier, informs the local authority that he or she no longer wants a personal adviser.',
    confidence: 'high',
    evidence: 'the adviser’s name',
    ifMissed: 'no contact for advice and support',
    validFrom: '2018-04-01',
  },
  {
    id: 'SC-13',
    name: 'one-meeting',
    title: 'One meeting for the pathway plan, the annual review and the adult care assessment',
    family: {
      text: 'Ask for one meeting for all your plans. The council aims to hold it by {due}.',
      undated: 'Ask for one meeting for all your plans. Then you tell your story only once.',
      missed: 'Ask your adviser or the school to hold one meeting.',
    },
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
