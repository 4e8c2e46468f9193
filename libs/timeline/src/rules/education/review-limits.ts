import { allOf, anyOf, inYear, not, recorded, test } from '../../engine/conditions.js';
import { schoolYearStart } from '../../calendar/school-year.js';
import { daysBefore, dayInYearOf, earliestOf, known, monthsAfter, notBefore, the, where } from '../../engine/dates.js';
import { monthOf, rules } from '../../engine/rule.js';
import {
  nextReviewLimit,
  ownReviewLimit,
  reviewCompleted,
  runsFromTransfer,
  year9End,
  year9ReviewLimit,
  year9Start,
} from '../anchors.js';
import { planInForce } from '../circumstances.js';
import { relaxedIn2020 } from './relaxed-2020.js';
import { CODE_OF_PRACTICE, REGULATION } from './sources.js';
import { ATTENDING } from './review-attendance.js';

const bringForwardBy = dayInYearOf(3, 31, year9End);

/** Only one review can have been due by then. Later, more than one was due, and the record is evidently incomplete. */
const longAfterTheLimit = monthsAfter(12, nextReviewLimit);
const noReviewOnRecord = test(
  'no review is recorded, though more than one has been due',
  ['lastReviewCompletedOn', 'reviewDecisionOn'],
  (p) => {
    const until = longAfterTheLimit.at(p);
    return until !== null && p.asOf > until && reviewCompleted.at(p) === null;
  },
);
const year9LimitPassed = test('the last day of the year 9 review has passed', [], (p) => {
  const due = year9ReviewLimit.at(p);
  return due !== null && p.asOf > due;
});
const neverDated = test(
  'neither the plan nor any review has a date',
  ['planFirstMadeOn', 'lastReviewCompletedOn'],
  (p) => {
    return nextReviewLimit.at(p) === null && !p.isKnown('year9ReviewOn');
  },
);
const afterYear11 = known(
  'the end of year 11',
  (p) => (p.year9 === null ? null : schoolYearStart(p.year9 + 3)),
  (p, derivation) => year9End.at(p, derivation),
);

