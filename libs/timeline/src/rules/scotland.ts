import { allOf, is, recorded, test, unlessRuledOut } from '../engine/conditions.js';
import { latestOf, monthsBefore, the } from '../engine/dates.js';
import { rules, yearOf } from '../engine/rule.js';

const leaving = the('expectedSchoolLeavingOn', 'leaving school');
const aware = the('authorityAwareOfLeavingOn', 'the day the authority learnt of it');

const leavesWithNeeds = allOf(
  recorded('expectedSchoolLeavingOn', 'the day of leaving school is known'),
  unlessRuledOut(is('additionalSupportNeeds', 'the young person has additional support needs')),
);

const late = (months: number) =>
  test('the authority learnt of it late', ['authorityAwareOfLeavingOn'], (p) => {
    const known = aware.at(p);
    const limit = monthsBefore(months, leaving).at(p);
    return known !== null && limit !== null && known > limit;
  });

const ACT = 'https://www.legislation.gov.uk/asp/2004/4/section/';

export const SCOTTISH_RULES = rules(
  {
    id: 'SCO-01',
    name: 'seek-information',
    title: 'A year before leaving school: ask other agencies for advice and information',
    family: {
      text: 'The council asks other services by {due} what help you will need when you leave school.',
      undated: 'A year before you leave school, the council asks other services what help you will need.',
      missed:
        'Ask the school who plans your move. Enquire can give you free advice. You can complain to the council. Then you can go to the Ombudsman for Scotland.',
    },
    when: leavesWithNeeds,
    due: latestOf(monthsBefore(12, leaving), aware),
    meaning: (p) => (late(12).holds(p) === true ? 'as soon as reasonably practicable' : undefined),
    occurrence: yearOf(leaving),
    force: 'legal-duty',
    leadAgency: 'education',
    leads: 'the education authority',
    involves: ['health', 'social work', 'college', 'Skills Development Scotland'],
    citation: 'Education (Additional Support for Learning) (Scotland) Act 2004 s.12; statutory guidance ch.6',
    url: `${ACT}12`,
    confidence: 'medium',
    evidence: 'the requests and the responses',
    ifMissed: 'nobody is prepared when school ends',
    validFrom: '2005-11-14',
    nations: ['scotland'],
  },
  {
    id: 'SCO-02',
    name: 'pass-information-on',
    title: 'Six months before leaving school: pass the information on, if the young person agrees',
    family: {
      text: 'The council tells others by {due} what help you need. It does so only if you agree.',
      undated:
        'The council tells other services what help you need. If you agree, it does so six months before you leave school.',
      missed:
        'Ask the school what it has passed on. Enquire can give you free advice. You can complain to the council. Then you can go to the Ombudsman for Scotland.',
    },
    when: leavesWithNeeds,
    due: latestOf(monthsBefore(6, leaving), aware),
    meaning: (p) => (late(6).holds(p) === true ? 'as soon as reasonably practicable' : undefined),
    occurrence: yearOf(leaving),
    force: 'legal-duty',
    leadAgency: 'education',
    leads: 'the education authority',
    involves: ['health', 'social work', 'college'],
    citation: 'Education (Additional Support for Learning) (Scotland) Act 2004 s.13',
    url: `${ACT}13`,
    quote:
      'no later than 6 months before the date on which any child or young person … is expected to cease receiving school education, or … where the education authority become aware that the child or young person is to cease receiving school education less than 6 months before that date, as soon as reasonably practicable after they become so aware',
    confidence: 'high',
    evidence: 'a record of the information passed on, its recipients and the consent',
    ifMissed: 'the next place has no information',
    validFrom: '2005-11-14',
    nations: ['scotland'],
  },
);
