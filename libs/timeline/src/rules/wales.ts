import { recorded } from '../engine/conditions.js';
import { monthsStartingWith, the, weeksAfter } from '../engine/dates.js';
import { monthOf, rules } from '../engine/rule.js';

const copyGiven = the('idpCopyGivenOn', 'the day the copy of the plan was given');
const identified = the('alnIdentifiedOn', 'the day of notice of the need');

export const WELSH_RULES = rules(
  {
    id: 'WAL-01',
    name: 'review-of-individual-development-plan',
    title: 'Review the individual development plan',
    when: recorded('idpCopyGivenOn', 'a copy of the plan was given'),
    due: monthsStartingWith(12, copyGiven),
    meaning: 'a review can be requested at any time',
    occurrence: monthOf(monthsStartingWith(12, copyGiven)),
    force: 'legal-duty',
    leadAgency: 'education',
    leads: 'the school, college or local authority that maintains the plan',
    involves: ['child, parent or young person'],
    citation: 'Additional Learning Needs and Education Tribunal (Wales) Act 2018 s.23',
    url: 'https://www.legislation.gov.uk/anaw/2018/2/section/23',
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
    when: recorded('alnIdentifiedOn', 'notice was given that there may be additional learning needs'),
    due: weeksAfter(12, identified),
    met: copyGiven,
    meaning: (p) =>
      p.facts.idpPreparedBy === 'school'
        ? 'a school has 35 school days, which ends earlier in term time; over compulsory school age the young person must consent'
        : 'over compulsory school age the young person must consent; plans continue to 25 and end only on the grounds of s.31',
    occurrence: monthOf(identified),
    force: 'legal-duty',
    leadAgency: 'education',
    leads: 'the local authority, or the school',
    involves: ['child, parent or young person'],
    citation:
      'Additional Learning Needs and Education Tribunal (Wales) Act 2018 ss.10-14, 31; Additional Learning Needs Code for Wales',
    url: 'https://www.legislation.gov.uk/anaw/2018/2/contents',
    confidence: 'unconfirmed',
    unconfirmed: 'the 35 school days of a school',
    evidence: 'the plan, or the decision that none is needed',
    ifMissed: 'appeal to the Education Tribunal for Wales',
    validFrom: '2021-09-01',
    nations: ['wales'],
  },
);
