import { aged, allOf, anyOf, inYear, is, recorded, shown, test } from '../../engine/conditions.js';
import {
  dayBefore,
  earliestOf,
  inWords,
  monthsAfter,
  monthsBefore,
  ofTheHandover,
  onlyBefore,
  the,
  where,
} from '../../engine/dates.js';
import { type Condition, type DateExpression } from '../../engine/language.js';
import { type Person } from '../../engine/person.js';
import { eachService, type Ending, monthOf, rules } from '../../engine/rule.js';
import { targetWorkingDaysAfter } from '../../engine/working-day-dates.js';
import { type CalendarDate } from '#libs/kernel';
import { eighteen, nextReviewLimit, year9End, year9Start } from '../anchors.js';
import { movesToAdultHealth, openToCamhs, planInForce, plannedAndNearing, plannedAsAdult } from '../circumstances.js';
import { askTheService } from './families.js';

const QS140 = 'https://www.nice.org.uk/guidance/qs140';
const NG43 = 'https://www.nice.org.uk/guidance/ng43';

const entered = onlyBefore(
  eighteen,
  the('enteredChildrensHealthServiceOn', 'the day of entering the children’s service'),
);
/** The standard speaks of young people in children's services: nobody owes planning to a child from the 18th birthday on. */
const notEnteredAsAdult = test(
  'the young person did not enter the children’s service as an adult',
  ['enteredChildrensHealthServiceOn', 'dateOfBirth'],
  (p) => {
    const [day, adult] = [p.date('enteredChildrensHealthServiceOn'), eighteen.at(p)];
    return day === null || adult === null || day < adult;
  },
);
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

/** Nobody can have missed, or kept, an appointment that is still to come. */
const attended = (p: Person): boolean | null => {
  const day = p.handoverDate('firstAdultAppointmentOn');
  return day !== null && day > p.asOf ? null : (p.handover?.attended ?? null);
};
const missedContact = ofTheRow('the young person missed the first appointment with the adult service', (p) => {
  const kept = attended(p);
  return kept === null ? null : !kept;
});
const seenWithoutMeeting = shown(
  ofTheRow('the adult service has seen the young person, though nobody met them before', (p) =>
    p.handoverDate('metAdultPractitionerOn') === null ? attended(p) : false,
  ),
);
const missedAppointment = ofTheHandover('firstAdultAppointmentOn', 'the missed appointment');
const appointmentIsPast = test('the first adult appointment is past', ['healthHandovers'], (p) => {
  const day = p.handoverDate('firstAdultAppointmentOn');
  return day !== null && day < p.asOf;
});

/** The service has handed over, and a practitioner of the adult service has met the young person. */
function hasHandedOver(p: Person): boolean {
  const [moved, met] = [transfer.at(p), p.handoverDate('metAdultPractitionerOn')];
  return moved !== null && moved <= p.asOf && ((met !== null && met <= p.asOf) || attended(p) === true);
}
const moveIsOver = shown(
  test('every service has handed over, and every adult service has met the young person', ['healthHandovers'], (p) => {
    const rows = p.facts.healthHandovers;
    return rows == null ? null : rows.length > 0 && rows.every((row) => hasHandedOver(p.with(row)));
  }),
);

/** Planning becomes the move itself, which goes on until the adult services have met the person. */
const toTheMove: readonly Ending[] = [
  {
    on: eighteen,
    because:
      'Planning ended on the 18th birthday, when adults’ services take over. The move goes on: coordination is owed “before, during and after transfer” (NICE QS140 statement 4), to “all young people aged up to 25” (NICE NG43, context).',
    family: 'You turned 18, so this step is over. Your health teams still work on the move.',
    successor: 'HLT-22',
  },
];

const lastMeeting = the('lastTransitionMeetingOn', 'the last meeting about the move');

