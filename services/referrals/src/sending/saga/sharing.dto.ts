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

/** A law that replaces consent, and the accountable person. Only staff read its words. */
export class OverrideInput {
  /** the law; the receipt cites it */
  @IsIn(LAWFUL_BASES)
  lawfulBasis: LawfulBasis;

  /** why this law applies to this young person now, in at least four words and twenty letters */
  @Words(4_000)
  reason: string;

  /** the person accountable for the disclosure */
  @IsObject()
  @ValidateNested()
  @Type(() => AccountablePerson)
  accountablePerson: AccountablePerson;

  @IsIn(['yes', 'no'])
  youngPersonTold: 'yes' | 'no';

  /** required if the young person was not informed */
  @IsOptional()
  @Words(4_000)
  whyNotTold?: string | null;
}

/** The data to disclose about the young person, and the basis. */
export class Sharing {
  /** groups of fields; by default identity and needs, which are the minimum */
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(FIELD_GROUPS, { each: true })
  @ApiProperty({ enum: FIELD_GROUPS, isArray: true, required: false })
  groups?: FieldGroup[];

  /** the consent that the disclosure rests on; by default any that covers it */
  @IsOptional()
  @IsRecordId()
  consentId?: string;

  /** replaces a consent */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => OverrideInput)
  override?: OverrideInput;
}
