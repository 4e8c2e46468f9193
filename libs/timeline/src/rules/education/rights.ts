import { aged, allOf, anyOf, recorded, test, unlessRuledOut } from '../../engine/conditions.js';
import { dayBefore, earliestOf, firstKnown, monthsBefore, the } from '../../engine/dates.js';
import { type Person } from '../../engine/person.js';
import { rules } from '../../engine/rule.js';
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

export const RIGHTS_RULES = rules(
  {
    id: 'EDU-01',
    name: 'compulsory-school-age-ends',
    title: 'Compulsory school age ends',
    when: birthDateKnown,
    due: compulsorySchoolAgeEnd,
    afterwards: 'active-since',
    force: 'derived-date',
    leadAgency: 'system',
    leads: 'nobody: the date follows from the date of birth',
    involves: [],
    citation: 'Education Act 1996 s.8(3); SI 1997/1970',
    url: 'https://www.legislation.gov.uk/ukpga/1996/56/section/8',
    confidence: 'high',
    evidence: 'the date is stored',
    ifMissed: 'letters and decisions go to the wrong person',
    validFrom: '1998-09-01',
    nations: ['england', 'wales'],
  },
  {
    id: 'EDU-02',
    name: 'rights-pass-to-young-person',
    title: 'From now on the rights about the plan are yours: letters come to you',
    ask: 'If there is a plan: from now on the rights about it are the young person’s',
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
    citation: 'Children and Families Act 2014 s.83(2); SEND Code of Practice 8.13-8.18; s.80 and regs 63-65',
    url: CHILDREN_AND_FAMILIES_ACT(83),
    confidence: 'unconfirmed',
    unconfirmed:
      'regulations 63 to 65, about the person who acts for a young person who lacks capacity for the decision',
    evidence:
      'a letter to the young person in a form that they can read; letters addressed to them. Their capacity for the decision and their wishes about their parents’ role are recorded',
    ifMissed: 'decisions are served on the wrong person, and the time to appeal can be disputed',
    validFrom: '2014-09-01',
  },
  {
    id: 'EDU-27',
    name: 'participation',
    title: 'Learn or train until 18, in school, college, an apprenticeship or work with training',
    when: allOf(birthDateKnown, aged(15, 18), stillToLearn),
    due: earliestOf(dayBefore(eighteen), the('level3AttainedOn', 'the level 3 qualification')),
    opensOn: rightsFrom,
    met: firstKnown(the('level3AttainedOn', 'the level 3 qualification')),
    afterwards: 'moot',
    force: 'legal-duty',
    leadAgency: 'young-person',
    leads: 'the young person; the local authority promotes it',
    involves: ['school, college or employer', 'careers adviser'],
    citation: 'Education and Skills Act 2008 ss.1-2, 10',
    url: 'https://www.legislation.gov.uk/ukpga/2008/25/section/1',
    confidence: 'high',
    evidence: 'the participation status of each month',
    ifMissed: 'neither in education, employment nor training, or not known',
    validFrom: '2013-06-28',
  },
);
