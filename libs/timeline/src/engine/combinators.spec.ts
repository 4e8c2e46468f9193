import { addDays, calendarDate } from '#libs/kernel';
import { type TimelineFacts } from '../index.js';
import { aged, allOf, anyOf, inYear, is, not, oneOf, recorded } from './conditions.js';
import { countingWorkingDays, noticeGiven } from './counting.js';
import {
  beforeDayInYearOf,
  birthday,
  dayAfter,
  dayBefore,
  dayInYearOf,
  daysAfter,
  daysBefore,
  daysBeginningWith,
  earliestOf,
  firstDayOnOrAfter,
  firstKnown,
  known,
  latestOf,
  monthsAfter,
  monthsBefore,
  monthsStartingWith,
  notBefore,
  ofTheHandover,
  onlyBefore,
  setDaysAfter,
  the,
  weeksAfter,
  where,
} from './dates.js';
import { type Condition, type DateExpression } from './language.js';
import { Person } from './person.js';
import { eachService, monthOf, owningAgency, yearOf } from './rule.js';
import { Derivation } from './derivation.js';
import { targetWorkingDaysAfter, tribunalDay, workingDaysBeginning } from './working-day-dates.js';

const on = (facts: TimelineFacts, asOf = '2026-01-10') => new Person(facts, calendarDate(asOf));
const nobody = on({});
const meeting = the('reviewMeetingOn', 'the meeting');
const notice = the('amendmentNoticeServedOn', 'the notice');
const held = on({ reviewMeetingOn: '2026-01-31' });

function told(expression: DateExpression, p: Person) {
  const derivation = new Derivation();
  return { date: expression.at(p, derivation), phrase: derivation.phrase, conventions: [...derivation.conventions], facts: [...derivation.facts] };
} // prettier-ignore