export const REVIEW_LIMIT_RULES = rules(
  {
    id: 'EDU-03',
    name: 'year-9-review',
    title: 'The year 9 review: start planning for adult life',
    family: {
      text: 'The school holds the year 9 review. The council makes sure that it is done by {due}.',
      undated: 'The year 9 review starts the plans for adult life.',
      ask: 'When was the plan last looked at? Please tell your coordinator if you know.',
      notRecorded: 'It is not known if the year 9 review was done. Ask the council what it has on file.',
      missed:
        'You can ask the council for a date. You can complain to the council, and then to the Ombudsman. SENDIASS can give you free advice.',
    },
    ask: 'Find out when the plan was last reviewed, so that the year 9 review has a date',
    when: allOf(
      planInForce,
      inYear(7),
      test('no review was completed since year 9 ended', ['lastReviewCompletedOn', 'year9ReviewOn'], (p) => {
        const completed = reviewCompleted.at(p);
        const ends = p.year9Ends;
        return p.isKnown('year9ReviewOn') || completed === null || ends === null || completed <= ends;
      }),
      test('it is known when the plan was made or last reviewed', ['lastReviewCompletedOn', 'year9ReviewOn'], (p) => {
        const ends = p.year9Ends;
        const nothingKnown = nextReviewLimit.at(p) === null && !p.isKnown('year9ReviewOn');
        return ends !== null && p.asOf > ends && nothingKnown ? null : true;
      }),
    ),
    askWhen: allOf(planInForce, inYear(7)),
    due: year9ReviewLimit,
    datedBy: ['lastReviewCompletedOn'],
    notRecordedWhen: allOf(
      noReviewOnRecord,
      not(recorded('year9ReviewOn'), 'no year 9 review is recorded'),
      year9LimitPassed,
    ),
    recordedBy: ['lastReviewCompletedOn', 'year9ReviewOn'],
    ends: [
      {
        on: where(neverDated, afterYear11),
        because:
          'Year 9 ended two years ago, and neither the plan nor a review has a date. Regulation 20(6) asks for the preparation for adult life at every review from year 9 on, so the next review takes its place.',
        family: 'The year 9 review is long ago. The next review of the plan looks at adult life as well.',
        successor: 'EDU-04',
      },
    ],
    met: earliestOf(the('year9ReviewOn', 'the year 9 review'), notBefore(year9Start, reviewCompleted)),
    marks: { year9Starts: year9Start, year9Ends: year9End },
    target: where(
      test('the review would be later than 31 March of year 9', [], (p) => {
        const due = year9ReviewLimit.at(p);
        const march = bringForwardBy.at(p);
        return due !== null && march !== null && due > march;
      }),
      bringForwardBy,
    ),
    prompt: (p, due) => {
      const march = bringForwardBy.at(p);
      const pending = march !== null && due > march && p.facts.year9ReviewOn == null;
      return pending
        ? 'The last day in time comes late in year 9: bring the review forward to the autumn or spring.'
        : undefined;
    },
    force: 'legal-duty',
    leadAgency: 'education',
    leads: 'the local authority; the school runs the meeting',
    involves: [...ATTENDING, 'careers adviser'],
    citation: 'SEND Regulations 2014 regs 21(6), 20(6); SEND Code of Practice 8.9-8.10, 9.184',
    url: REGULATION(21),
    quote:
      'When the child or young person is in or beyond year 9, the review meeting must consider what provision is required to assist the child or young person in preparation for adulthood and independent living.',
    confidence: 'high',
    evidence: 'the review report has a section on employment and education, independent living, community, and health',
    ifMissed: 'a planning year is lost; grounds for a complaint to the Ombudsman',
    validFrom: '2014-09-01',
  },
  ...relaxedIn2020(
    {
      id: 'EDU-04',
      name: 'annual-review',
      title: 'The annual review of the plan',
      family: {
        text: 'The council looks at the whole plan again. It tells you what it has decided by {due}.',
        undated: 'The council looks at the whole plan again each year.',
        ask: 'When was the plan made, and when was it last looked at? Please tell your coordinator if you know.',
        notRecorded: 'It is not known when the plan was last looked at. Ask the council what it has on file.',
        missed:
          'You can ask the council for a date. You can complain to the council, and then to the Ombudsman. SENDIASS can give you free advice.',
      },
      ask: 'Find out whether a plan is in force, and when it was last reviewed',
      when: planInForce,
      askWhen: anyOf(recorded('planFirstMadeOn'), recorded('lastReviewCompletedOn')),
      due: nextReviewLimit,
      datedBy: ['planFirstMadeOn', 'lastReviewCompletedOn'],
      notRecordedWhen: noReviewOnRecord,
      recordedBy: ['lastReviewCompletedOn'],
      boundBy: (p, due) => (runsFromTransfer(p) && ownReviewLimit.at(p) !== due ? 'EDU-35' : undefined),
      occurrence: monthOf(nextReviewLimit),
      force: 'legal-duty',
      leadAgency: 'education',
      leads: 'the local authority',
      involves: ATTENDING,
      citation: 'Children and Families Act 2014 s.44(1)',
      url: 'https://www.legislation.gov.uk/ukpga/2014/6/section/44',
      quote:
        'in the period of 12 months starting with the date on which the plan was first made, and in each subsequent period of 12 months starting with the date on which the plan was last reviewed under this section',
      confidence: 'high',
      evidence: 'the notice of the decision after the review, with its date',
      ifMissed: 'grounds for a complaint to the Ombudsman or judicial review; the plan becomes outdated',
      validFrom: '2014-09-01',
    },
    nextReviewLimit,
    {
      citation:
        'Children and Families Act 2014 s.44(1); SEND Regulations 2014 reg 18A, in force from 1 May to 25 September 2020 (SI 2020/471)',
      quote:
        'It is not necessary for a local authority to review an EHC plan in accordance with section 44(1) of the Act if it is impractical to do so because of a reason relating to the incidence or transmission of coronavirus.',
      confidence: 'high',
    },
  ),
  {
    id: 'EDU-05',
    name: 'termly-list',
    title: 'Notify schools, health and social care of the reviews that are due this term',
    family: {
      text: 'By {due}, the council tells schools and health teams whose plan it looks at next term.',
      undated: 'Before each term, the council tells schools whose plan it looks at.',
      missed: 'You can ask the school if your review is on the list.',
    },
    when: allOf(planInForce, recorded('nextTermStartsOn', 'the first day of the next term is known')),
    due: daysBefore(14, the('nextTermStartsOn', 'the start of term')),
    occurrence: monthOf(the('nextTermStartsOn', 'the start of term')),
    afterwards: 'open-now',
    force: 'statutory-guidance',
    leadAgency: 'education',
    leads: 'the local authority',
    involves: ['head teachers', 'ICB', 'social care'],
    citation: 'SEND Code of Practice 9.172',
    url: CODE_OF_PRACTICE,
    confidence: 'medium',
    evidence: 'the list as it was sent to schools, ICB and social care',
    ifMissed: 'settings cannot plan, and advice is missing at the meeting',
    validFrom: '2014-09-01',
  },
);