export const HEALTH_SERVICE_RULES = rules(
  {
    id: 'HLT-08',
    name: 'start-planning-by-year-9',
    title: 'Begin to plan the move to adults’ health services',
    ask: 'Find out whether the young person will move to adults’ health services: planning begins by the end of year 9',
    family: {
      text: 'The health team starts to plan your move to adult health care by {due}.',
      undated: 'The health team starts to plan your move to adult health care by the end of year 9.',
      ask: 'Will you need a health team for adults later? Please tell your coordinator if you know.',
      missed: askTheService,
    },
    when: allOf(movesToAdultHealth, notEnteredAsAdult),
    askWhen: allOf(plannedAndNearing, inYear(9)),
    due: inWords(
      'the end of year 9, or the day before 18 if that is earlier. After year 9, it is the day of entering the children’s service',
      where(enteredLater, entered, earliestOf(year9End, dayBefore(eighteen))),
    ),
    mootWhen: moveIsOver,
    ends: toTheMove,
    meaning: (p) => (enteredLater.holds(p) === true ? 'immediately' : undefined),
    force: 'best-practice',
    leadAgency: 'health',
    leads: 'the children’s health team',
    involves: ['young person', 'GP', 'school'],
    citation: 'NICE QS140 statement 1 (2016); NICE NG43',
    url: QS140,
    quote:
      "Young people who will move from children's to adults' services start planning their transition with health and social care practitioners by school year 9 (aged 13 to 14 years), or immediately if they enter children's services after school year 9.",
    confidence: 'high',
    evidence: 'the start is dated in the record',
    ifMissed: 'few young people are prepared. In one audit, planning had begun for 3% by the age of 14',
  },
  {
    id: 'HLT-09',
    name: 'one-coordinated-plan',
    title: 'One plan for all health services from year 9 on',
    family: {
      text: 'You have one plan for your move. All your health teams use it.',
      missed: `Ask for a copy of the plan. ${askTheService}`,
    },
    when: movesToAdultHealth,
    opensOn: year9Start,
    standing: 'active-since',
    mootWhen: moveIsOver,
    force: 'best-practice',
    leadAgency: 'health',
    leads: 'the named worker',
    involves: ['all health services'],
    citation: 'NICE QS140 statement 2 (2023)',
    url: QS140,
    quote: "Young people who will move from children's to adults' services have a coordinated transition plan.",
    confidence: 'high',
    evidence: 'every service knows the plan',
    ifMissed: 'gaps where services hand over at different ages',
    validFrom: '2023-01-01',
  },
  {
    id: 'HLT-10',
    name: 'yearly-transition-meeting',
    title: 'Meet once a year about the move to adults’ health services',
    ask: 'Find out when the last meeting about the move was: there is one a year',
    family: {
      text: 'Your health teams meet you by {due} to talk about your move.',
      undated: 'Your health teams meet you once a year to talk about your move.',
      ask: 'When did you last meet about the move to adult health care? Tell your coordinator the day.',
      missed: askTheService,
    },
    when: allOf(movesToAdultHealth, inYear(10)),
    due: monthsAfter(12, lastMeeting),
    datedBy: ['lastTransitionMeetingOn'],
    mootWhen: moveIsOver,
    marks: { reviewDueOn: where(shown(planInForce), nextReviewLimit) },
    meaning: 'hold it together with the review of the plan',
    occurrence: monthOf(monthsAfter(12, lastMeeting)),
    force: 'best-practice',
    leadAgency: 'health',
    leads: 'the named worker',
    involves: ['all health services', 'young person', 'family'],
    citation: 'NICE QS140 statement 3 (2016)',
    url: QS140,
    quote:
      "Young people who will move from children's to adults' services have an annual meeting to review transition planning.",
    confidence: 'high',
    evidence: 'the note of the meeting',
    ifMissed: 'the plan is not followed',
  },
  {
    id: 'HLT-11',
    name: 'named-worker',
    title: 'One named worker for the move, before the first service hands over',
    family: {
      text: 'One person helps you with your move. You know who it is by {due}.',
      undated: 'One person helps you with your move. You know who it is before the first team hands over.',
      missed: `Ask each health team who your named worker is. ${askTheService}`,
    },
    when: movesToAdultHealth,
    due: dayBefore(firstTransfer),
    mootWhen: moveIsOver,
    metWhen: shown(is('hasNamedWorker', 'there is a named worker')),
    force: 'best-practice',
    leadAgency: 'health',
    leads: 'health, or the local authority',
    involves: ['young person'],
    citation: 'NICE QS140 statement 4 (2016)',
    url: QS140,
    quote:
      "Young people who are moving from children's to adults' services have a named worker to coordinate care and support before, during and after transfer.",
    confidence: 'high',
    evidence: 'name and contact',
    ifMissed: 'nobody coordinates the move',
  },
  {
    id: 'HLT-12',
    name: 'meet-adult-practitioner',
    title: 'Meet a practitioner of the adult service before the move',
    ask: 'Find out when the adult service takes over: the young person meets a practitioner of it before',
    family: {
      text: 'You meet someone from the adult team by {due}, before you move to it.',
      undated: 'You meet someone from the adult team before you move to it.',
      ask: 'When does the adult team take over? Have you met them? Please tell your coordinator if you know.',
      missed: `Ask the adult team for a visit. ${askTheService}`,
    },
    when: handsOver,
    askWhen: recorded('healthHandovers', 'a children’s health service hands over'),
    each: 'healthHandovers',
    due: dayBefore(transfer),
    met: ofTheHandover('metAdultPractitionerOn', 'meeting the adult practitioner'),
    mootWhen: seenWithoutMeeting,
    occurrence: eachService,
    force: 'best-practice',
    leadAgency: 'health',
    leads: 'the adult health team',
    involves: ['young person'],
    citation: 'NICE QS140 statement 5 (2016, updated 2023)',
    url: QS140,
    quote:
      "Young people who are moving from children's to adults' services meet a practitioner from each adults' service they will move to before they transfer.",
    confidence: 'high',
    evidence: 'the day of the contact, for each service',
    ifMissed: 'the young person does not attend',
  },
  {
    id: 'HLT-13',
    name: 'after-a-missed-appointment',
    title: 'The first adult appointment was missed: contact the young person and offer another',
    ask: 'Find out whether the young person attended the first appointment with the adult service',
    family: {
      text: 'You missed your first visit to the adult team. The team gets in touch and gives you a new date.',
      ask: 'Did you go to your first visit with the adult team? Please tell your coordinator if you know.',
      missed:
        'You can ring the adult team and ask for a new date. Your doctor can ask for you. If that does not help, you can complain to the service. Then you can go to the Health Ombudsman.',
    },
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
    citation: 'NICE QS140 statement 6 (2016, updated 2023)',
    url: QS140,
    quote:
      "Young people who have moved from children's to adults' services but do not attend their initial meetings or appointments are contacted by adults' services and given further opportunities to engage.",
    confidence: 'high',
    evidence: 'the contacts; GP and named worker are notified',
    ifMissed: 'discharged without having been seen',
    validFrom: '2023-01-01',
  },
  {
    id: 'HLT-14',
    name: 'named-worker-around-the-move',
    title: 'The named worker supports the young person from six months before the move to six months after',
    family: {
      text: 'Your named worker helps you with the move from {due} until {until}.',
      missed: `Ask the health team who helps you now. ${askTheService}`,
    },
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
    family: {
      text: 'Your mental health team plans your move with the adult team by {due}.',
      undated: 'Your mental health team plans your move with the adult team six months before you turn 18.',
      missed: askTheService,
    },
    when: allOf(recorded('dateOfBirth', 'the date of birth is known'), openToCamhs),
    due: monthsBefore(6, eighteen),
    ends: toTheMove,
    force: 'best-practice',
    leadAgency: 'health',
    leads: 'child and adolescent mental health services',
    involves: ['adult mental health service', 'GP', 'school or college'],
    citation: 'HSIB, Transition from child and adolescent to adult mental health services (2018); NICE NG43',
    url: NG43,
    confidence: 'medium',
    evidence: 'the adult worker’s name',
    ifMissed: 'in the investigated case, the request came seven weeks before 18',
  },
  {
    id: 'HLT-22',
    name: 'finish-the-move',
    title: 'After 18: finish the move, until every adult service has met the young person',
    ask: 'Find out which children’s health services still have to hand over, and whether the adult services have met the young person',
    family: {
      text: 'You are an adult. The health teams work on your move until you have met each adult team.',
      ask: 'Which health teams see you now? Have you met the adult teams? Please tell your coordinator if you know.',
      missed: askTheService,
    },
    when: allOf(aged(18), anyOf(movesToAdultHealth, openToCamhs)),
    askWhen: plannedAsAdult,
    datedBy: ['healthHandovers'],
    metWhen: moveIsOver,
    force: 'best-practice',
    leadAgency: 'health',
    leads: 'the named worker, with each adult service',
    involves: ['children’s health services', 'GP', 'young person'],
    citation: 'NICE QS140 statements 4, 5 and 6; NICE NG43, context',
    url: NG43,
    quote: 'It focuses on all young people aged up to 25 who are going through a planned transition',
    confidence: 'medium',
    evidence: 'for each service: the day of the transfer, and the day on which the adult service met the young person',
    ifMissed: 'care falls between the children’s and the adults’ service',
  },
);
