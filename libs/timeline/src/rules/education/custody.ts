import { type CalendarDate } from '#libs/kernel';
import { aged, allOf, recorded, shown, test, unlessRuledOut } from '../../engine/conditions.js';
import { birthday, firstKnown, inWords, latestOf, monthsStartingWith, notBefore, the } from '../../engine/dates.js';
import { type DateExpression } from '../../engine/language.js';
import { type Person } from '../../engine/person.js';
import { type Ending, monthOf, type Rule, rules } from '../../engine/rule.js';
import { workingDaysAfter } from '../../engine/working-day-dates.js';
import { planFirstMade, reviewCompleted, twentyFive } from '../anchors.js';
import { inCustody, planInForce } from '../circumstances.js';
import { COMPLAIN, FREE_ADVICE, IF_YOU_KNOW } from './family-words.js';
import { CHILDREN_AND_FAMILIES_ACT, CODE_OF_PRACTICE, DETAINED_PERSONS } from './sources.js';

/**
 * Custody (Children and Families Act 2014 ss.70 to 75). Part 3 does not apply to a person detained by order of a court or
 * on recall, except for the provisions that section 70 lists. A "detained person" is 18 or under and held in relevant
 * youth accommodation: the plan is kept and its provision arranged as far as it can be (s.74). Requests and assessments
 * go on with their dates (SI 2015/62 reg 15). From 19, or in adult custody, nothing applies until release (s.48).
 */
const detained = the('detainedOn', 'the day detention began');
const released = the('releasedOn', 'the release');
const nineteen = birthday(19);

/** Held as an adult: in adult custody, or 19 or over. `null` while the kind of place is not known. */
export const heldAsAdult = (p: Person): boolean | null => {
  if (p.facts.detentionAccommodation === 'adult-custody') return true;
  const adultFrom = nineteen.at(p);
  if (adultFrom !== null && p.asOf >= adultFrom) return true;
  return p.isKnown('detentionAccommodation') ? false : null;
};
const youthAccommodation = test(
  'the young person is held in youth accommodation',
  ['detentionAccommodation'],
  (p) => p.isKnown('detentionAccommodation') ? p.facts.detentionAccommodation !== 'adult-custody' : null,
); // prettier-ignore
/** A "detained person" of section 70, as long as nothing recorded shows another kind of place. */
const detainedPerson = allOf(inCustody, aged(0, 18), unlessRuledOut(youthAccommodation));

/** First day on which the person is held as an adult. */
const adultCustody: DateExpression = {
  words: 'the later of the detention and the 19th birthday, or the detention where it is in adult custody',
  at(p, derivation) {
    if (p.facts.detentionAccommodation === 'adult-custody') return detained.at(p, derivation);
    return latestOf(detained, nineteen).at(p, derivation);
  },
};

const RELEASED: Ending = {
  on: released,
  because: 'Detention ended, and the authority maintains the plan again (Children and Families Act 2014 s.48).',
  family: 'You are out now. The council must keep your plan and review it.',
  successor: 'DET-05',
};
const ADULT: Ending = {
  on: nineteen,
  because:
    'The duty ended on the 19th birthday, because a detained person is 18 or under (Children and Families Act 2014 s.70(5)).',
  family: 'You are 19 now. The rules for people under 19 in custody no longer apply.',
  successor: 'DET-06',
};
const ends: readonly Ending[] = [RELEASED, ADULT];

/** Where the plan’s rules go on while the young person is in custody; the others stop. */
const GOES_ON_AS: Readonly<Record<string, string>> = { 'EDU-04': 'DET-04', 'EDU-21': 'DET-03', 'EDU-22': 'DET-03' };
const because =
  'In custody, the law on reviewing, changing and ending plans does not apply (Children and Families Act 2014 s.70(1)).';
const family = 'You are in custody. This part of the law on plans does not apply for now.';

const heldOn = (adult: boolean): DateExpression => ({
  words: adult ? 'the day detention as an adult began' : 'the day detention began',
  at(p): CalendarDate | null {
    const [day, end] = [detained.at(p), twentyFive.at(p)];
    if (day === null || inCustody.holds(p) !== true || (end !== null && day >= end)) return null;
    return (heldAsAdult(p) === true) === adult ? day : null;
  },
});

/** Rules about a plan that is maintained stop in custody, and come back with the release. */
export function stopInCustody(those: readonly Rule[], except: readonly string[] = []): readonly Rule[] {
  return those.map((rule) => {
    if (except.includes(rule.id)) return rule;
    const successor = GOES_ON_AS[rule.id];
    const inYouthCustody: Ending = { on: heldOn(false), because, family, ...(successor && { successor }) };
    const inAdultCustody: Ending = { on: heldOn(true), because, family, ...(successor && { successor: 'DET-06' }) };
    return { ...rule, ends: [...(rule.ends ?? []), inYouthCustody, inAdultCustody] };
  });
}

