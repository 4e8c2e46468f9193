import { IsIn, MinLength } from 'class-validator';
import { REMOVABLE, REMOVAL_REASONS, type Removable, type RemovalReason } from '#libs/contracts';
import { IsRecordId, Words } from '#libs/platform';

/** Permanently removes content that should never have been in the plan. */
export class RemoveRequest {
  @IsIn(REMOVABLE)
  kind: Removable;

  /** id of the record; for the plan's own text, its plan id; for advice, the invitee id */
  @IsRecordId()
  id: string;

  @IsIn(REMOVAL_REASONS)
  reason: RemovalReason;

  /** explanation, without repeating the removed content */
  @Words(1000)
  @MinLength(10)
  words: string;
}

export class RemovalResponse {
  id: string;
  kind: Removable;
  /** id of the removed record */
  removedId: string;
  reason: RemovalReason;
  words: string;
  /** name of the person who removed it */
  by: string;
  /** instant, ISO 8601 in UTC */
  at: string;
}

export class RemovalsResponse {
  /** newest first */
  items: RemovalResponse[];
}
