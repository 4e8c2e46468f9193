import { IsIn, MinLength, ValidateIf } from 'class-validator';
import { PERSON_REMOVABLE, type PersonRemovable, REMOVAL_REASONS, type RemovalReason } from '#libs/contracts';
import { IsRecordId, Words } from '#libs/platform';
import { FACTS, type FactName } from '#libs/timeline';

const FACT_NAMES = Object.keys(FACTS) as FactName[];

/** Kinds without an id: a young person has only one, or it is identified by name. */
const WITHOUT_ID: readonly PersonRemovable[] = ['fact', 'preference'];

/** Permanently removes data that should never have been in the young person's record. */
export class RemoveFromPersonRequest {
  @IsIn(PERSON_REMOVABLE)
  kind: PersonRemovable;

  /** id of the record; left out for a fact or the preference */
  @ValidateIf(({ kind }: RemoveFromPersonRequest, value) => value !== undefined || !WITHOUT_ID.includes(kind))
  @IsRecordId()
  id?: string;

  /** name of the fact; every recorded value is removed, and the fact is no longer known */
  @ValidateIf(({ kind }: RemoveFromPersonRequest, value) => value !== undefined || kind === 'fact')
  @IsIn(FACT_NAMES)
  fact?: FactName;

  @IsIn(REMOVAL_REASONS)
  reason: RemovalReason;

  /** explanation of the mistake, without the removed data */
  @Words(1000)
  @MinLength(10)
  words: string;
}

export class PersonRemovalResponse {
  id: string;
  kind: PersonRemovable;
  /** id of the removed record; null for a fact or the preference */
  removedId: string | null;
  fact: string | null;
  reason: RemovalReason;
  words: string;
  /** name of the person who removed it */
  by: string;
  /** instant, ISO 8601 in UTC */
  at: string;
}

export class PersonRemovalListResponse {
  /** newest first */
  items: PersonRemovalResponse[];
}
