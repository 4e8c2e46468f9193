import { periodEnd } from '../calendar/periods.js';
import { birthday, monthsStartingWith, notBefore, the } from '../engine/dates.js';
import { allOf, recorded } from '../engine/conditions.js';
import { type DateExpression } from '../engine/language.js';
import { rules } from '../engine/rule.js';
import { longDate } from '../engine/derivation.js';
import { birthDateKnown } from './circumstances.js';

const lastReview = the('statementLastReviewedOn', 'the last review of the statement');
const fourteen = birthday(14);
const yearly = monthsStartingWith(12, lastReview);

/** The first yearly review that begins after the 14th birthday, if each review before it is held on its last day. */
const firstAfter14: DateExpression = {
  words: `${yearly.words}, the first such day after the 14th birthday`,
  at(p, derivation) {
    const from = fourteen.at(p, derivation);
    const reviewed = lastReview.at(p);
    if (from === null || reviewed === null) return null;
    let limit = yearly.at(p, derivation);
    while (limit !== null && limit <= from) {
      const next = periodEnd(limit, 12);
      const phrase = `the last day of the 12 months starting with the review before it, due by ${longDate(limit)}`;
      derivation?.derived(phrase, `${limit} and 12 months, less a day = ${next}`, 'period-ends-the-day-before');
      limit = next;
    }
    return limit;
  },
};

export const NORTHERN_IRISH_RULES = rules({
  id: 'NI-01',
  name: 'first-review-after-14',
  title: 'The first review after 14: health, social services and careers attend, and the transition plan begins',
  family: {
    text: 'The first review after you turn 14 takes place by {due}. Health, social care and careers staff are asked to come.',
    undated:
      'The first review after you turn 14 plans your life as an adult. Health, social care and careers staff are asked to come.',
    missed:
      'Ask the Education Authority when it will be held, and who will come. SENAC can give you free advice. If it is late, you can complain. Then you can go to the Ombudsman.',
  },
  when: allOf(birthDateKnown, recorded('statementLastReviewedOn', 'there is a statement, and it was reviewed')),
  due: firstAfter14,
  met: notBefore(fourteen, lastReview),
  force: 'legal-duty',
  leadAgency: 'education',
  leads: 'the Education Authority',
  involves: ['health and social care trust', 'careers service', 'school', 'parent'],
  citation: 'Education (Special Educational Needs) Regulations (Northern Ireland) 2005 (SR 2005/384) regs 2, 19, 20',
  url: 'https://www.legislation.gov.uk/nisr/2005/384',
  quote:
    'where the review … is the first review commenced after the date on which the child has attained the age of 14 years— (i) a representative of the health and social services authority; (ii) a person providing careers services',
  confidence: 'medium',
  evidence: 'the transition plan, which covers 14 to 19',
  ifMissed: 'a planning year is lost',
  validFrom: '2005-09-01',
  nations: ['northern-ireland'],
});
