import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, ValidateIf } from 'class-validator';
import type { EvidenceAudience } from '#libs/contracts';
import { IsRecordId } from '#libs/platform';
import { DOCUMENT_KINDS, type DocumentKind } from './bundle.rules.js';

export class NewEvidenceBundle {
  /** up to 50 referrals of the young person; all of them, where left out */
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
export class EvidenceItem {
  /** place in the bundle, from 1 */
  number: number;
  kind: DocumentKind;
  title: string;
  /** day or instant of what it says */
  dated: string;
  /** the record that it was taken from */
  source: string;
  /** SHA-256 of its content */
  checksum: string;
}

export class EvidenceDocumentResponse extends EvidenceItem {
  /** as the API gave it on the day of the bundle */
  @ApiProperty({ type: 'object', additionalProperties: true })
  content: object;
}

export class EvidenceBundleResponse {
  id: string;
  youngPersonId: string;
  youngPersonName: string;
  /** instant; everything is as it was then, the plan as of the day that it names */
  madeAt: string;
  madeBy: MakerResponse;
  /** for whom it is; what is withheld from them is not in it */
  audience: EvidenceAudience;
  /** what has not come yet */
  @ApiProperty({ enum: DOCUMENT_KINDS, isArray: true })
  missing: DocumentKind[];
  @ApiProperty({ type: [EvidenceItem] })
  contents: EvidenceItem[];
  @ApiProperty({ type: [EvidenceDocumentResponse] })
  documents: EvidenceDocumentResponse[];
  /** SHA-256 of the checksums in order, each on a line; it changes when what is missing comes */
  checksum: string;
  version: number;
}
