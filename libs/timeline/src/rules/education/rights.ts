import { aged, allOf, anyOf, recorded, test, unlessRuledOut } from '../../engine/conditions.js';
import { dayBefore, earliestOf, firstKnown, inWords, monthsAfter, monthsBefore, the } from '../../engine/dates.js';
import { type Person } from '../../engine/person.js';
import { type Rule, rules } from '../../engine/rule.js';
import { compulsorySchoolAgeEnd, eighteen, rightsFrom } from '../anchors.js';
import { birthDateKnown, planInForce } from '../circumstances.js';
import { CHILDREN_AND_FAMILIES_ACT } from './sources.js';

const bornOnTheBoundary = (p: Person) => p.compulsorySchoolAgeEndsOnLiteralReading !== null;

/** A person who reaches level 3 before compulsory school age ends never comes under the duty. */
export const stillToLearn = test(
  'level 3 was not reached before compulsory school age ended',
  ['level3AttainedOn'],
  (p) => {
    const level3 = p.date('level3AttainedOn');
    const rights = p.rightsFrom;
    return level3 === null || rights === null || level3 >= rights;
  },
);

/** From 2013 to 2015 the duty lasted for a year only (SI 2013/1204 art. 2(a)). */
const firstAnniversary = inWords(
  'the day before the first anniversary of the end of compulsory school age',
  dayBefore(monthsAfter(12, compulsorySchoolAgeEnd)),
);

const participation = {
  id: 'EDU-27',
  name: 'participation',
  title: 'Learn or train until 18, in school, college, an apprenticeship or work with training',
  family: {
    text: 'The law asks you to learn or train until {due}. It can be school, college, or a job with training.',
    undated: 'The law asks you to learn or train until you are 18.',
    missed: 'If you have no place, you can ask the council to help you find one.',
  },
  when: allOf(birthDateKnown, aged(15, 18), stillToLearn),
  opensOn: rightsFrom,
  met: firstKnown(the('level3AttainedOn', 'the level 3 qualification')),
  afterwards: 'moot',
  force: 'legal-duty',
  leadIn: 'The duty lasts until',
  leadAgency: 'young-person',
  leads: 'the young person; the local authority promotes it',
  involves: ['school, college or employer', 'careers adviser'],
  citation: 'Education and Skills Act 2008 ss.1-2, 10',
  url: 'https://www.legislation.gov.uk/ukpga/2008/25/section/1',
  startedBy: compulsorySchoolAgeEnd,
  confidence: 'high',
  evidence: 'the participation status of each month',
  ifMissed: 'neither in education, employment nor training, or not known',
} as const satisfies Partial<Rule>;

export const RIGHTS_RULES = rules(
  {
    id: 'EDU-01',
    name: 'compulsory-school-age-ends',
    title: 'Compulsory school age ends',
    family: {
      text: 'You reach the end of compulsory school age at the end of {due}.',
      undated: 'You reach this age in the June of the school year in which you turn 16.',
      ask: 'Do we have your date of birth? Please tell your coordinator if you know.',
    },
    when: birthDateKnown,
    due: compulsorySchoolAgeEnd,
    afterwards: 'active-since',
    force: 'derived-date',
    leadAgency: 'system',
    leadIn: 'Compulsory school age ends at the end of',
    leads: 'nobody: the date follows from the date of birth',
    involves: [],
    citation: 'Education Act 1996 s.8(3); SI 1997/1970',
    url: 'https://www.legislation.gov.uk/ukpga/1996/56/section/8',
    quote:
      'A person ceases to be of compulsory school age at the end of the day which is the school leaving date for any calendar year',
    confidence: 'high',
    evidence: 'the date is stored',
    ifMissed: 'letters and decisions go to the wrong person',
    validFrom: '1998-09-01',
    nations: ['england', 'wales'],
  },
  {
    id: 'EDU-02',
    name: 'rights-pass-to-young-person',
    title: 'The rights about the plan pass to the young person, and letters with them',
    family: {
      text: 'From {due}, the young person holds the rights about the plan. The council then writes to the young person.',
      undated: 'After compulsory school age, the young person holds the rights about the plan.',
      ask: 'Is there a plan? Please tell your coordinator if you know.',
      missed: 'If the council writes to the wrong person, tell it. You can ask for more time to appeal.',
    },
    ask: 'Find out whether there is a plan: after compulsory school age the rights about it are the young person’s',
    when: allOf(
      birthDateKnown,
      anyOf(planInForce, recorded('ehcNeedsAssessmentRequestedOn', 'an assessment was asked for')),
    ),
    askWhen: allOf(birthDateKnown, unlessRuledOut(planInForce)),
    due: rightsFrom,
    prompts: [monthsBefore(6, rightsFrom)],
    afterwards: 'active-since',
    meaning: (p) =>
      bornOnTheBoundary(p)
        ? 'the literal reading of the Act gives another date: let a person decide before anybody is notified'
        : undefined,
    force: 'legal-duty',
    leadAgency: 'education',
    leads: 'the local authority SEN team',
    involves: ['young person', 'parents', 'school or college'],
    leadIn: 'The rights pass on',
    citation:
      'Children and Families Act 2014 ss.83(2), 80; SEND Regulations 2014 regs 63-65; SEND Code of Practice 8.13-8.18',
    url: CHILDREN_AND_FAMILIES_ACT(83),
    confidence: 'high',
    evidence:
      'a letter to the young person in a form that they can read; letters addressed to them. Their capacity for the decision and their wishes about their parents’ role are recorded',
    ifMissed: 'decisions are served on the wrong person, and the time to appeal can be disputed',
    validFrom: '2014-09-01',
  },
  {
    ...participation,
    due: earliestOf(firstAnniversary, the('level3AttainedOn', 'the level 3 qualification')),
    quote: 'the first anniversary of the date on which the person ceased to be of compulsory school age',
    validFrom: '2013-06-28',
    validTo: '2013-12-31',
  },
  {
    ...participation,
    due: earliestOf(dayBefore(eighteen), the('level3AttainedOn', 'the level 3 qualification')),
    quote:
      'any person who is resident in England and who— (a) has ceased to be of compulsory school age, (b) has not reached the age of 18, and (c) has not attained a level 3 qualification',
    validFrom: '2014-01-01',
  },
);
