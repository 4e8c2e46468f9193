import { allOf, inYear, is, recorded, shown, test } from '../../engine/conditions.js';
import { dayBefore, monthsAfter, monthsBefore, ofTheHandover, the, where } from '../../engine/dates.js';
import { type Condition, type DateExpression } from '../../engine/language.js';
import { type Person } from '../../engine/person.js';
import { eachService, monthOf, rules } from '../../engine/rule.js';
import { targetWorkingDaysAfter } from '../../engine/working-day-dates.js';
import { type CalendarDate } from '#libs/kernel';
import { eighteen, nextReviewLimit, year9End, year9Start } from '../anchors.js';
import { movesToAdultHealth, planInForce, plannedAndNearing } from '../circumstances.js';

const QS140 = 'https://www.nice.org.uk/guidance/qs140';
const NG43 = 'https://www.nice.org.uk/guidance/ng43';

const entered = the('enteredChildrensHealthServiceOn', 'entering the children’s service');
const enteredLater = test(
  'the young person entered the children’s service after year 9',
  ['enteredChildrensHealthServiceOn', 'ncYearActual', 'dateOfBirth'],
  (p) => {
    const day = entered.at(p);
    const ends = year9End.at(p);
    return day !== null && ends !== null && day > ends;
  },
);

const transfer = ofTheHandover('transferOn', 'the move to the adult service');
/** In one row of `healthHandovers`. Missing values are asked for by the name of the list. */
const ofTheRow = (words: string, holds: (p: Person) => boolean | null): Condition => ({
  ...test(words, ['healthHandovers'], holds),
  asks: (p) => (holds(p) === null ? ['healthHandovers'] : []),
});
const handsOver = ofTheRow('a children’s health service hands over', (p) => (transfer.at(p) === null ? null : true));
const transferKnown = shown(handsOver);

/** The first of the days on which a service hands over. */
const firstTransfer: DateExpression = {
  words: 'the first move to an adult service',
  at(p, derivation) {
    const dates = (p.facts.healthHandovers ?? []).map((row) => row.transferOn).filter((date) => date != null);
    if (dates.length === 0) return null;
    const first = dates.reduce((a, b) => (b < a ? b : a)) as CalendarDate;
    derivation?.given('healthHandovers', 'the first move to an adult service', first);
    return first;
  },
};

const missedContact = ofTheRow('the young person missed the first appointment with the adult service', (p) =>
  p.handover?.attended == null ? null : !p.handover.attended,
);
const missedAppointment = ofTheHandover('firstAdultAppointmentOn', 'the missed appointment');
const appointmentIsPast = test('the first adult appointment is past', ['healthHandovers'], (p) => {
  const day = p.handoverDate('firstAdultAppointmentOn');
  return day !== null && day < p.asOf;
});
const lastMeeting = the('lastTransitionMeetingOn', 'the last meeting about the move');

