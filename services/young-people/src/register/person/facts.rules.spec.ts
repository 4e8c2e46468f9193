import type { CalendarDate } from '#libs/kernel';
import type { FactName } from '#libs/timeline';
import { newPerson } from './person.rules.js';
import { isEmpty, personWrite } from './person-write.rules.js';
import {
  changesFromPlan,
  cohortInYearGroup,
  type FactChange,
  keptInPlan,
  type KnownFact,
  mayReadFact,
  newChanges,
  readFactChanges,
  sameValue,
  withDayOfYearGroup,
  withFacts,
  yearGroupToday,
} from './facts.rules.js';

const day = (text: string) => text as CalendarDate;
const TODAY = day('2025-01-16');
const ada = newPerson('id', 'YP-1', { givenName: 'Ada', familyName: 'Example' });

const change = (name: FactName, value: unknown, more: Partial<FactChange> = {}): FactChange => ({
  ...{ name, value, source: 'education', note: null, sinceOn: null },
  ...more,
});
const known = (name: FactName, value: unknown, more: Partial<FactChange> = {}): KnownFact => ({
  ...change(name, value, more),
  version: 1,
  recordedAt: '2024-09-01T10:00:00.000Z',
  recordedBy: { subject: 'maya', name: 'Maya' },
});

describe('a fact in a request', () => {
  const codes = (facts: unknown) => readFactChanges(facts, TODAY).errors.map(({ field, code }) => `${field} ${code}`);

  test('is read with its source, note and date', () => {
    const given = { hasEhcPlan: { value: true, source: 'education', sinceOn: '2021-09-01', note: 'letter seen' } };
    expect(readFactChanges(given, TODAY)).toEqual({
      errors: [],
      changes: [change('hasEhcPlan', true, { sinceOn: day('2021-09-01'), note: 'letter seen' })],
    });
  });

  test.each([
    [undefined, ['facts REQUIRED']],
    [{}, ['facts REQUIRED']],
    [[], ['facts REQUIRED']],
    [{ hasEhcPlan: true }, ['facts.hasEhcPlan NOT_AN_OBJECT']],
    [{ hasEhcPlan: { value: 'yes', source: 'education' } }, ['facts.hasEhcPlan.value NOT_A_FLAG']],
    [{ hasEhcPlan: { source: 'education' } }, ['facts.hasEhcPlan.value REQUIRED']],
    [{ hasEhcPlan: { value: true } }, ['facts.hasEhcPlan.source REQUIRED']],
    [{ hasEhcPlan: { value: true, source: 'rumour' } }, ['facts.hasEhcPlan.source NOT_IN_LIST']],
    [{ shoeSize: { value: 4, source: 'health' } }, ['facts.shoeSize UNKNOWN_FACT']],
    [{ dateOfBirth: { value: '2009-02-30', source: 'health' } }, ['facts.dateOfBirth.value NOT_A_DATE']],
    [{ dateOfBirth: { value: '2025-02-01', source: 'health' } }, ['facts.dateOfBirth.value IN_THE_FUTURE']],
    [{ nation: { value: 'france', source: 'health' } }, ['facts.nation.value NOT_IN_LIST']],
    [{ disabled: { value: true, source: 'health', sinceOn: '2025-01-17' } }, ['facts.disabled.sinceOn IN_THE_FUTURE']],
    [{ disabled: { value: true, source: 'health', sinceOn: 5 } }, ['facts.disabled.sinceOn NOT_A_DATE']],
    [{ disabled: { value: true, source: 'health', note: 'x'.repeat(501) } }, ['facts.disabled.note TOO_LONG']],
    [{ disabled: { value: true, source: 'health', by: 'me' } }, ['facts.disabled.by UNKNOWN_FIELD']],
    [
      { healthHandovers: { value: [{ service: 'CAMHS', transferOn: 'soon' }], source: 'health' } },
      ['facts.healthHandovers.value.0.transferOn NOT_A_DATE'],
    ],
  ])('%j is rejected with %j', (facts, expected) => {
    expect(codes(facts)).toEqual(expected);
  });

  test('null is a value: no longer known', () => {
    expect(codes({ hasEhcPlan: { value: null, source: 'education' } })).toEqual([]);
  });
});

describe('new information', () => {
  test('is the same value from another source, but not from the same source', () => {
    const now = [known('disabled', true)];
    expect(newChanges(now, [change('disabled', true)])).toEqual([]);
    expect(newChanges(now, [change('disabled', true, { source: 'health' })])).toHaveLength(1);
    expect(newChanges(now, [change('disabled', false)])).toHaveLength(1);
  });

  test('is not the clearing of an unknown fact', () => {
    expect(newChanges([], [change('disabled', null)])).toEqual([]);
    expect(newChanges([known('disabled', true)], [change('disabled', null)])).toHaveLength(1);
  });

  test('lists are compared by content', () => {
    expect(sameValue([{ a: 1, b: null }], [{ b: null, a: 1 }])).toBe(true);
    expect(sameValue([{ a: 1 }], [{ a: 1 }, { a: 2 }])).toBe(false);
    expect(sameValue(null, undefined)).toBe(true);
    expect(sameValue(false, null)).toBe(false);
  });
});

