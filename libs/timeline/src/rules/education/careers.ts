import { dateOf, partsOf } from '#libs/kernel';
import { schoolYearOf } from '../../calendar/school-year.js';
import { aged, allOf, anyOf, inYear, is, test, unlessRuledOut } from '../../engine/conditions.js';
import { birthday, dayBefore, known, where } from '../../engine/dates.js';
import { type Person } from '../../engine/person.js';
import { rules, yearOf } from '../../engine/rule.js';
import { compulsorySchoolAgeEnd, eighteen, rightsFrom, schoolYearNowEnds, twentyFive, year9End } from '../anchors.js';
import { birthDateKnown, outOfEducation, planInForce } from '../circumstances.js';

/**
 * 30 September after year 11, and after year 12. A young person without a place by then is followed up until the year
 * ends.
 */
function septemberGuarantee(p: Person) {
  if (p.year9 === null) return null;
  const afterYear11 = dateOf(p.year9 + 3, 9, 30);
  return p.asOf <= dateOf(p.year9 + 3, 12, 31) ? afterYear11 : dateOf(p.year9 + 4, 9, 30);
}

const september = known('30 September after year 11 or year 12', septemberGuarantee, (_, derivation) =>
  derivation.conventions.add('school-year'),
);

const beforeLeaving = test('compulsory school age has not ended', ['dateOfBirth'], (p) => {
  const end = p.compulsorySchoolAgeEndsOn;
  return end === null ? null : p.asOf <= end;
});

const movesSoon = test('the young person is to move to another school or college', ['settingTransferOn'], (p) => {
  const day = p.date('settingTransferOn');
  return day !== null && day > p.asOf;
});

const thisSchoolYearsMay = known(
  '31 May of this school year',
  (p) => dateOf(schoolYearOf(p.asOf) + 1, 5, 31),
  (_, derivation) => derivation.conventions.add('school-year'),
);

export const CAREERS_RULES = rules(
  {
    id: 'EDU-28',
    name: 'september-guarantee',
    title: 'A suitable place for September, after year 11 and again after year 12',
    when: test('the young person is leaving year 11 or year 12', ['ncYearActual', 'dateOfBirth'], (p) => {
      const day = septemberGuarantee(p);
      if (p.yearGroup === null || day === null) return null;
      return p.yearGroup >= 11 && p.yearGroup <= 13 && p.asOf <= dateOf(partsOf(day).year, 12, 31);
    }),
    due: september,
    metWhen: test(
      'the young person is at a college or in training already',
      ['settingType', 'workBasedLearning'],
      (p) => p.yearGroup !== null && p.yearGroup >= 12 && outOfEducation.holds(p) === false,
    ),
    occurrence: yearOf(september),
    afterwards: 'open-now',
    force: 'statutory-guidance',
    leadAgency: 'education',
    leads: 'the local authority',
    involves: ['schools, colleges and training providers'],
    citation: 'Participation of young people: statutory guidance; Education and Skills Act 2008 s.68',
    url: 'https://www.gov.uk/government/publications/participation-of-young-people-education-employment-and-training',
    confidence: 'medium',
    evidence: 'the offer is recorded',
    ifMissed: 'neither in education, employment nor training',
    validFrom: '2013-06-28',
  },
  {
    id: 'EDU-29',
    name: 'careers-guidance',
    title: 'A personal interview with a careers adviser: by the end of compulsory school age, and again by 18',
    when: allOf(birthDateKnown, anyOf(inYear(7, 13), allOf(planInForce, aged(0, 24)))),
    due: where(beforeLeaving, compulsorySchoolAgeEnd, dayBefore(eighteen)),
    occurrence: yearOf(where(beforeLeaving, compulsorySchoolAgeEnd, dayBefore(eighteen))),
    afterwards: 'open-now',
    force: 'legal-duty',
    leadAgency: 'education',
    leads: 'the school or college',
    involves: ['careers adviser'],
    citation: 'Education Act 1997 s.42A, as amended in 2022',
    url: 'https://www.legislation.gov.uk/ukpga/1997/44/section/42A',
    confidence: 'medium',
    meaning: 'independent guidance each year is the duty; the two interviews are good practice',
    evidence: 'a note of the interview in the plan',
    ifMissed: 'the plan records little of the young person’s wishes',
    validFrom: '2022-09-01',
  },
  {
    id: 'EDU-30',
    name: 'vocational-profile',
    title: 'A vocational profile by the end of year 9, updated each year; consider a supported internship',
    when: allOf(
      inYear(9),
      unlessRuledOut(aged(0, 24)),
      unlessRuledOut(anyOf(planInForce, is('disabled', 'the young person is disabled'))),
    ),
    due: where(inYear(9, 9), year9End, schoolYearNowEnds),
    opensOn: where(planInForce, rightsFrom),
    closesOn: where(planInForce, dayBefore(twentyFive)),
    meaning: (p) =>
      p.facts.hasEhcPlan === true ? 'with a plan, a supported internship can start between these two days' : undefined,
    occurrence: yearOf(where(inYear(9, 9), year9End, schoolYearNowEnds)),
    afterwards: 'open-now',
    force: 'best-practice',
    leadAgency: 'education',
    leads: 'the school or college, with supported employment',
    involves: ['young person', 'employer', 'job coach'],
    citation: 'Supported internships: guidance of the Department for Education',
    url: 'https://www.gov.uk/government/publications/supported-internships-for-young-people-with-learning-difficulties',
    confidence: 'medium',
    evidence: 'the profile; in the SEN2 return, work-based learning SUP',
    ifMissed: 'no paid work',
  },
  {
    id: 'EDU-31',
    name: 'travel-help',
    title: 'Apply for help with travel to college, as described in the published policy',
    ask: 'Find out whether the young person needs help with travel to the next school or college',
    when: allOf(inYear(11), is('needsTravelHelp', 'the young person needs help with travel')),
    askWhen: allOf(planInForce, movesSoon),
    due: thisSchoolYearsMay,
    meaning: (p) => {
      const nineteen = birthday(19).at(p);
      return nineteen !== null && p.asOf >= nineteen
        ? 'a course that starts after the 19th birthday is under the rules for adults: assess again'
        : 'the policy for the coming year is published by this day; apply by the day that it gives';
    },
    occurrence: yearOf(thisSchoolYearsMay),
    afterwards: 'open-now',
    force: 'legal-duty',
    leadAgency: 'education',
    leads: 'the local authority',
    involves: ['young person'],
    citation: 'Education Act 1996 s.509AA (sixth-form age), s.508F (adults)',
    url: 'https://www.legislation.gov.uk/ukpga/1996/56/section/509AA',
    confidence: 'unconfirmed',
    unconfirmed: 'that 31 May is the last day for publishing the policy',
    evidence: 'the decision letter',
    ifMissed: 'a place that cannot be reached',
  },
);
