import { dateOf } from '#libs/kernel';
import { schoolYearOf, schoolYearStart } from '../../calendar/school-year.js';
import { allOf, anyOf, inYear, is, not, shown, test, unlessRuledOut } from '../../engine/conditions.js';
import { birthday, dayBefore, known, the, where } from '../../engine/dates.js';
import { longDate } from '../../engine/derivation.js';
import { type Person } from '../../engine/person.js';
import { rules, yearOf } from '../../engine/rule.js';
import { compulsorySchoolAgeEnd, eighteen, rightsFrom, schoolYearNowEnds, twentyFive, year9End } from '../anchors.js';
import { birthDateKnown, outOfEducation, planInForce } from '../circumstances.js';

/** 30 September after year 11, and after year 12. The second offer takes the place of the first with the new year. */
function septemberGuarantee(p: Person) {
  if (p.year9 === null) return null;
  const afterYear11 = dateOf(p.year9 + 3, 9, 30);
  return p.asOf <= dateOf(p.year9 + 3, 12, 31) ? afterYear11 : dateOf(p.year9 + 4, 9, 30);
}

const september = known('30 September after year 11 or year 12', septemberGuarantee, (_, derivation) =>
  derivation.conventions.add('school-year'),
);

const secondOffer = known(
  '1 January after the first offer',
  (p) => (p.year9 !== null && p.asOf >= dateOf(p.year9 + 4, 1, 1) ? dateOf(p.year9 + 4, 1, 1) : null),
  (_, derivation) => derivation.conventions.add('school-year'),
);
const yearElevenHasBegun = (p: Person) => (p.year9 === null ? null : p.asOf >= schoolYearStart(p.year9 + 2));

const thisSchoolYear = known(
  'the start of this school year',
  (p) => schoolYearStart(schoolYearOf(p.asOf)),
  (_, derivation) => derivation.conventions.add('school-year'),
);
const afterYear13 = known(
  'the end of year 13',
  (p) => (p.year9 === null ? null : schoolYearStart(p.year9 + 5)),
  (_, derivation) => derivation.conventions.add('school-year'),
);
const withPlan = shown(planInForce);

const beforeLeaving = test('compulsory school age has not ended', ['dateOfBirth'], (p) => {
  const end = p.compulsorySchoolAgeEndsOn;
  return end === null ? null : p.asOf <= end;
});

