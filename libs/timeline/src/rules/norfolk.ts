import { aged, allOf, anyOf, is, shown, test } from '../engine/conditions.js';
import { birthday, dayBefore, earliestOf, onDay, the } from '../engine/dates.js';
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
  family: {
    text: 'In Norfolk you can ask the Preparing for Adult Life team to join in. You can ask until {due}.',
    undated: 'In Norfolk you can ask the Preparing for Adult Life team to join in.',
    ask: 'Are you disabled, and may you need care as an adult? Then the team can join in.',
    missed: 'Ask adult social care for a check of your needs. You can do that at any age.',
  },
  when: allOf(birthDateKnown, norfolk, disabled, likelyAdultNeeds),
  askWhen: probably,
  due: closes,
  opensOn: opens,
  closesOn: closes,
  afterwards: 'moot',
  leadIn: 'The local service is open until',
  ends: [
    {
      on: eighteen,
      because:
        'The service takes referrals up to 18 (Norfolk County Council). From the 18th birthday section 9(1) of the Care Act 2014 applies to an adult who may have needs for care and support.',
      family: 'You are 18 now. You can ask adult social care for a check of your needs.',
      successor: 'SC-15',
    },
    {
      on: onDay('2028-04-01', 'the day on which three councils replace Norfolk County Council'),
      because:
        'Three unitary councils replace Norfolk County Council on 1 April 2028, subject to Parliament, and this service is the county’s own.',
      family: 'There is a new council now. Ask it who helps you get ready for adult life.',
    },
  ],
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
});
