import { DECISION_MAKER_KINDS, FIELD_GROUPS } from '#libs/contracts';
import { addDays, type CalendarDate, calendarDate as day } from '#libs/kernel';
import fc from 'fast-check';
import type { Assessment } from '../decisions/capacity.rules.js';
import { type DecisionRecords, decisionOn } from '../decisions/decision-makers.rules.js';
import type { Representative } from '../decisions/representative.rules.js';
import { requireGiver, requireRenewer, requireWithdrawer, type Speaker } from './consent-giver.rules.js';
import {
  type Consent,
  consentCovers,
  DECISION_ABOUT_SHARING,
  type Giving,
  stands,
  standsUntil,
  stateOn,
} from './consent.rules.js';

// 16 on 2 November 2025; the last Friday of June of that school year is 26 June 2026.
const bornOn = day('2009-11-02');
const SWITCH = day('2025-11-02');
const records: DecisionRecords = { dateOfBirth: bornOn, assessments: [], representatives: [] };
const HARBOUR = '0190a3c4-0000-7000-8000-00000000a001';

const giving = (by: Giving['by'], on: string, more: Partial<Giving> = {}): Giving => ({
  ...{ by, representativeId: null, name: 'Somebody', subject: null, on: day(on), how: 'in-person' },
  ...{ evidence: 'The form of that day.', recordedBy: 'Maya', ...more },
});
const consent = (more: Partial<Consent> = {}): Consent => ({
  ...{ purpose: 'referral', organisation_id: HARBOUR, groups: ['identity', 'needs'] },
  ...{ from_on: day('2025-06-01'), until_on: day('2026-05-31'), withdrawn_on: null },
  givings: [giving('parent', '2025-06-01')],
  ...more,
});
const wanted = { recipient: HARBOUR, purpose: 'referral', groups: ['identity'], on: day('2025-07-01') } as const;

const lacking: Assessment = {
  ...{ id: 'a', kind: 'health-and-care', outcome: 'lacks-capacity', assessed_on: day('2025-12-01') },
  ...{ review_by: day('2026-03-31'), ended_on: null, end_reason: null },
};
const deputy: Representative = {
  ...{ id: 'r', authority: 'deputy', kinds: ['health-and-care'], name: 'Joy Example', subject: 'joy' },
  ...{ from_on: day('2025-12-01'), until_on: null, end_reason: null },
};
const withDeputy: DecisionRecords = { ...records, assessments: [lacking], representatives: [deputy] };

describe('what a consent covers', () => {
  test.each([
    ['everything in it', {}, {}, true],
    ['another recipient', {}, { recipient: 'other' }, false],
    ['another purpose', {}, { purpose: 'assessment' as const }, false],
    ['a group that it does not name', {}, { groups: ['identity', 'risk'] as const }, false],
    ['the day before', {}, { on: day('2025-05-31') }, false],
    ['the first day', {}, { on: day('2025-06-01') }, true],
    ['the day of its withdrawal', { withdrawn_on: day('2025-07-01') }, {}, false],
    ['the day before its withdrawal', { withdrawn_on: day('2025-07-02') }, {}, true],
  ])('%s', (_, of, asked, covers) => {
    expect(consentCovers(consent(of), { ...wanted, ...asked }, records)).toBe(covers);
  });

  test('a parent’s consent ends on the 16th birthday, not in June, unless the young person renews it', () => {
    expect(stands(consent(), addDays(SWITCH, -1), records)).toBe(true);
    expect(stands(consent(), SWITCH, records)).toBe(false);
    expect([standsUntil(consent(), day('2025-07-01'), records), stateOn(consent(), SWITCH, records)]).toEqual([
      '2025-11-01',
      'awaits-renewal',
    ]);
    const renewed = consent({ givings: [giving('parent', '2025-06-01'), giving('young-person', '2025-09-01')] });
    expect(stands(renewed, SWITCH, records)).toBe(true);
    expect(standsUntil(renewed, day('2025-07-01'), records)).toBe('2026-05-31');
  });

  test('the young person’s consent outlasts a loss of capacity; a representative’s ends with their authority', () => {
    const own = consent({ from_on: SWITCH, givings: [giving('young-person', SWITCH)] });
    expect(stands(own, day('2025-12-15'), withDeputy)).toBe(true);
    const byDeputy = consent({ givings: [giving('representative', '2025-12-01', { representativeId: 'r' })] });
    expect(standsUntil(byDeputy, day('2025-12-15'), withDeputy)).toBe('2026-03-31');
    const byAnother = consent({ givings: [giving('representative', '2025-12-01', { representativeId: 'x' })] });
    expect(stands(byAnother, day('2025-12-15'), withDeputy)).toBe(false);
  });
});

