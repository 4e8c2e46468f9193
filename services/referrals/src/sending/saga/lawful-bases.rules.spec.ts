import { calendarDate, DomainError } from '#libs/kernel';
import { type Override, requireSoundOverride } from './lawful-bases.rules.js';

const override: Override = {
  lawfulBasis: 'best-interests',
  reason: 'He cannot decide it, and needs the place before the summer.',
  accountablePerson: { subject: 'maya', name: 'Maya Coordinator' },
  youngPersonTold: 'yes',
};

/** Codes of what is wrong with it on that day. */
function faults(dateOfBirth: string | null, today: string): string[] {
  try {
    requireSoundOverride(override, dateOfBirth === null ? null : calendarDate(dateOfBirth), calendarDate(today));
    return [];
  } catch (error) {
    return (error as DomainError).details.errors!.map(({ field, code }) => `${field} ${code}`);
  }
}

it('best interests are of somebody who is 16 or older, and whose age is known', () => {
  expect(faults('2009-01-16', '2025-01-15')).toEqual(['override.lawfulBasis NOT_FOR_AGE']);
  expect(faults('2009-01-16', '2025-01-16')).toEqual([]);
  expect(faults(null, '2025-01-16')).toEqual(['override.lawfulBasis AGE_UNKNOWN']);
});
