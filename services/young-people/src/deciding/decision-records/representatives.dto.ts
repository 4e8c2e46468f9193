import { ArrayNotEmpty, ArrayUnique, IsArray, IsIn, IsOptional, ValidateIf } from 'class-validator';
import {
  AUTHORITIES,
  REPRESENTATIVE_END_REASONS,
  type RepresentativeAuthority,
  type RepresentativeEndReason,
} from '#libs/contracts';
import { DECISION_KINDS, type DecisionKind } from '#libs/timeline';
import { IsCalendarDate, Words } from '#libs/platform';

const given = (_: unknown, value: unknown) => value !== undefined;

export class AddRepresentative {
  /** by what they act; a parent acts about the EHC plan without an order */
  @IsIn(AUTHORITIES)
  authority: RepresentativeAuthority;

  /** kinds of decision that the order, the instrument or the appointment covers */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(DECISION_KINDS, { each: true })
  kinds: DecisionKind[];

  @Words(200)
  name: string;

  /** their account, as its sign-in names it (`sub`), where they have one */
  @IsOptional()
  @Words(200)
  subject?: string | null;

  /** what was seen: the order and its day, the instrument and its registration, the letter */
  @Words(4000)
  evidence: string;

  /** first day, YYYY-MM-DD; today unless told */
  @ValidateIf(given)
  @IsCalendarDate()
  fromOn?: string;

  /** last day, YYYY-MM-DD; until it is ended unless told */
  @IsOptional()
  @IsCalendarDate()
  untilOn?: string | null;
}

/** What was written down wrongly, or has become otherwise; another authority is another representative. */
export class ChangeRepresentative {
  @ValidateIf(given)
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(DECISION_KINDS, { each: true })
  kinds?: DecisionKind[];

  @ValidateIf(given)
  @Words(200)
  name?: string;

  /** account; null: has none */
  @IsOptional()
  @Words(200)
  subject?: string | null;

  @ValidateIf(given)
  @Words(4000)
  evidence?: string;

  /** last day, YYYY-MM-DD; null: until it is ended */
  @IsOptional()
  @IsCalendarDate()
  untilOn?: string | null;
}

export class EndRepresentative {
  /** `entered-in-error`: they never were; else yesterday was the last day */
  @IsIn(REPRESENTATIVE_END_REASONS)
  reason: RepresentativeEndReason;
}

export class RepresentativeAnswer {
  id: string;
  youngPersonId: string;
  /** for If-Match */
  version: number;
  authority: RepresentativeAuthority;
  kinds: DecisionKind[];
  name: string;
  /** account, where there is one */
  subject: string | null;
  evidence: string;
  /** YYYY-MM-DD */
  fromOn: string;
  /** YYYY-MM-DD, included; null: until it is ended */
  untilOn: string | null;
  endReason: RepresentativeEndReason | null;
  /** kinds of decision on which they decide today: the young person lacks capacity, and nobody goes before them */
  decidesOn: DecisionKind[];
  /** what this account may do with it now */
  allowedActions: 'representative:change'[];
}

export class RepresentativeList {
  /** newest first, with those that were ended */
  items: RepresentativeAnswer[];
}
