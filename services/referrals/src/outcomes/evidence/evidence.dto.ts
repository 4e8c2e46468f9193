import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, ValidateIf } from 'class-validator';
import type { EvidenceAudience } from '#libs/contracts';
import { IsRecordId } from '#libs/platform';
import { DOCUMENT_KINDS, type DocumentKind } from './bundle.rules.js';

export class NewEvidenceBundleRequest {
  /** up to 50 referrals of the young person; default: all referrals */
  @ValidateIf((_, value: unknown) => value !== undefined)
  @IsRecordId({ each: true })
  @ArrayUnique()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  referralIds?: string[];
}

export class MakerResponse {
  name: string;
  role: string;
}

/** A line of the table of contents. */
export class EvidenceItemResponse {
  /** place in the bundle, from 1 */
  number: number;
  kind: DocumentKind;
  title: string;
  /** day or instant that the document describes */
  dated: string;
  /** record that the document was copied from */
  source: string;
  /** SHA-256 of the content */
  checksum: string;
}

export class EvidenceDocumentResponse extends EvidenceItemResponse {
  /** content as the API returned it when the bundle was made */
  @ApiProperty({ type: 'object', additionalProperties: true })
  content: object;
}

export class EvidenceBundleResponse {
  id: string;
  youngPersonId: string;
  youngPersonName: string;
  /** instant; every document shows the record at this time, except the plan, which states its own date */
  madeAt: string;
  madeBy: MakerResponse;
  /** audience of the bundle, which leaves out everything that is withheld from it */
  audience: EvidenceAudience;
  /** documents that have not arrived yet */
  @ApiProperty({ enum: DOCUMENT_KINDS, isArray: true })
  missing: DocumentKind[];
  @ApiProperty({ type: [EvidenceItemResponse] })
  contents: EvidenceItemResponse[];
  @ApiProperty({ type: [EvidenceDocumentResponse] })
  documents: EvidenceDocumentResponse[];
  /** SHA-256 of the documents' checksums in order, one on each line; it changes when a missing document arrives */
  checksum: string;
  version: number;
}