export const HEALTH_SERVICE_RULES = rules(
  {
    id: 'HLT-08',
    name: 'start-planning-by-year-9',
    title: 'Begin to plan the move to adults’ health services',
    ask: 'Find out whether the young person will move to adults’ health services: planning begins by the end of year 9',
    when: movesToAdultHealth,
    askWhen: allOf(plannedAndNearing, inYear(9)),
    due: where(enteredLater, entered, year9End),
    meaning: (p) => (enteredLater.holds(p) === true ? 'immediately' : undefined),
    force: 'best-practice',
    leadAgency: 'health',
    leads: 'the children’s health team',
    involves: ['young person', 'GP', 'school'],
    citation: 'NICE QS140 statement 1 (2016); NICE NG43',
    url: QS140,
    confidence: 'high',
    evidence: 'the start is dated in the record',
    ifMissed: 'few young people are prepared. In one audit, planning had begun for 3% by the age of 14',
  },
  {
    id: 'HLT-09',
    name: 'one-coordinated-plan',
    title: 'One plan for all health services from year 9 on',
    when: movesToAdultHealth,
    opensOn: year9Start,
    standing: 'active-since',
    force: 'best-practice',
    leadAgency: 'health',
    leads: 'the named worker',
    involves: ['all health services'],
    citation: 'NICE QS140 statement 2 (2023)',
    url: QS140,
    confidence: 'medium',
    evidence: 'every service knows the plan',
    ifMissed: 'gaps where services hand over at different ages',
    validFrom: '2023-01-01',
  },
  {
    id: 'HLT-10',
    name: 'yearly-transition-meeting',
    title: 'Meet once a year about the move to adults’ health services',
    when: allOf(movesToAdultHealth, inYear(10)),
    due: monthsAfter(12, lastMeeting),
    marks: { reviewDueOn: where(shown(planInForce), nextReviewLimit) },
    meaning: 'hold it together with the review of the plan',
    occurrence: monthOf(monthsAfter(12, lastMeeting)),
    force: 'best-practice',
    leadAgency: 'health',
    leads: 'the named worker',
    involves: ['all health services', 'young person', 'family'],
    citation: 'NICE QS140 statement 3',
    url: QS140,
    confidence: 'medium',
    evidence: 'the note of the meeting',
    ifMissed: 'the plan is not followed',
  },
  {
    id: 'HLT-11',
    name: 'named-worker',
    title: 'One named worker for the move, before the first service hands over',
    when: movesToAdultHealth,
    due: dayBefore(firstTransfer),
    metWhen: shown(is('hasNamedWorker', 'there is a named worker')),
    force: 'best-practice',
    leadAgency: 'health',
    leads: 'health, or the local authority',
    involves: ['young person'],
    citation: 'NICE QS140 statement 4',
    url: QS140,
    confidence: 'medium',
    evidence: 'name and contact',
    ifMissed: 'nobody coordinates the move',
  },
  {
    id: 'HLT-12',
    name: 'meet-adult-practitioner',
    title: 'Meet a practitioner of the adult service before the move',
    ask: 'Find out when the adult service takes over: the young person meets a practitioner of it before',
    when: handsOver,
    askWhen: recorded('healthHandovers', 'a children’s health service hands over'),
    each: 'healthHandovers',
    due: dayBefore(transfer),
    met: ofTheHandover('metAdultPractitionerOn', 'meeting the adult practitioner'),
    occurrence: eachService,
    force: 'best-practice',
    leadAgency: 'health',
    leads: 'the adult health team',
    involves: ['young person'],
    citation: 'NICE QS140 statement 5',
    url: QS140,
    confidence: 'high',
    evidence: 'the day of the contact, for each service',
    ifMissed: 'the young person does not attend',
  },
  {
    id: 'HLT-13',
    name: 'after-a-missed-appointment',
    title: 'The first adult appointment was missed: contact the young person and offer another',
    ask: 'Find out whether the young person attended the first appointment with the adult service',
    when: missedContact,
    askWhen: appointmentIsPast,
    each: 'healthHandovers',
    target: targetWorkingDaysAfter('missedAppointmentWorkingDays', missedAppointment),
    targetForce: 'local',
    occurrence: eachService,
    force: 'best-practice',
    leadAgency: 'health',
    leads: 'the adult health team',
    involves: ['GP', 'named worker'],
    citation: 'NICE QS140 statement 6 (2023)',
    url: QS140,
    confidence: 'medium',
    evidence: 'the contacts; GP and named worker are notified',
    ifMissed: 'discharged without having been seen',
    validFrom: '2023-01-01',
  },
  {
    id: 'HLT-14',
    name: 'named-worker-around-the-move',
    title: 'The named worker supports the young person from six months before the move to six months after',
    when: transferKnown,
    each: 'healthHandovers',
    due: monthsBefore(6, transfer),
    until: monthsAfter(6, transfer),
    meaning: 'support in place from',
    afterwards: 'active-since',
    occurrence: eachService,
    force: 'best-practice',
    leadAgency: 'health',
    leads: 'the named worker',
    involves: ['young person'],
    citation: 'NICE NG43',
    url: NG43,
    confidence: 'medium',
    evidence: 'the contacts',
    ifMissed: 'the young person gets lost between two services',
  },
  {
    id: 'HLT-20',
    name: 'camhs-to-adult',
    title: 'Plan the move to adult mental health services together, six months before 18',
    when: allOf(
      recorded('dateOfBirth', 'the date of birth is known'),
      is('openToCamhs', 'the young person is with CAMHS'),
    ),
    due: monthsBefore(6, eighteen),
    force: 'best-practice',
    leadAgency: 'health',
    leads: 'CAMHS',
    involves: ['adult mental health service', 'GP', 'school or college'],
    citation: 'HSIB, Transition from child and adolescent to adult mental health services (2018); NICE NG43',
    url: NG43,
    confidence: 'medium',
    evidence: 'the adult worker’s name',
    ifMissed: 'in the investigated case, the request came seven weeks before 18',
  },
);
