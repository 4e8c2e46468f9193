import type { DomainError } from '#libs/kernel';
import { codeOf, day, ends } from '../../../test/samples.js';
import { type Ends, requireSendable } from './sendable.rules.js';

describe('sending', () => {
  const today = day('2025-01-16');
  const warningsOf = (about: Ends, exception: string | null = null) =>
    requireSendable(about, exception, today).map((w) => w.code);

  it.each([
    ['accepting', {}, []],
    ['waiting-list', { waitingListLength: 7 }, ['WAITING_LIST']],
    ['additional-assessment-required', {}, ['ASSESSMENT_REQUIRED']],
    ['closed', { closedUntil: day('2025-01-15') }, ['CLOSURE_HAS_ENDED']],
    ['closed', { closedUntil: today }, ['SERVICE_CLOSED']],
    ['closed', {}, ['SERVICE_CLOSED']],
    ['unknown', {}, ['CAPACITY_UNKNOWN']],
  ] as const)('to a service that says %s %j warns of %j', (status, more, expected) => {
    expect(warningsOf(ends({ capacity: { status, ...more } }))).toEqual(expected);
  });

  it.each([
    ['SERVICE_NOT_ACTIVE', { status: 'inactive' }],
    ['SERVICE_NOT_ACTIVE', { status: 'defunct' }],
    // 17 until the day after
    ['AGE_OUTSIDE_SERVICE', { minimumAge: 18 }],
    ['AGE_OUTSIDE_SERVICE', { maximumAge: 16 }],
    ['none', { minimumAge: 17, maximumAge: 17 }],
  ] as const)('is %s for %j', (code, service) => {
    expect(codeOf(() => requireSendable(ends(service), null, today))).toBe(code);
  });

  it.each([
    [{ status: 'temporarily-closed' }, ['SERVICE_CLOSED']],
    [{ closure: { from: today, until: null, reason: null } }, ['SERVICE_CLOSED']],
    [{ closure: { from: day('2025-01-17'), until: null, reason: null } }, []],
    [{ closure: { from: day('2025-01-01'), until: day('2025-01-15'), reason: null } }, []],
  ] as const)('to a service with %j warns of %j', (service, expected) => {
    expect(warningsOf(ends(service))).toEqual(expected);
  });

  it('names the bound that is broken, and takes words for an exception', () => {
    try {
      requireSendable(ends({ minimumAge: 18 }), null, today);
    } catch (error) {
      expect((error as DomainError).details.errors?.map((e) => `${e.field} ${e.code}`)).toEqual([
        'minimumAge TOO_YOUNG',
        'ageException REQUIRED',
      ]);
    }
    expect(warningsOf(ends({ minimumAge: 18 }), 'turns 18 tomorrow')).toEqual(['AGE_EXCEPTION']);
    expect(requireSendable(ends({ minimumAge: 18 }), null, day('2025-01-17'))).toEqual([]);
  });

  it('takes an unknown age for no reason to refuse, and says so', () => {
    const { person, ...rest } = ends({ minimumAge: 18 });
    expect(warningsOf({ ...rest, person: { ...person, dateOfBirth: null } })).toEqual(['AGE_UNKNOWN']);
    expect(warningsOf({ ...ends(), alreadyReferred: true })).toEqual(['ALREADY_REFERRED']);
  });
});
