import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayNotEmpty, ArrayUnique, IsArray, IsIn, IsObject, IsOptional, ValidateNested } from 'class-validator';
import { FIELD_GROUPS, type FieldGroup, LAWFUL_BASES, type LawfulBasis } from '#libs/contracts';
import { IsRecordId, Words } from '#libs/platform';

export class AccountablePerson {
  /** account */
  @Words(200)
  subject: string;

  @Words(200)
  name: string;
}

/** A law that stands in the place of a consent, and who answers for it. Its words stay with the referrer. */
export class OverrideInput {
  /** each with its citation in the receipt */
  @IsIn(LAWFUL_BASES)
  lawfulBasis: LawfulBasis;

  /** why this law holds for this young person now, in at least four words and twenty letters */
  @Words(4_000)
  reason: string;

  /** who answers for it */
  @IsObject()
  @ValidateNested()
  @Type(() => AccountablePerson)
  accountablePerson: AccountablePerson;

  @IsIn(['yes', 'no'])
  youngPersonTold: 'yes' | 'no';

  /** needed where the young person was not told */
  @IsOptional()
  @Words(4_000)
  whyNotTold?: string | null;
}

/** What is told of the young person, and on what basis. */
export class Sharing {
  /** groups of fields; identity and needs, which are the least, unless told */
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(FIELD_GROUPS, { each: true })
  @ApiProperty({ enum: FIELD_GROUPS, isArray: true, required: false })
  groups?: FieldGroup[];

  /** consent that it rests on; unless told, whichever covers it */
  @IsOptional()
  @IsRecordId()
  consentId?: string;

  /** in the place of a consent */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => OverrideInput)
  override?: OverrideInput;
}