describe('the person who may give consent', () => {
  const coordinator = (givenBy: Giving['by'], representativeId: string | null = null): Speaker => ({
    ...{ party: 'coordinator', givenBy, representativeId },
  });
  const refused = (speaker: Speaker, on: CalendarDate, of = records) => {
    try {
      requireGiver(speaker, on, of);
      return null;
    } catch (error) {
      return error as { code: string; message: string };
    }
  };

  test('is named in the error for anyone else', () => {
    expect(requireGiver({ party: 'young-person' }, SWITCH, records).by).toBe('young-person');
    expect(refused({ party: 'young-person' }, addDays(SWITCH, -1))?.message).toContain(
      'the decision-maker is a parent',
    );
    expect(refused({ party: 'carer', subject: 'joy' }, SWITCH)?.message).toContain('is the young person');
    expect(refused(coordinator('young-person'), day('2025-12-15'), withDeputy)?.message).toContain(
      'a representative (Joy Example)',
    );
    expect(refused(coordinator('parent'), SWITCH, { ...records, dateOfBirth: null })?.code).toBe(
      'NOT_THE_DECISION_MAKER',
    );
    expect(refused(coordinator('representative', 'x'), day('2025-12-15'), withDeputy)?.message).toContain(
      'nobody else',
    );
    expect(
      refused(coordinator('representative'), day('2025-12-15'), { ...withDeputy, representatives: [] })?.message,
    ).toContain('none is recorded');
  });

  test('is a representative if the carer’s account is recorded for one', () => {
    const on = day('2025-12-15');
    expect(requireGiver({ party: 'carer', subject: 'joy' }, on, withDeputy)).toEqual({
      by: 'representative',
      representativeId: 'r',
    });
  });

  test('is the young person for a renewal from the announcement on, and for a withdrawal at any time', () => {
    const self = { party: 'young-person' } as const;
    expect(requireRenewer(self, day('2025-08-04'), records).by).toBe('young-person');
    expect(() => requireRenewer(self, day('2025-08-03'), records)).toThrow('is a parent');
    expect(requireWithdrawer(self, [giving('parent', '2025-06-01')], day('2025-07-01'), records)).toBe('young-person');
    const given = [giving('parent', '2025-06-01', { subject: 'joy' })];
    expect(requireWithdrawer({ party: 'carer', subject: 'joy' }, given, SWITCH, records)).toBe('parent');
    expect(() => requireWithdrawer({ party: 'carer', subject: 'jim' }, given, SWITCH, records)).toThrow(
      'is the young person',
    );
    expect(() => requireWithdrawer(coordinator('representative'), given, SWITCH, records)).toThrow(
      'is the young person',
    );
  });
});

const days = fc.integer({ min: 0, max: 900 }).map((n) => addDays(day('2025-01-01'), n));

test('no consent ever applies outside its period, after its withdrawal, or without a decision-maker’s agreement', () => {
  const aGiving = fc.record({
    by: fc.constantFrom(...DECISION_MAKER_KINDS),
    on: days,
    representativeId: fc.constantFrom('r', 'x', null),
  });
  fc.assert(
    fc.property(
      fc.record({
        from_on: days,
        length: fc.nat(500),
        withdrawn_on: fc.option(days, { nil: null }),
        givings: fc.array(aGiving, { minLength: 1, maxLength: 3 }),
        groups: fc.subarray([...FIELD_GROUPS]),
        asked: fc.subarray([...FIELD_GROUPS]),
        on: days,
        of: fc.constantFrom(records, withDeputy),
      }),
      ({ from_on, length, withdrawn_on, givings, groups, asked, on, of }) => {
        const it = consent({
          ...{ from_on, until_on: addDays(from_on, length), withdrawn_on, groups },
          givings: givings.map(({ by, on: at, representativeId }) => giving(by, at, { representativeId })),
        });
        const covers = consentCovers(it, { ...wanted, groups: asked, on }, of);
        const decision = decisionOn(DECISION_ABOUT_SHARING, on, of)!;
        const voice = it.givings.some(
          (g) =>
            g.on <= on &&
            (g.by === 'young-person' ||
              (g.by === decision.decisionMaker &&
                (g.by === 'parent' || decision.representatives.some(({ id }) => id === g.representativeId)))),
        );
        const may = on >= from_on && on <= it.until_on && !(withdrawn_on !== null && withdrawn_on <= on) && voice;
        expect(covers).toBe(may && asked.every((group) => groups.includes(group)));

        // The published last day is the last day without a gap.
        const until = standsUntil(it, on, of);
        if (until !== null) {
          for (let d = on < from_on ? from_on : on; d <= until; d = addDays(d, 1)) expect(stands(it, d, of)).toBe(true);
          expect(stands(it, addDays(until, 1), of)).toBe(false);
        }
      },
    ),
    { numRuns: 300 },
  );
});