describe('ways of counting', () => {
  it.each<[string, DateExpression, string, string[]]>([
    ['1 day after the meeting', daysAfter(1, meeting), '2026-02-01', ['day-not-counted', 'weekends-count']],
    ['5 days after the meeting', daysAfter(5, meeting), '2026-02-05', ['day-not-counted', 'weekends-count']],
    ['14 days (2 weeks) after the meeting', weeksAfter(2, meeting), '2026-02-14', ['day-not-counted', 'weekends-count']],
    ['14 days before the meeting', daysBefore(14, meeting), '2026-01-17', ['day-not-counted', 'weekends-count']],
    ['the last of the 15 days beginning with the meeting', daysBeginningWith(15, meeting), '2026-02-14', ['day-counted']],
    ['the day before the meeting', dayBefore(meeting), '2026-01-30', []],
    ['the day after the meeting', dayAfter(meeting), '2026-02-01', []],
    ['1 month after the meeting', monthsAfter(1, meeting), '2026-02-28', ['clamped-to-month-end']],
    ['2 months after the meeting', monthsAfter(2, meeting), '2026-03-31', ['clamped-to-month-end']],
    ['11 months before the meeting', monthsBefore(11, meeting), '2025-02-28', ['clamped-to-month-end']],
    ['the last day of the 12 months starting with the meeting', monthsStartingWith(12, meeting), '2027-01-30', ['period-ends-the-day-before']],
    ['31 March of the year of the meeting', dayInYearOf(3, 31, meeting), '2026-03-31', []],
    ['31 October of the year before the meeting', dayInYearOf(10, 31, meeting, -1), '2025-10-31', []],
    ['the day before 31 March of the year of the meeting', beforeDayInYearOf(3, 31, meeting), '2026-03-30', ['before-means-the-day-before']],
    ['the first 31 January on or after the meeting', firstDayOnOrAfter(1, 31, meeting), '2026-01-31', []],
    ['the first 30 January on or after the meeting', firstDayOnOrAfter(1, 30, meeting), '2027-01-30', []],
    ['the days set by the area (14 unless changed) after the meeting', setDaysAfter('reviewAfterAdmissionDays', meeting), '2026-02-14', ['day-not-counted', 'weekends-count']],
    ['the last of the 2 working days beginning with the meeting', workingDaysBeginning(2, meeting), '2026-02-03', ['day-counted', 'working-days']],
    ['the working days set by the area after the meeting', targetWorkingDaysAfter('missedAppointmentWorkingDays', meeting), '2026-02-06', ['day-not-counted', 'working-days']],
    ['the meeting, moved to a tribunal working day', tribunalDay(meeting), '2026-02-02', ['tribunal-days', 'working-days']],
  ])('%s', (words, expression, date, conventions) => {
    expect(expression.words).toBe(words);
    expect(told(expression, held)).toMatchObject({ date, conventions, facts: ['reviewMeetingOn'] });
    expect(expression.at(held)).toBe(date);
    expect(told(expression, nobody)).toEqual({ date: null, phrase: '', conventions: [], facts: [] });
  }); // prettier-ignore

  it('says what it was of the two where several dates are known, the first named of two that fall together', () => {
    const both = on({ reviewMeetingOn: '2026-01-12', amendmentNoticeServedOn: '2026-02-02' });
    const together = on({ reviewMeetingOn: '2026-01-12', amendmentNoticeServedOn: '2026-01-12' });
    expect(earliestOf(meeting, notice).words).toBe('the earlier of the meeting and the notice');
    expect(firstKnown(notice, meeting).words).toBe('the notice, else the meeting');
    expect(told(earliestOf(notice, meeting), both)).toMatchObject({ phrase: 'the meeting on 12 January 2026' });
    expect(told(latestOf(notice, meeting), both)).toMatchObject({ phrase: 'the notice on 2 February 2026' });
    expect(told(earliestOf(notice, meeting), together)).toMatchObject({ phrase: 'the notice on 12 January 2026' });
    expect(told(latestOf(notice, meeting), together)).toMatchObject({ phrase: 'the notice on 12 January 2026' });
    expect(told(firstKnown(notice, meeting), held)).toMatchObject({ phrase: 'the meeting on 31 January 2026' });
    expect([earliestOf(notice, meeting).at(nobody), firstKnown(notice, meeting).at(nobody)]).toEqual([null, null]);
  });

  it('a step on the day itself is not before it', () => {
    const same = on({ reviewMeetingOn: '2026-01-12', amendmentNoticeServedOn: '2026-01-12' });
    const sooner = on({ reviewMeetingOn: '2026-01-12', amendmentNoticeServedOn: '2026-01-11' });
    expect([notBefore(meeting, notice).at(same), onlyBefore(meeting, notice).at(same)]).toEqual(['2026-01-12', null]);
    expect([notBefore(meeting, notice).at(sooner), onlyBefore(meeting, notice).at(sooner)]).toEqual([null, '2026-01-11']); // prettier-ignore
    expect([notBefore(notice, meeting).at(held), onlyBefore(notice, meeting).at(held)]).toEqual(['2026-01-31', '2026-01-31']); // prettier-ignore
    expect(notBefore(meeting, notice).at(held)).toBeNull();
  });

  it('tells a birthday by its ordinal, and nothing of one that is not known', () => {
    const words = [16, 19, 21, 22, 23, 24, 25].map((age) => birthday(age).words.split(' ')[1]);
    expect(words).toEqual(['16th', '19th', '21st', '22nd', '23rd', '24th', '25th']);
    expect(told(birthday(18), on({ dateOfBirth: '2008-02-29' }))).toMatchObject({ date: '2026-03-01', conventions: ['born-on-29-february'] }); // prettier-ignore
    expect(told(birthday(18), on({ dateOfBirth: '2008-03-01' }))).toMatchObject({
      date: '2026-03-01',
      conventions: [],
    });
    expect(told(birthday(18), nobody)).toEqual({ date: null, phrase: '', conventions: [], facts: [] });
    const never = known('never', () => null, (_, derivation) => derivation.facts.add('disabled')); // prettier-ignore
    expect(told(never, nobody)).toEqual({ date: null, phrase: '', conventions: [], facts: [] });
  });

  it('names the facts of the condition that chose, and of the row that is looked at', () => {
    const chosen = where(is('disabled', 'disabled'), meeting, notice);
    expect(told(chosen, on({ disabled: true, reviewMeetingOn: '2026-01-12' }))).toMatchObject({ date: '2026-01-12', facts: ['disabled', 'reviewMeetingOn'] }); // prettier-ignore
    expect(told(chosen, on({ amendmentNoticeServedOn: '2026-01-12' }))).toMatchObject({ date: '2026-01-12', facts: ['disabled', 'amendmentNoticeServedOn'] }); // prettier-ignore
    expect(where(is('disabled', 'disabled'), meeting).words).toBe('the meeting where disabled');
    const transfer = ofTheHandover('transferOn', 'the move');
    expect(told(transfer, nobody.with({ transferOn: '2026-09-01' }))).toMatchObject({ phrase: 'the move on 1 September 2026', facts: ['healthHandovers'] }); // prettier-ignore
    expect(told(transfer, nobody.with({ service: 'x' }))).toMatchObject({ date: null, phrase: '', facts: [] });
  });

  it('does not move an appeal that falls on a tribunal working day', () => {
    expect(told(tribunalDay(meeting), on({ reviewMeetingOn: '2026-01-12' }))).toMatchObject({
      phrase: 'the meeting on 12 January 2026',
      conventions: [],
    });
    const moved = (day: string) => tribunalDay(meeting).at(on({ reviewMeetingOn: day }));
    expect(['2026-12-24', '2026-12-25', '2027-01-01', '2027-01-04'].map(moved)).toEqual(['2026-12-24', '2027-01-04', '2027-01-04', '2027-01-04']); // prettier-ignore
    expect(['2026-07-31', '2026-08-01', '2026-09-01'].map(moved)).toEqual(['2026-07-31', '2026-09-01', '2026-09-01']);
  });
});

