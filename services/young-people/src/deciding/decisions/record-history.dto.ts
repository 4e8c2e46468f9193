import { ApiProperty } from '@nestjs/swagger';

export class RecordedByAccount {
  /** The account. */
  subject: string;
  name: string;
}

/** One version of a record. */
export class RecordVersionResponse {
  version: number;
  /** The contents of the record in this version. */
  record: Record<string, unknown>;
  /** Instant, ISO 8601 in UTC. */
  recordedAt: string;
  recordedBy: RecordedByAccount;
}

export class RecordHistoryResponse {
  /** Newest first. */
  @ApiProperty({ type: [RecordVersionResponse] })
  items: readonly RecordVersionResponse[];
}
