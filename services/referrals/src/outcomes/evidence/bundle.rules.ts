import type { EvidenceAudience } from '#libs/contracts';
import type { Role } from '#libs/platform';

export const DOCUMENT_KINDS = ['plan', 'referral', 'refusal', 'letter'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** One document of a bundle, as it was when the bundle was made. */
export interface EvidenceDocument {
  readonly kind: DocumentKind;
  readonly title: string;
  /** day or instant that the document describes */
  readonly dated: string;
  /** record that the document was copied from */
  readonly source: string;
  readonly content: object;
}

/** The audience of a bundle by its maker's role. Roles that cannot make bundles get the most restricted audience. */
export const BUNDLE_FOR: Readonly<Record<Role, EvidenceAudience>> = {
  'young-person': 'young-person',
  carer: 'carer',
  coordinator: 'staff',
  practitioner: 'staff',
  system: 'staff',
  provider: 'carer',
  leader: 'carer',
  administrator: 'carer',
  'information-governance': 'carer',
  anonymous: 'carer',
};

/** Whether the whole audience may read a bundle or only the account that made it. */
const READ_BY: Readonly<Record<EvidenceAudience, 'everybody' | 'maker'>> = {
  'young-person': 'everybody',
  carer: 'maker',
  staff: 'everybody',
};

/** Whether the reader belongs to the bundle's audience. A carer's bundle is visible only to that carer. */
export function isFor(
  bundle: { readonly audience: EvidenceAudience; readonly bySubject: string },
  reader: { readonly role: Role; readonly subject: string },
): boolean {
  if (bundle.audience !== BUNDLE_FOR[reader.role]) return false;
  return READ_BY[bundle.audience] === 'everybody' || bundle.bySubject === reader.subject;
}

/** The plan first, then the other documents in the order in which they were requested. */
export function inOrder(documents: readonly EvidenceDocument[]): EvidenceDocument[] {
  return [...documents.filter(({ kind }) => kind === 'plan'), ...documents.filter(({ kind }) => kind !== 'plan')];
}