describe('conditions', () => {
  const yes = is('disabled', 'disabled');
  const no = is('youngCarer', 'a young carer');
  const open = is('lookedAfter', 'looked after');
  const p = on({ disabled: true, youngCarer: false });

  it.each<[string, Condition, boolean | null, string[]]>([
    ['all, one undecided', allOf(yes, open), null, ['lookedAfter']],
    ['all, one of them not so', allOf(open, no), false, []],
    ['any, one undecided', anyOf(no, open), null, ['lookedAfter']],
    ['any, one of them so', anyOf(open, yes), true, []],
    ['not, undecided', not(open, 'not looked after'), null, ['lookedAfter']],
    ['not', not(no, 'no carer'), true, []],
    ['an age that is not known', aged(0, 17), null, ['dateOfBirth']],
    ['a year that is not known', inYear(0, 14), null, ['ncYearActual', 'dateOfBirth']],
    ['a code that is not known', oneOf('settingType', ['none'], 'nowhere'), null, ['settingType']],
    ['what is recorded, or is not', recorded('leftEducationOn'), false, []],
  ])('%s: asks for what would decide it, and for nothing else', (_, condition, holds, asks) => {
    expect(condition.holds(p)).toBe(holds);
    expect(condition.asks(p)).toEqual(asks);
    for (const fact of asks) expect(condition.facts).toContain(fact);
  });

  it('gives as the reason those that are so', () => {
    expect(allOf(yes, anyOf(no, yes)).because(p)).toEqual(['disabled', 'disabled']);
    expect(anyOf(open, no, yes).because(p)).toEqual(['disabled']);
    expect(anyOf(no, open).because(p)).toEqual(['a young carer']);
    expect(not(no, 'no carer').because(p)).toEqual(['no carer']);
    expect(anyOf(no, open).words).toBe('a young carer, or looked after');
  });

  it('says an age and a year as people do', () => {
    expect([aged(18), aged(0, 17), aged(16, 17)].map((c) => c.words.replace('the young person is ', ''))).toEqual(['18 or older', 'under 18', '16 to 17 years old']); // prettier-ignore
    expect([inYear(9), inYear(9, 9), inYear(7, 13)].map((c) => c.words.replace('the young person is in ', ''))).toEqual(['year 9 or above', 'year 9', 'years 7 to 13']); // prettier-ignore
    expect([recorded('leftEducationOn').facts, aged(18).facts]).toEqual([['leftEducationOn'], ['dateOfBirth']]);
    expect(recorded('leftEducationOn').words).toBe('it is recorded: left education or training');
  });
});

