import type { EvidenceAudience } from '#libs/contracts';
import type { Role } from '#libs/platform';

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

/** For whom a bundle is that somebody of this role makes; a role that makes none has the least, a carer's. */
export const BUNDLE_FOR: Readonly<Record<Role, EvidenceAudience>> = {
  'young-person': 'young-person',
  carer: 'carer',
  coordinator: 'staff',
  practitioner: 'staff',
  system: 'staff',
  provider: 'carer',
  leader: 'carer',
  administrator: 'carer',
  anonymous: 'carer',
};

/** Whether everybody of the audience reads a bundle, or the account that made it alone. */
const READ_BY: Readonly<Record<EvidenceAudience, 'everybody' | 'maker'>> = {
  'young-person': 'everybody',
  carer: 'maker',
  staff: 'everybody',
};

/** A bundle is read by those for whom it was made; a carer's by that carer alone. */
export function isFor(
  bundle: { readonly audience: EvidenceAudience; readonly bySubject: string },
  reader: { readonly role: Role; readonly subject: string },
): boolean {
  if (bundle.audience !== BUNDLE_FOR[reader.role]) return false;
  return READ_BY[bundle.audience] === 'everybody' || bundle.bySubject === reader.subject;
}

/** The plan first, then what was asked in the order of asking. */
export function inOrder(documents: readonly EvidenceDocument[]): EvidenceDocument[] {
  return [...documents.filter(({ kind }) => kind === 'plan'), ...documents.filter(({ kind }) => kind !== 'plan')];
}
