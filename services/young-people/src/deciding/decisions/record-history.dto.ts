import { ApiProperty } from '@nestjs/swagger';

export class RecordedByAccount {
  /** account */
  subject: string;
  name: string;
}

/** One version of a record, as it was. */
export class RecordVersionAnswer {
  version: number;
  /** what the record said */
  record: Record<string, unknown>;
  /** instant, ISO 8601 in UTC */
  recordedAt: string;
  recordedBy: RecordedByAccount;
}

export class RecordHistory {
  /** newest first */
  @ApiProperty({ type: [RecordVersionAnswer] })
  items: readonly RecordVersionAnswer[];
}
