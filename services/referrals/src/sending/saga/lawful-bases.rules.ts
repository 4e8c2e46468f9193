import { type LawfulBasis } from '#libs/contracts';
import { ageOn, type CalendarDate, type FieldError, unprocessable } from '#libs/kernel';

interface Basis {
  /** for people */
  readonly words: string;
  readonly citation: string;
  /** applies before the 18th birthday, or from it on */
  readonly age?: 'child' | 'adult';
  /** minimum age in years; the age has to be known */
  readonly from?: number;
}

/**
 * The laws that allow a disclosure without consent. UK GDPR article 6(1)(c), (d) or (e) is the basis. Needs, health and care
 * are special category data, so each entry also cites its condition in article 9 and the Data Protection Act 2018 Schedule 1.
 */
export const LAWFUL_BASIS: Readonly<Record<LawfulBasis, Basis>> = {
  'safeguarding-child': {
    words: 'to protect a child from neglect or harm',
    citation: 'UK GDPR arts 6(1)(e), 9(2)(g); Data Protection Act 2018 Sch 1 para 18; Children Act 2004 s.11',
    age: 'child',
  },
  'safeguarding-adult': {
    words: 'to protect an adult with needs for care and support from abuse or neglect',
    citation: 'UK GDPR arts 6(1)(e), 9(2)(g); Data Protection Act 2018 Sch 1 para 18; Care Act 2014 ss.42, 45',
    age: 'adult',
  },
  'vital-interests': {
    words: 'to protect somebody’s life, where the young person cannot consent',
    citation: 'UK GDPR arts 6(1)(d), 9(2)(c)',
  },
  'child-welfare-duty': {
    words: 'a duty to share what is relevant to the welfare of a child',
    citation: 'UK GDPR arts 6(1)(c), 9(2)(g); Data Protection Act 2018 Sch 1 para 6; Children Act 2004 ss.16LA-16LC',
    age: 'child',
  },
  'transition-assessment-duty': {
    words: 'a duty to assess the needs that a child is likely to have after becoming 18',
    citation: 'UK GDPR arts 6(1)(c), 9(2)(h); Data Protection Act 2018 Sch 1 para 2; Care Act 2014 ss.58-59',
    age: 'child',
  },
  'needs-assessment-duty': {
    words: 'a duty to assess an adult’s needs for care and support',
    citation: 'UK GDPR arts 6(1)(c), 9(2)(h); Data Protection Act 2018 Sch 1 para 2; Care Act 2014 ss.9, 11(2)',
    age: 'adult',
  },
  'best-interests': {
    words: 'in the best interests of somebody who lacks capacity to decide it',
    citation: 'UK GDPR arts 6(1)(e), 9(2)(h); Data Protection Act 2018 Sch 1 para 2; Mental Capacity Act 2005 ss.4-5',
    // No power under the Act may be used for a person under 16 (s.2(5)).
    from: 16,
  },
  'court-order': {
    words: 'an order of a court',
    citation: 'UK GDPR arts 6(1)(c), 9(2)(f)',
  },
};

/** A disclosure without consent, and the person accountable for it. */
export interface Override {
  readonly lawfulBasis: LawfulBasis;
  readonly reason: string;
  readonly accountablePerson: { readonly subject: string; readonly name: string };
  readonly youngPersonTold: 'yes' | 'no';
  readonly whyNotTold?: string | null | undefined;
}

const LEAST_LETTERS = 20;
const LEAST_WORDS = 4;

/** @throws DomainError OVERRIDE_NOT_SOUND (422): TOO_THIN, REQUIRED, NOT_FOR_AGE, AGE_UNKNOWN */
export function requireSoundOverride(
  { lawfulBasis, reason, youngPersonTold, whyNotTold }: Override,
  dateOfBirth: CalendarDate | null,
  today: CalendarDate,
): void {
  const errors: FieldError[] = [];
  const wrong = (field: string, code: string, message: string) => void errors.push({ field, code, message });
  if (!hasSubstance(reason))
    wrong(
      'override.reason',
      'TOO_THIN',
      `explain the reason in at least ${LEAST_LETTERS} letters and ${LEAST_WORDS} words`,
    );
  if (youngPersonTold === 'no' && !hasSubstance(whyNotTold ?? ''))
    wrong('override.whyNotTold', 'REQUIRED', 'explain why the young person was not informed');
  const { age, from } = LAWFUL_BASIS[lawfulBasis];
  if (age !== undefined && dateOfBirth !== null && (age === 'child') !== ageOn(dateOfBirth, today) < 18)
    wrong('override.lawfulBasis', 'NOT_FOR_AGE', `this law applies only to ${age === 'child' ? 'children' : 'adults'}`);
  if (from !== undefined && dateOfBirth === null)
    wrong(
      'override.lawfulBasis',
      'AGE_UNKNOWN',
      `this law applies from the age of ${from}, and the date of birth is not recorded`,
    );
  else if (from !== undefined && ageOn(dateOfBirth!, today) < from)
    wrong('override.lawfulBasis', 'NOT_FOR_AGE', `this law applies from the age of ${from}`);
  if (errors.length > 0)
    throw unprocessable(
      'OVERRIDE_NOT_SOUND',
      'The override cannot replace a consent. See `errors` for what to correct.',
      errors,
    );
}

/** Rejects filler such as one repeated letter. */
function hasSubstance(text: string): boolean {
  const words = new Set(text.toLowerCase().match(/\p{Letter}{2,}/gu) ?? []);
  return words.size >= LEAST_WORDS && (text.match(/\p{Letter}/gu) ?? []).length >= LEAST_LETTERS;
}
