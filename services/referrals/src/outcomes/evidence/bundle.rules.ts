import type { EvidenceAudience } from '#libs/contracts';

export const DOCUMENT_KINDS = ['plan', 'referral', 'refusal', 'letter'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** One piece of evidence, as it was on the day of the bundle. */
export interface EvidenceDocument {
  readonly kind: DocumentKind;
  readonly title: string;
  /** day or instant of what it says */
  readonly dated: string;
  /** the record that it was taken from */
  readonly source: string;
  readonly content: object;
}

/** For whom a bundle is that somebody of this role makes. */
export function audienceOf(role: string): EvidenceAudience {
  return role === 'young-person' || role === 'carer' ? role : 'staff';
}

/** A bundle is read by those for whom it was made; a carer's by that carer alone. */
export function isFor(
  bundle: { readonly audience: EvidenceAudience; readonly bySubject: string },
  reader: { readonly role: string; readonly subject: string },
): boolean {
  if (bundle.audience !== audienceOf(reader.role)) return false;
  return bundle.audience !== 'carer' || bundle.bySubject === reader.subject;
}

/** The plan first, then what was asked in the order of asking. */
export function inOrder(documents: readonly EvidenceDocument[]): EvidenceDocument[] {
  return [...documents.filter(({ kind }) => kind === 'plan'), ...documents.filter(({ kind }) => kind !== 'plan')];
}