describe('notice in working days', () => {
  const d = calendarDate;

  it('is none on the day itself or after it, whatever the holidays of that year', () => {
    const move = d('2036-06-02');
    expect([noticeGiven(nobody, move, move, 15), noticeGiven(nobody, d('2036-06-03'), move, 15)]).toEqual([false, false]); // prettier-ignore
    expect([...nobody.troubles]).toEqual([]);
  });

  it('is enough with as many weeks, and cannot be told with less where the holidays are not known', () => {
    const move = d('2036-06-02');
    const p = on({});
    expect(noticeGiven(p, addDays(move, -106), move, 15)).toBe(true);
    expect([...p.troubles]).toEqual([]);
    expect(noticeGiven(p, addDays(move, -105), move, 15)).toBeNull();
    expect([...p.troubles]).toEqual(['BANK_HOLIDAYS_NOT_KNOWN']);
  });

  it('lets no other fault pass for a table that has ended', () => {
    const fault = () => countingWorkingDays(nobody, () => { throw new RangeError('another'); }); // prettier-ignore
    expect(fault).toThrow('another');
  });
});

describe('what is not known of a person', () => {
  it('gives no year 9, no rights and no literal reading', () => {
    expect([nobody.year9, nobody.year9Starts, nobody.year9Ends, nobody.rightsFrom]).toEqual([null, null, null, null]);
    expect(on({ autumnTermStartsOn: '2026-09-03' }).compulsorySchoolAgeEndsOnLiteralReading).toBeNull();
    expect(on({ dateOfBirth: '2010-09-01' }).compulsorySchoolAgeEndsOnLiteralReading).toBeNull();
  });

  it('the term of another year says nothing about the 16th birthday', () => {
    const p = on({ dateOfBirth: '2010-09-01', autumnTermStartsOn: '2027-09-03' });
    expect(p.compulsorySchoolAgeEndsOnLiteralReading).toBeNull();
  });
});

describe('distinguishing a duty from the next', () => {
  it('by month, by year, by service, and not at all while the day is not known', () => {
    expect([monthOf(meeting).key(held), yearOf(meeting).key(held)]).toEqual(['2026-01', '2026']);
    expect([monthOf(meeting).key(nobody), yearOf(meeting).key(nobody), eachService.key(nobody)]).toEqual([null, null, null]); // prettier-ignore
    expect([monthOf(meeting).words, yearOf(meeting).words]).toEqual(['the month of the meeting', 'the year of the meeting']); // prettier-ignore
    const row = (service: string | null) => eachService.key(nobody.with({ service, transferOn: '2026-09-01' }));
    expect([row('Ear, nose & throat'), row(' ENT '), row('…'), row(null)]).toEqual(['ear-nose-throat', 'ent', '2026-09-01', '2026-09-01']); // prettier-ignore
  });

  it('knows which leads can own a step', () => {
    expect((['education', 'health', 'family', 'system', 'all'] as const).map(owningAgency)).toEqual(['education', 'health', null, null, null]); // prettier-ignore
  });
});
