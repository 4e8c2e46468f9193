import { IsIn, MinLength, ValidateIf } from 'class-validator';
import { PERSON_REMOVABLE, type PersonRemovable, REMOVAL_REASONS, type RemovalReason } from '#libs/contracts';
import { IsRecordId, Words } from '#libs/platform';
import { FACTS, type FactName } from '#libs/timeline';

const FACT_NAMES = Object.keys(FACTS) as FactName[];

/** Kinds of which a young person has one alone, or which go by a name. */
const WITHOUT_ID: readonly PersonRemovable[] = ['fact', 'preference'];

/** Takes out of the young person's record, for good, what should never have been in it. */
export class RemoveFromPerson {
  @IsIn(PERSON_REMOVABLE)
  kind: PersonRemovable;

  /** id of the record; not of a fact, nor of the preference */
  @ValidateIf(({ kind }: RemoveFromPerson, value) => value !== undefined || !WITHOUT_ID.includes(kind))
  @IsRecordId()
  id?: string;

  /** name of the fact; everything that was ever recorded of it goes, and it is not known any more */
  @ValidateIf(({ kind }: RemoveFromPerson, value) => value !== undefined || kind === 'fact')
  @IsIn(FACT_NAMES)
  fact?: FactName;

  @IsIn(REMOVAL_REASONS)
  reason: RemovalReason;

  /** what happened, without repeating what is removed */
  @Words(1000)
  @MinLength(10)
  words: string;
}

export class PersonRemoval {
  id: string;
  kind: PersonRemovable;
  /** id of what was removed; null for a fact or the preference */
  removedId: string | null;
  fact: string | null;
  reason: RemovalReason;
  words: string;
  /** name of who removed it */
  by: string;
  /** instant, ISO 8601 in UTC */
  at: string;
}

export class PersonRemovals {
  /** newest first */
  items: PersonRemoval[];
}
