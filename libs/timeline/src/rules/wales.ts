import { allOf, oneOf, recorded, test } from '../engine/conditions.js';
import { inWords, latestOf, monthsAfter, monthsStartingWith, the, weeksAfter, where } from '../engine/dates.js';
import { monthOf, rules } from '../engine/rule.js';

const copyGiven = the('idpCopyGivenOn', 'the day the copy of the plan was given');
const keptAsItWas = the('idpReviewNoticeOn', 'the notice that the plan stays unchanged');
const reviewLimit = monthsStartingWith(
  12,
  inWords('the copy of the plan or the notice that it stays unchanged', latestOf(copyGiven, keptAsItWas)),
);
/** One missed review can be told from the copy; of later periods nothing is known (s.23(4) starts them without a record). */
const noReviewRecorded = test(
  'no review is recorded, and more than one review period is over',
  ['idpCopyGivenOn', 'idpReviewNoticeOn'],
  (p) => {
    const second = monthsAfter(12, reviewLimit).at(p);
    return !p.isKnown('idpReviewNoticeOn') && second !== null && p.asOf > second;
  },
);

const identified = the('alnIdentifiedOn', 'the day of notice of the need');

/** A plan that is being maintained leaves nothing to decide: s.11(3)(a), s.13. */
const noPlanBefore = test('no plan was given before the notice', ['idpCopyGivenOn', 'alnIdentifiedOn'], (p) => {
  const [copy, notice] = [copyGiven.at(p), identified.at(p)];
  return copy === null || notice === null || copy >= notice;
});
/** The 12 weeks are the authority's; a school has 35 school days, which no library can count. */
const preparedBySchool = oneOf('idpPreparedBy', ['school'], 'a school prepares the plan');
const preparedByCouncil = test(
  'the local authority prepares the plan, or it is not recorded who does',
  ['idpPreparedBy'],
  (p) => preparedBySchool.holds(p) !== true,
);

export const WELSH_RULES = rules(
  {
    id: 'WAL-01',
    name: 'review-of-individual-development-plan',
    title: 'Review the individual development plan',
    family: {
      text: 'The school, college or council looks at your plan again by {due}. You can ask for this at any time.',
      undated: 'The school, college or council looks at your plan again each year. You can ask for this at any time.',
      notRecorded:
        'We do not know when your plan was last looked at. When did you get it, or a note that it stays the same? Tell your coordinator the day.',
      missed:
        'Ask the school or college why it is late. You can ask the council to look at the plan. SNAP Cymru can give you free advice. You can complain to the council, and then to the Ombudsman for Wales.',
    },
    when: recorded('idpCopyGivenOn', 'a copy of the plan was given'),
    due: reviewLimit,
    notRecordedWhen: noReviewRecorded,
    recordedBy: ['idpReviewNoticeOn'],
    meaning: 'a review can be requested at any time',
    occurrence: monthOf(reviewLimit),
    force: 'legal-duty',
    leadAgency: 'education',
    leads: 'the school, college or local authority that maintains the plan',
    involves: ['child, parent or young person'],
    citation: 'Additional Learning Needs and Education Tribunal (Wales) Act 2018 s.23',
    url: 'https://www.legislation.gov.uk/anaw/2018/2/section/23',
    quote:
      'The first review period is a period of 12 months starting with the date on which a copy of the plan is given under section 22.',
    confidence: 'high',
    evidence: 'the review',
    ifMissed: 'the plan becomes outdated; a reconsideration of the decision can be requested',
    validFrom: '2021-09-01',
    nations: ['wales'],
  },
  {
    id: 'WAL-02',
    name: 'individual-development-plan',
    title: 'Prepare the individual development plan',
    family: {
      text: 'The council gives you your plan by {due}, or tells you why not.',
      undated: 'The school gives you your plan, or tells you why not. It has 35 school days.',
      missed:
        'Ask the school or the council for a date. SNAP Cymru can give you free advice. If they say no plan, you can appeal to the Education Tribunal for Wales.',
    },
    when: allOf(
      recorded('alnIdentifiedOn', 'notice was given that there may be additional learning needs'),
      noPlanBefore,
    ),
    due: inWords(
      '84 days (12 weeks) after the notice where the authority prepares the plan; a school counts 35 school days in its own calendar',
      where(preparedByCouncil, weeksAfter(12, identified)),
    ),
    met: copyGiven,
    meaning: (p) =>
      p.facts.idpPreparedBy === 'school'
        ? 'a school has 35 school days, to be counted in its own calendar; over compulsory school age the young person must consent'
        : 'over compulsory school age the young person must consent; plans continue to 25 and end only on the grounds of s.31',
    occurrence: monthOf(identified),
    force: 'legal-duty',
    leadAgency: 'education',
    leads: 'the local authority, or the school',
    involves: ['child, parent or young person'],
    citation:
      'Additional Learning Needs and Education Tribunal (Wales) Act 2018 ss.11-14, 31; Additional Learning Needs Code for Wales (2021)',
    url: 'https://www.legislation.gov.uk/anaw/2018/2/contents',
    confidence: 'medium',
    evidence: 'the plan, or the decision that none is needed',
    ifMissed: 'appeal to the Education Tribunal for Wales',
    validFrom: '2021-09-01',
    nations: ['wales'],
  },
);
