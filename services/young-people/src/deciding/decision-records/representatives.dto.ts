import { ArrayNotEmpty, ArrayUnique, IsArray, IsIn, IsOptional, ValidateIf } from 'class-validator';
import {
  AUTHORITIES,
  REPRESENTATIVE_END_REASONS,
  type RepresentativeAuthority,
  type RepresentativeEndReason,
} from '#libs/contracts';
import { DECISION_KINDS, type DecisionKind } from '#libs/timeline';
import { IsCalendarDate, PersonName, Words } from '#libs/platform';

const given = (_: unknown, value: unknown) => value !== undefined;

export class NewRepresentativeRequest {
  /** The representative's authority. A parent needs no order to act about the EHC plan. */
  @IsIn(AUTHORITIES)
  authority: RepresentativeAuthority;

  /** Kinds of decision that the order, the power of attorney or the appointment covers. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(DECISION_KINDS, { each: true })
  kinds: DecisionKind[];

  @PersonName(200)
  name: string;

  /** The representative's account (`sub`), if they have one. */
  @IsOptional()
  @Words(200)
  subject?: string | null;

  /** The evidence seen: the order and its date, the registered power of attorney, or the letter. */
  @Words(4000)
  evidence: string;

  /** First day, YYYY-MM-DD. Today by default. */
  @ValidateIf(given)
  @IsCalendarDate()
  fromOn?: string;

  /** Last day, YYYY-MM-DD. By default there is no last day. */
  @IsOptional()
  @IsCalendarDate()
  untilOn?: string | null;
}

/** Corrections and changes. A different authority needs a new representative. */
export class ChangeRepresentativeRequest {
  @ValidateIf(given)
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(DECISION_KINDS, { each: true })
  kinds?: DecisionKind[];

  @ValidateIf(given)
  @PersonName(200)
  name?: string;

  /** The representative's account; null: none. */
  @IsOptional()
  @Words(200)
  subject?: string | null;

  @ValidateIf(given)
  @Words(4000)
  evidence?: string;

  /** Last day, YYYY-MM-DD. null: no last day. */
  @IsOptional()
  @IsCalendarDate()
  untilOn?: string | null;
}

export class EndRepresentativeRequest {
  /** `entered-in-error`: they never were a representative. For other reasons, yesterday was the last day. */
  @IsIn(REPRESENTATIVE_END_REASONS)
  reason: RepresentativeEndReason;
}

export class RepresentativeResponse {
  id: string;
  youngPersonId: string;
  /** for If-Match */
  version: number;
  authority: RepresentativeAuthority;
  kinds: DecisionKind[];
  name: string;
  /** The representative's account; null: none. */
  subject: string | null;
  evidence: string;
  /** YYYY-MM-DD */
  fromOn: string;
  /** Last day, YYYY-MM-DD. null: no last day. */
  untilOn: string | null;
  endReason: RepresentativeEndReason | null;
  /** Kinds of decision that they make today: the young person lacks capacity, and no higher authority is recorded. */
  decidesOn: DecisionKind[];
  /** Actions that this account may take on the representative now. */
  allowedActions: 'representative:change'[];
}

export class RepresentativeListResponse {
  /** Newest first, including representatives who have ended. */
  items: RepresentativeResponse[];
}
