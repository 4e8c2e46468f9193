import type { DomainError } from '#libs/kernel';
import { contactOf } from './contact.rules.js';

const mother = { kind: 'parent-carer', name: 'Joy Example', relationship: 'mother' } as const;
const gp = { kind: 'professional', name: 'Dr Sample', relationship: 'GP' } as const;

test('parental responsibility is unknown by default, and null for a professional', () => {
  expect(contactOf(mother).parental_responsibility).toBe('unknown');
  expect(contactOf({ ...mother, parentalResponsibility: null }).parental_responsibility).toBe('unknown');
  expect(contactOf({ ...mother, parentalResponsibility: 'yes' }).parental_responsibility).toBe('yes');
  expect(contactOf(gp).parental_responsibility).toBeNull();
});

test.each([
  ['parentalResponsibility', { ...gp, parentalResponsibility: 'unknown' as const }],
  ['agency', { ...mother, agency: 'health' as const }],
])('%s applies to one kind of contact only', (field, given) => {
  expect(() => contactOf(given)).toThrow(
    expect.objectContaining<Partial<DomainError>>({
      code: 'INVALID',
      details: { errors: [expect.objectContaining({ field, code: 'NOT_FOR_KIND' })] },
    }),
  );
});
