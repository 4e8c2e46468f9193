import { IsIn, IsOptional } from 'class-validator';
import { ApiAnyValue, type Page, PageQuery, Words } from '#libs/platform';
import { RecordedBy } from '../circumstances/circumstances.dto.js';
import type { EvidenceField, EvidenceFinding } from '../identity/identity.rules.js';
import type { DuplicateSource, DuplicateStatus } from '../identity/possible-duplicate.table.js';

const STATUSES = ['open', 'not-the-same', 'merged'] as const;

export class PossibleDuplicatesQuery extends PageQuery {
  /** `open` by default */
  @IsOptional()
  @IsIn(STATUSES)
  status?: DuplicateStatus;
}

export class EvidenceResponse {
  /** the detail that both records have */
  field: EvidenceField;
  /** similar: a typing error or an exchange can explain the difference */
  finding: EvidenceFinding;
  /** the finding in words */
  words: string;
}

export class DuplicatePersonResponse {
  id: string;
  reference: string;
  /** version of the record, for If-Match of a merge */
  version: number;
  /** null: the person has one name only, which is the other one */
  givenName: string | null;
  familyName: string | null;
  /** YYYY-MM-DD */
  dateOfBirth: string | null;
}

/** Two records that may describe one person. */
export class PossibleDuplicateResponse {
  id: string;
  /** for If-Match */
  version: number;
  status: DuplicateStatus;
  /** instant, ISO 8601 in UTC: the last time that the evidence was new */
  foundAt: string;
  foundBy: DuplicateSource;
  one: DuplicatePersonResponse;
  other: DuplicatePersonResponse;
  /** why they may be the same */
  evidence: EvidenceResponse[];
}

export class PossibleDuplicatePage implements Page<PossibleDuplicateResponse> {
  /** oldest first */
  items: PossibleDuplicateResponse[];
  /** value of `after` for the next page; null on the last */
  next: string | null;
}

export class ComparedFieldResponse {
  /** `familyName`, `nhsNumber`, `planStatus` */
  field: string;
  /** null: not known */
  @ApiAnyValue()
  one: unknown;
  @ApiAnyValue()
  other: unknown;
  /** whether the two values are equal; null if one value is not known */
  equal: boolean | null;
}

export class DuplicateDecisionResponse {
  decision: 'not-the-same' | 'merged';
  words: string | null;
  /** the evidence at that time */
  evidence: EvidenceResponse[];
  /** the merge, if the records were merged */
  mergeId: string | null;
  /** instant, ISO 8601 in UTC */
  at: string;
  by: RecordedBy;
}

export class ComparisonResponse extends PossibleDuplicateResponse {
  /** every detail of the two records, side by side */
  fields: ComparedFieldResponse[];
  /** newest first */
  decisions: DuplicateDecisionResponse[];
  /** actions that this account may take now; a merge is a request to the kept record */
  allowedActions: ('not-the-same' | 'merge')[];
}

export class NotTheSameRequest {
  /** the evidence that the records describe two people */
  @Words(2000)
  words: string;
}
