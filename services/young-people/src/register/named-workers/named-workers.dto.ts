import { Type } from 'class-transformer';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { AGENCIES, type Agency } from '#libs/contracts';
import { IsRecordId, PersonName, Words } from '#libs/platform';
import { NAMED_WORKER_END_REASONS, type NamedWorkerEndReason } from './named-worker.rules.js';

export class NameWorkerRequest {
  /** the worker's account: the `sub` claim of their sign-in */
  @Words(200)
  subject: string;

  /** the name by which the family knows the worker */
  @PersonName(200)
  name: string;

  @IsOptional()
  @Words(200)
  team?: string | null;

  @IsOptional()
  @IsIn(AGENCIES)
  agency?: Agency | null;
}

/** Number of young people in one request. */
const MOST_AT_ONCE = 500;

export class AssignWorkerRequest {
  /** ids of the young people */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_AT_ONCE)
  @IsRecordId({ each: true })
  youngPersonIds: string[];

  @ValidateNested()
  @Type(() => NameWorkerRequest)
  worker: NameWorkerRequest;
}

export class AssignmentResponse {
  youngPersonId: string;
  /** `unchanged`: the worker was the named worker already */
  outcome: 'done' | 'unchanged' | 'refused';
  /** why it was refused: `NOT_FOUND`, `RECORD_BUSY` or `CAP_REACHED`; null otherwise */
  code: string | null;
}

export class AssignmentsResponse {
  /** in the order of the request, each young person once */
  @ApiProperty({ type: [AssignmentResponse] })
  results: AssignmentResponse[];
}

export class EndNamedWorkerRequest {
  @IsIn(NAMED_WORKER_END_REASONS)
  reason: NamedWorkerEndReason;
}

export class NamedWorkerPeriodResponse {
  id: string;
  youngPersonId: string;
  version: number;
  /** account */
  subject: string;
  name: string;
  team: string | null;
  agency: string | null;
  /** YYYY-MM-DD */
  fromOn: string;
  /** YYYY-MM-DD, included; null: the current named worker */
  untilOn: string | null;
  /** null: the current named worker, or one who was replaced by another */
  endReason: NamedWorkerEndReason | null;
}

export class NamedWorkerListResponse {
  /** newest first; untilOn of the current one is null */
  items: NamedWorkerPeriodResponse[];
}