/** Released before 25: at 25 nobody is a young person any more. */
const wasReleased = allOf(
  recorded('detainedOn', 'the young person was in custody'),
  test('the young person was released', ['releasedOn'], (p) => {
    const day = released.at(p);
    return day !== null && day <= p.asOf;
  }),
  test('the release came before the 25th birthday', ['releasedOn', 'dateOfBirth'], (p) => {
    const [day, end] = [released.at(p), twentyFive.at(p)];
    return day === null || end === null || day < end;
  }),
);

const lastLook = inWords(
  'the latest of the first plan, its last review and the last meeting in custody',
  latestOf(planFirstMade, reviewCompleted, the('lastDetentionMonitoringOn', 'the last meeting in custody')),
);

export const CUSTODY_RULES = rules(
  {
    id: 'DET-01',
    name: 'plan-kept-in-custody',
    title: 'Keep the plan while the young person is in custody',
    ask: 'Find out in what kind of place the young person is held: the rules depend on it',
    family: {
      text: 'Your plan is kept while you are held. The council must not end it.',
      ask: `What kind of place are you held in? ${IF_YOU_KNOW}`,
      missed: COMPLAIN,
    },
    when: allOf(planInForce, detainedPerson),
    askWhen: detainedPerson,
    finds: ['detentionAccommodation'],
    opensOn: detained,
    standing: 'active-since',
    ends,
    guards: 'cease-plan',
    force: 'guard',
    leadAgency: 'education',
    leads: 'the home authority, which looks after the young person or in whose area they ordinarily live',
    involves: ['young person or parent', 'youth justice service'],
    citation: 'Children and Families Act 2014 s.74(2)',
    url: CHILDREN_AND_FAMILIES_ACT(74),
    quote: 'The home authority must keep the EHC plan while the person is detained in relevant youth accommodation.',
    confidence: 'high',
    evidence: 'the plan is on file, and nobody has ended it',
    ifMissed: 'a complaint to the Ombudsman; the plan is ended unlawfully',
    validFrom: '2015-04-01',
  },
  {
    id: 'DET-02',
    name: 'plan-sent-to-custody',
    title: 'Send the plan to the place of custody',
    family: {
      text: 'The council sends your plan to the place where you are held by {due}. Then the staff know what help you need.',
      undated: 'The council sends your plan to the place where you are held. Then the staff know what help you need.',
      missed: `Ask the staff if they have your plan. ${COMPLAIN}`,
    },
    when: allOf(planInForce, detainedPerson),
    askWhen: detainedPerson,
    due: workingDaysAfter(
      5,
      firstKnown(the('detentionKnownOn', 'the day the authority learned of the detention'), detained),
    ),
    ends,
    occurrence: monthOf(detained),
    force: 'legal-duty',
    leadAgency: 'education',
    leads: 'the home authority',
    involves: ['youth justice service', 'person in charge of the place of custody', 'health services commissioner'],
    citation: 'SI 2015/62 reg 17; SEND Code of Practice chapter 10',
    url: DETAINED_PERSONS(17),
    confidence: 'unconfirmed',
    unconfirmed: 'the words of the regulation, and the day from which the five working days run',
    evidence: 'the day on which the plan was sent, and the recipient',
    ifMissed: 'the help of the plan starts late',
    validFrom: '2015-04-01',
  },
  {
    id: 'DET-03',
    name: 'provision-in-custody',
    title: 'Arrange the provision of the plan in custody, or what comes closest to it',
    family: {
      text: 'While you are held, the council must get you the teaching in your plan. If it cannot, it must come as close as it can. The NHS does the same for health care.',
      missed: `Tell the staff and your youth worker what help is missing. ${COMPLAIN}`,
    },
    when: allOf(planInForce, detainedPerson),
    askWhen: detainedPerson,
    opensOn: detained,
    standing: 'active-since',
    ends,
    force: 'legal-duty',
    leadAgency: 'education',
    leads: 'the home authority; for health care the health services commissioner',
    involves: ['person in charge of the place of custody', 'youth justice service', 'health services commissioner'],
    citation: 'Children and Families Act 2014 s.74(4)-(7)',
    url: CHILDREN_AND_FAMILIES_ACT(74),
    quote:
      'The home authority must arrange appropriate special educational provision for the detained person while he or she is detained in relevant youth accommodation.',
    confidence: 'high',
    evidence: 'the provision arranged, with reasons for any difference from the plan',
    ifMissed: 'a complaint to the Ombudsman or judicial review',
    validFrom: '2015-04-01',
  },
  {
    id: 'DET-04',
    name: 'monitoring-in-custody',
    title: 'Meet about the plan at least every twelve months in custody',
    family: {
      text: 'The council should meet you by {due} to see how your help is going.',
      undated: 'While you are held, the council should meet you each year to see how your help is going.',
      ask: `When was your last review? ${IF_YOU_KNOW}`,
      missed: `Ask the staff to set up the meeting. ${COMPLAIN}`,
    },
    when: allOf(planInForce, detainedPerson),
    askWhen: detainedPerson,
    due: monthsStartingWith(12, lastLook),
    datedBy: ['lastReviewCompletedOn'],
    ends,
    occurrence: monthOf(lastLook),
    force: 'statutory-guidance',
    leadAgency: 'education',
    leads: 'the home authority; the place of custody calls the meeting',
    involves: ['young person or parent', 'person in charge of the place of custody', 'youth justice service'],
    citation: 'SEND Code of Practice chapter 10',
    url: CODE_OF_PRACTICE,
    confidence: 'unconfirmed',
    unconfirmed: 'the paragraph of the Code. The twelve months were seen in the words of one council',
    evidence: 'the day of the meeting',
    ifMissed: 'provision in custody is never looked at again',
    validFrom: '2015-04-01',
  },
  {
    id: 'DET-05',
    name: 'review-after-release',
    title: 'Maintain the plan and review it after the release',
    family: {
      text: 'You are out now. The council must keep your plan and review it as soon as it can.',
      missed: `Ask the council for a review now. ${COMPLAIN}`,
    },
    when: allOf(planInForce, wasReleased),
    askWhen: wasReleased,
    opensOn: released,
    met: notBefore(released, reviewCompleted),
    ends: [
      {
        on: twentyFive,
        because:
          'The duty ended on the 25th birthday, because a young person is somebody under 25 (Children and Families Act 2014 s.83(2)).',
        family: 'You are 25 now. The law on plans ends at 25.',
      },
    ],
    occurrence: monthOf(released),
    force: 'legal-duty',
    leadAgency: 'education',
    leads: 'the authority responsible on the day of the release',
    involves: ['young person or parent', 'school or college', 'youth justice service', 'health', 'social care'],
    citation: 'Children and Families Act 2014 s.48',
    url: CHILDREN_AND_FAMILIES_ACT(48),
    quote:
      'The local authority must— (a) maintain the plan, and (b) review the plan as soon as reasonably practicable after the release date.',
    confidence: 'high',
    evidence: 'the review, completed with the notice of its decision',
    ifMissed: 'a complaint to the Ombudsman; no place to learn after custody',
    validFrom: '2015-04-01',
  },
  {
    id: 'DET-06',
    name: 'held-as-adult',
    title: 'Held as an adult: the rules about plans do not apply until the release',
    family: {
      text: 'You are held as an adult. The rules about your plan do not apply for now. When you are let out before 25, the council must review your plan.',
      missed: `Tell the staff who teach you what help you need. ${FREE_ADVICE}`,
    },
    when: allOf(
      planInForce,
      inCustody,
      aged(0, 24),
      test('the young person is held as an adult', ['detentionAccommodation', 'dateOfBirth'], heldAsAdult),
    ),
    askWhen: allOf(
      inCustody,
      aged(0, 24),
      shown(test('the young person is held as an adult', ['detentionAccommodation', 'dateOfBirth'], heldAsAdult)),
    ),
    due: adultCustody,
    afterwards: 'active-since',
    leadIn: 'The rules about plans do not apply from',
    ends: [
      RELEASED,
      {
        on: twentyFive,
        because:
          'This ended on the 25th birthday, because a young person is somebody under 25 (Children and Families Act 2014 s.83(2)).',
        family: 'You are 25 now. The law on plans ends at 25.',
      },
    ],
    guards: 'cease-plan',
    force: 'derived-date',
    leadAgency: 'education',
    leads: 'nobody. The prison arranges education, and the authority reviews the plan after the release',
    involves: ['person in charge of the place of custody'],
    citation: 'Children and Families Act 2014 s.70(1), (5); s.48',
    url: CHILDREN_AND_FAMILIES_ACT(70),
    confidence: 'medium',
    evidence: 'the information about needs is passed to the place of custody',
    ifMissed: 'the plan is forgotten, and nobody reviews it after the release',
    validFrom: '2015-04-01',
  },
);
