import { aged, allOf, anyOf, is, shown, test } from '../engine/conditions.js';
import { birthday, dayBefore, earliestOf, the } from '../engine/dates.js';
import { rules } from '../engine/rule.js';
import { eighteen } from './anchors.js';
import { birthDateKnown, likelyAdultNeeds } from './circumstances.js';

/** Norfolk's own settings, in addition to England's rules: never law. */

export const NORFOLK_LOCAL_AUTHORITY = '926';
const NORFOLK_GSS = 'E10000020';

const norfolk = test('Norfolk is the responsible authority', ['localAuthorityCode', 'localAuthorityGssCode'], (p) => {
  const { localAuthorityCode: code, localAuthorityGssCode: gss } = p.facts;
  if (code == null && gss == null) return null;
  return code === NORFOLK_LOCAL_AUTHORITY || gss === NORFOLK_GSS;
});
const disabled = is('disabled', 'the young person is disabled');
/** Two of the three are known, and the age is in range. */
const probably = allOf(
  anyOf(shown(allOf(disabled, likelyAdultNeeds)), shown(allOf(norfolk, anyOf(disabled, likelyAdultNeeds)))),
  aged(0, 17),
);
const opens = earliestOf(birthday(14), the('year9ReviewOn', 'the year 9 review'));
const closes = dayBefore(eighteen);

export const NORFOLK_RULES = rules({
  id: 'SC-09',
  name: 'pfal-referral',
  title: 'Ask the Preparing for Adult Life service to join in',
  ask: 'Find out whether the Preparing for Adult Life service is open to this young person',
  when: allOf(birthDateKnown, norfolk, disabled, likelyAdultNeeds),
  askWhen: probably,
  due: closes,
  opensOn: opens,
  closesOn: closes,
  afterwards: 'moot',
  force: 'local',
  leadAgency: 'adult-social-care',
  leads: 'the Preparing for Adult Life (PfAL) service',
  involves: ['social worker', 'Children’s Advice and Duty Service (CADS)'],
  citation: 'Norfolk County Council, Preparing for Adult Life service',
  url: 'https://www.norfolk.gov.uk/preparingforadultlife',
  confidence: 'medium',
  meaning: 'from 14, or at 13 once the year 9 review has been held',
  evidence: 'the referral is accepted',
  ifMissed: 'it is treated as a referral of an adult',
  validTo: '2028-03-31',
});