describe('a write', () => {
  test('increases only the versions of what changes', () => {
    const before = { ...ada, version: 3, circumstancesVersion: 7 };
    const facts = personWrite(before, before, [known('disabled', true)], [change('hasEhcPlan', true)]);
    expect(facts.after).toMatchObject({ version: 3, circumstancesVersion: 8, hasEhcPlan: true });
    expect(facts).toMatchObject({ changed: ['hasEhcPlan'], facts: { disabled: true, hasEhcPlan: true } });
    const names = personWrite(before, { ...before, familyName: 'Sample' }, [], []);
    expect(names.after).toMatchObject({ version: 4, circumstancesVersion: 7 });
  });

  test('a new date of birth changes the person, too', () => {
    const { after } = personWrite(ada, ada, [], [change('dateOfBirth', '2009-11-02')]);
    expect(after).toMatchObject({ version: 2, circumstancesVersion: 1, dateOfBirth: '2009-11-02', schoolCohort: 2014 });
  });

  test('a confirmed value is recorded but is no change', () => {
    const write = personWrite(ada, ada, [known('disabled', true)], [change('disabled', true, { source: 'health' })]);
    expect(write).toMatchObject({ changed: [], after: { circumstancesVersion: 1 } });
    expect(write.changes).toHaveLength(1);
  });

  test('without new information has nothing to store', () => {
    expect(isEmpty(personWrite(ada, { ...ada }, [known('disabled', true)], [change('disabled', true)]))).toBe(true);
  });

  test('a cleared fact is published as changed and is no longer among the facts', () => {
    const write = personWrite(ada, ada, [known('disabled', true)], [change('disabled', null)]);
    expect(write).toMatchObject({ changed: ['disabled'], facts: {} });
  });
});

describe('a fact from a table of a plan', () => {
  const said = (name: FactName, value: unknown, source: FactChange['source'] = 'transition-plan') =>
    known(name, value, { source });

  test('replaces a value from any source; an empty table clears only its own value', () => {
    const table = { hasNamedWorker: true, willMoveToAdultHealthServices: null };
    const names = (facts: KnownFact[]) => changesFromPlan(facts, table).map(({ name, value }) => [name, value]);
    expect(names([])).toEqual([['hasNamedWorker', true]]);
    expect(names([known('willMoveToAdultHealthServices', true)])).toEqual([['hasNamedWorker', true]]);
    expect(names([said('willMoveToAdultHealthServices', true)])).toEqual([
      ['hasNamedWorker', true],
      ['willMoveToAdultHealthServices', null],
    ]);
  });

  test('cannot be contradicted by a request', () => {
    const facts = [said('hasNamedWorker', true), known('disabled', true)];
    expect(keptInPlan(facts, [change('hasNamedWorker', false), change('disabled', false)])).toEqual(['hasNamedWorker']);
  });
});

describe('year group', () => {
  test('a class counts from its date', () => {
    const [, recorded] = withDayOfYearGroup([change('ncYearActual', 9)], TODAY);
    expect(recorded).toMatchObject({ name: 'ncYearRecordedOn', value: TODAY });
    const since = withDayOfYearGroup([change('ncYearActual', 9, { sinceOn: day('2024-09-03') })], TODAY);
    expect(since[1]).toMatchObject({ name: 'ncYearRecordedOn', value: '2024-09-03' });
    expect(withDayOfYearGroup([change('ncYearActual', null)], TODAY)[1]).toMatchObject({ value: null });
  });

  test('a given date does not change', () => {
    const given = [change('ncYearActual', 9), change('ncYearRecordedOn', '2023-10-01')];
    expect(withDayOfYearGroup(given, TODAY)).toEqual(given);
  });

  test.each([
    ['2009-08-31', '2025-01-16', 11],
    ['2009-09-01', '2025-01-16', 10],
    ['2009-09-01', '2025-08-31', 10],
    ['2009-09-01', '2025-09-01', 11],
  ])('born on %s, on %s: year %i', (dateOfBirth, on, expected) => {
    const person = withFacts(ada, { dateOfBirth });
    expect(yearGroupToday(person, day(on))).toBe(expected);
    expect(cohortInYearGroup(expected, day(on))).toBe(person.schoolCohort);
  });

  test('the class that is taught prevails over the age, and moves up each September', () => {
    const heldBack = withFacts(ada, { dateOfBirth: '2009-09-01', ncYearActual: 9, ncYearRecordedOn: '2025-01-16' });
    expect(yearGroupToday(heldBack, TODAY)).toBe(9);
    expect(yearGroupToday(heldBack, day('2025-09-01'))).toBe(10);
  });

  test('is not known without a date of birth', () => {
    expect(yearGroupToday(withFacts(ada, {}), TODAY)).toBeNull();
  });
});

test('a suspicion is withheld from carers, not from the young person', () => {
  expect(mayReadFact('carer', 'atRiskOfAbuseOrNeglect')).toBe(false);
  expect(mayReadFact('carer', 'hasEhcPlan')).toBe(true);
  expect(mayReadFact('young-person', 'atRiskOfAbuseOrNeglect')).toBe(true);
});
