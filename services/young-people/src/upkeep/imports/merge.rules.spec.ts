import type { CalendarDate } from '#libs/kernel';
import type { FactName, TimelineFacts } from '#libs/timeline';
import type { KnownFact } from '../../register/person/facts.rules.js';
import { newPerson } from '../../register/person/person.rules.js';
import { fillGaps, isOlder, mergeReturn, type ReturnedPerson } from './merge.rules.js';

const of = { submittedOn: '2025-03-14' as CalendarDate, hasPlacements: true };
const ada = newPerson('id', 'YP-1', { givenName: 'Ada', familyName: 'Example' });

const said = (facts: TimelineFacts = {}, more: Partial<ReturnedPerson> = {}): ReturnedPerson => ({
  givenName: 'Ada',
  familyName: 'Example',
  ...{ sex: null, ethnicity: null, postcode: null, upn: null, uln: null, placement: null, deceased: null },
  needs: [],
  facts,
  ...more,
});

const fact = (name: FactName, value: unknown, source: KnownFact['source'], recordedOn: string): KnownFact => ({
  ...{ name, value, source, note: null, sinceOn: null, version: 1 },
  recordedAt: `${recordedOn}T12:00:00.000Z`,
  recordedBy: { subject: 'maya', name: 'Maya' },
});
const named = (changes: readonly { name: string; value: unknown }[]) => changes.map((c) => [c.name, c.value]);

test('every value about a new person is stored with its source', () => {
  const stated = said({ hasEhcPlan: true }, { needs: ['ASD'], upn: { value: 'U926400118001', temporary: false } });
  const { wanted, changes } = mergeReturn(ada, [], null, stated, of);
  expect(wanted).toMatchObject({ needs: ['ASD'], upn: 'U926400118001', upnTemporary: false });
  expect(changes).toEqual([
    { name: 'hasEhcPlan', value: true, source: 'sen2-return', note: 'return of 2025-03-14', sinceOn: null },
  ]);
});

test('a value that the last return already had is not new, so a manual correction stays', () => {
  const corrected = { ...ada, familyName: 'Corrected' };
  const known = [fact('hasEhcPlan', false, 'education', '2024-02-01')];
  const same = said({ hasEhcPlan: true });
  const { wanted, changes, kept } = mergeReturn(corrected, known, same, same, of);
  expect(wanted.familyName).toBe('Corrected');
  expect([...changes, ...kept]).toEqual([]);
});

test('a new value in the return replaces one recorded before its date', () => {
  const known = [fact('lastReviewCompletedOn', '2024-03-01', 'education', '2024-03-02')];
  const { changes } = mergeReturn(ada, known, said(), said({ lastReviewCompletedOn: '2025-02-20' }), of);
  expect(named(changes)).toEqual([['lastReviewCompletedOn', '2025-02-20']]);
});

test('a fact recorded after the date of the return stays, and is reported as kept', () => {
  const known = [fact('lastReviewCompletedOn', '2025-04-01', 'education', '2025-04-02')];
  const { changes, kept } = mergeReturn(ada, known, said(), said({ lastReviewCompletedOn: '2025-02-20' }), of);
  expect(changes).toEqual([]);
  expect(kept).toEqual(['lastReviewCompletedOn']);
});

test('a later return replaces an earlier one, whenever it was imported', () => {
  const known = [fact('lastReviewCompletedOn', '2024-03-01', 'sen2-return', '2026-01-01')];
  const last = said({ lastReviewCompletedOn: '2024-03-01' });
  const { changes } = mergeReturn(ada, known, last, said({ lastReviewCompletedOn: '2025-02-20' }), of);
  expect(named(changes)).toEqual([['lastReviewCompletedOn', '2025-02-20']]);
});

describe('a value that a return no longer has', () => {
  const last = said({ hasEhcPlan: true, reviewMeetingOn: '2024-11-01', settingType: 'apprenticeship' });
  const known = [
    fact('hasEhcPlan', true, 'sen2-return', '2024-03-01'),
    fact('reviewMeetingOn', '2024-11-01', 'sen2-return', '2024-03-01'),
    fact('settingType', 'apprenticeship', 'sen2-return', '2024-03-01'),
  ];

  test('ends a review and a placement, but not the plan', () => {
    expect(named(mergeReturn(ada, known, last, said(), of).changes)).toEqual([
      ['reviewMeetingOn', null],
      ['settingType', null],
    ]);
  });

  test('ends no placement if the return has no table of placements', () => {
    const { changes } = mergeReturn(ada, known, last, said(), { ...of, hasPlacements: false });
    expect(named(changes)).toEqual([['reviewMeetingOn', null]]);
  });

  test('does not change facts that people recorded since', () => {
    const byHand = [fact('reviewMeetingOn', '2025-01-10', 'education', '2025-01-11')];
    expect(mergeReturn(ada, byHand, last, said(), of).changes).toEqual([]);
  });

  test('removes neither needs nor a number', () => {
    const before = { ...ada, needs: ['ASD'], upn: 'U926400118001', postcode: 'NR1 3AB' };
    const lastSaid = said({}, { needs: ['ASD'], postcode: 'NR1 3AB' });
    expect(mergeReturn(before, [], lastSaid, said(), of).wanted).toEqual(before);
  });
});

test('a permanent UPN replaces a temporary one', () => {
  const before = { ...ada, upn: 'E92640011800A', upnTemporary: true };
  const stated = said({}, { upn: { value: 'U926400118001', temporary: false } });
  expect(mergeReturn(before, [], null, stated, of).wanted).toMatchObject({ upn: 'U926400118001', upnTemporary: false });
});

describe('an older return', () => {
  const day = (referenceDate: string, submittedOn: string) =>
    ({ referenceDate, submittedOn }) as Parameters<typeof isOlder>[0];

  test('is older by its census day, or by the day of submission for the same census day', () => {
    const taken = day('2025-01-16', '2025-03-14');
    expect(isOlder(day('2024-01-18', '2025-03-20'), taken)).toBe(true);
    expect(isOlder(day('2025-01-16', '2025-03-13'), taken)).toBe(true);
    expect(isOlder(taken, taken)).toBe(false);
    expect(isOlder(day('2026-01-15', '2025-03-01'), taken)).toBe(false);
  });

  test('restores neither values removed since the newer return, nor anything that had ended', () => {
    const known = [fact('hasEhcPlan', null, 'education', '2025-04-01')];
    const newer = said({ hasEhcPlan: true }, { postcode: 'NR1 3AB' });
    const facts: TimelineFacts = { hasEhcPlan: true, reviewMeetingOn: '2024-02-01', planFirstMadeOn: '2019-08-01' };
    const older = said(facts, { postcode: 'NR24 7DH', givenName: 'Aida', sex: 'female', deceased: true });
    const { wanted, changes } = fillGaps(ada, known, newer, older, of);
    expect(wanted).toEqual({ ...ada, sex: 'female' });
    expect(named(changes)).toEqual([['planFirstMadeOn', '2019-08-01']]);
  });
});
