import { IsIn, MinLength } from 'class-validator';
import { REMOVABLE, REMOVAL_REASONS, type Removable, type RemovalReason } from '#libs/contracts';
import { IsRecordId, Words } from '#libs/platform';

/** Takes out of the plan, for good, what should never have been in it. */
export class RemoveRequest {
  @IsIn(REMOVABLE)
  kind: Removable;

  /** id of the record, of the plan for what is the plan's own, of the invitee for advice */
  @IsRecordId()
  id: string;

  @IsIn(REMOVAL_REASONS)
  reason: RemovalReason;

  /** what happened, without repeating what is removed */
  @Words(1000)
  @MinLength(10)
  words: string;
}

export class RemovalResponse {
  id: string;
  kind: Removable;
  /** id of what was removed */
  removedId: string;
  reason: RemovalReason;
  words: string;
  /** name of who removed it */
  by: string;
  /** instant, ISO 8601 in UTC */
  at: string;
}

export class RemovalsResponse {
  /** newest first */
  items: RemovalResponse[];
}
