import type { CalendarDate, DomainError } from '#libs/kernel';
import { isOpen, lastDayWhenEnded, type Relationship, requireNew } from './relationship.rules.js';

const day = (text: string) => text as CalendarDate;
const TODAY = day('2025-01-16');
const relationship = (given: Partial<Relationship> = {}): Relationship => ({
  ...{ id: 'r', subject: 'ada', relation: 'carer', fromOn: TODAY, untilOn: null, version: 1 },
  access: null,
  ...given,
});

const codeOf = (work: () => void): string => {
  try {
    work();
  } catch (error) {
    return (error as DomainError).details.errors?.[0]?.code ?? (error as DomainError).code;
  }
  return 'allowed';
};

test('ended access is over today, while a named worker’s period includes its last day', () => {
  const ended = lastDayWhenEnded(relationship(), TODAY);
  expect(ended).toBe('2025-01-15');
  expect(isOpen({ untilOn: ended }, TODAY)).toBe(false);
  expect(lastDayWhenEnded(relationship({ relation: 'named-worker' }), TODAY)).toBe('2025-01-16');
  const earlier = relationship({ relation: 'named-worker', fromOn: day('2024-05-01') });
  expect(lastDayWhenEnded(earlier, TODAY)).toBe('2025-01-15');
});

test.each([
  ['a second carer', relationship({ subject: 'ben' }), [relationship()], 'allowed'],
  ['the same carer again', relationship(), [relationship()], 'RELATIONSHIP_EXISTS'],
  ['the same carer after the end', relationship(), [relationship({ untilOn: day('2025-01-15') })], 'allowed'],
  ['the same carer on the last day', relationship(), [relationship({ untilOn: TODAY })], 'RELATIONSHIP_EXISTS'],
  ['a first own account', relationship({ relation: 'self' }), [relationship()], 'allowed'],
  [
    'the same carer, who waits to be renewed',
    relationship(),
    [
      relationship({
        untilOn: day('2025-01-15'),
        access: { state: 'waits', sinceOn: TODAY, endReason: null, word: null },
      }),
    ],
    'RELATIONSHIP_EXISTS',
  ],
  [
    'a second own account',
    relationship({ relation: 'self', subject: 'eve' }),
    [relationship({ relation: 'self' })],
    'OTHER_ACCOUNT_EXISTS',
  ],
  ['an end before the beginning', relationship({ untilOn: day('2025-01-15') }), [], 'BEFORE_FROM'],
])('%s', (_, wanted, existing, expected) => {
  expect(codeOf(() => requireNew(wanted, existing, TODAY))).toBe(expected);
});