const nobodyKnowsOfTravel = test('it is not known whether help with travel is needed', ['needsTravelHelp'], (p) => {
  return !p.isKnown('needsTravelHelp');
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
    family: {
      text: 'The council helps you find a place at school, college or in training by {due}.',
      undated: 'The council helps you find a place at school, college or in training.',
      ask: 'Do you have a place for after year 11? Please tell your coordinator if you know.',
      missed: 'You can ask the council to find you a place. You can ask your school for a careers talk.',
    },
    when: allOf(birthDateKnown, test('year 11 has begun', ['ncYearActual', 'dateOfBirth'], yearElevenHasBegun)),
    due: september,
    renewsOn: secondOffer,
    ends: [
      {
        on: eighteen,
        because:
          'The 18th birthday has come, and the duty to learn or train is for a person who “has not reached the age of 18” (Education and Skills Act 2008 s.1(b)).',
        family: 'You are 18, so the council need no longer find you a place. It can still help.',
      },
    ],
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
    family: {
      text: 'Your school gives you careers advice that takes no side. It is good to have a talk by {due}.',
      undated: 'Your school gives you careers advice that takes no side.',
      missed: 'You can ask the school for a careers talk. You can complain to the school.',
    },
    when: allOf(birthDateKnown, inYear(7)),
    renewsOn: where(not(beforeLeaving, 'compulsory school age has ended'), rightsFrom),
    ends: [
      {
        on: where(withPlan, twentyFive),
        because:
          'Guidance under the plan ended as of right on the 25th birthday, because the Children and Families Act 2014 (s.83(2)) ends there.',
        family: 'You are 25, so the advice under the plan has ended. The National Careers Service is free for adults.',
      },
      {
        on: where(not(withPlan, 'no plan is known'), afterYear13),
        because:
          'Year 13 has ended: schools give guidance to registered pupils “during their secondary education” (Education Act 1997 s.42A(1)).',
        family:
          'You have left school, so its careers advice has ended. The National Careers Service is free for adults.',
      },
    ],
    due: where(beforeLeaving, compulsorySchoolAgeEnd, dayBefore(eighteen)),
    occurrence: yearOf(where(beforeLeaving, compulsorySchoolAgeEnd, dayBefore(eighteen))),
    afterwards: 'open-now',
    force: 'legal-duty',
    leadAgency: 'education',
    leads: 'the school or college',
    involves: ['careers adviser'],
    citation: 'Education Act 1997 s.42A, as amended in 2022',
    url: 'https://www.legislation.gov.uk/ukpga/1997/44/section/42A',
    quote:
      'must secure that all registered pupils at the school are provided with independent careers guidance during their secondary education',
    confidence: 'medium',
    leadIn: 'It is good practice to hold the interview by',
    meaning: 'independent guidance is the duty; the two interviews are good practice',
    evidence: 'a note of the interview in the plan',
    ifMissed: 'the plan records little of the young person’s wishes',
    validFrom: '2022-09-01',
  },
  {
    id: 'EDU-30',
    name: 'vocational-profile',
    title: 'A vocational profile by the end of year 9, updated each year; consider a supported internship',
    family: {
      text: 'It is good to write down by {due} what work you like and what help you need. Your school or college does this with you.',
      undated: 'It is good to write down what work you like and what help you need.',
      missed: 'You can ask your school or college for this.',
    },
    when: allOf(inYear(9), unlessRuledOut(anyOf(planInForce, is('disabled', 'the young person is disabled')))),
    due: where(inYear(9, 9), year9End, schoolYearNowEnds),
    meaning: (p) => {
      const [from, to] = [rightsFrom.at(p), dayBefore(twentyFive).at(p)];
      if (p.facts.hasEhcPlan !== true || from === null || to === null) return undefined;
      return `with a plan, a supported internship can start from ${longDate(from)} to ${longDate(to)}`;
    },
    renewsOn: thisSchoolYear,
    ends: [
      {
        on: twentyFive,
        because:
          'The 25th birthday has come: supported internships are for people aged 16 to 24 with an education, health and care plan (guidance of the Department for Education).',
        family: 'You are 25, so this ends. A job coach can still help you into work.',
      },
    ],
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
    title: 'The policy about help with travel is published; the family can apply',
    family: {
      text: 'The council puts its travel rules online by {due}. You can ask for help with travel.',
      undated: 'The council puts its travel rules online each year. You can ask for help with travel.',
      ask: 'Do you need help to get to school or college? Please tell your coordinator if you know.',
      missed: 'You can ask the council for the rules. You can ask it to look at a “no” again.',
    },
    ask: 'Find out whether the young person needs help with travel to the next school or college',
    when: allOf(inYear(11), is('needsTravelHelp', 'the young person needs help with travel')),
    askWhen: allOf(planInForce, movesSoon),
    due: thisSchoolYearsMay,
    renewsOn: thisSchoolYear,
    ends: [
      {
        on: where(nobodyKnowsOfTravel, the('settingTransferOn', 'the move to the next place')),
        because:
          'The move has come. The question was about the policy for the school year that begins with it (Education Act 1996 s.509AA); an application is possible at any time.',
        family: 'You have moved, so this question ends. You can still ask the council for help with travel.',
      },
    ],
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
    confidence: 'medium',
    evidence: 'the policy, and the decision letter',
    ifMissed: 'a place that cannot be reached',
  },
);
