import { applyDecorators } from '@nestjs/common';
import { Matches, MinLength } from 'class-validator';
import { Words } from '#libs/platform';

/** Somebody of the area who answers for it. */
export class AccountablePerson {
  /** account */
  @Matches(/^[\x21-\x7e]{1,200}$/)
  subject: string;

  @Words(200)
  name: string;
}

/** As short as a reason may be that somebody is held to, in characters. */
export const SUBSTANCE = 20;

/** A reason of substance: not a word or two, and not one key held down. */
export function ReasonOfSubstance(): PropertyDecorator {
  const inWords = { message: '$property must say it in words' };
  return applyDecorators(Words(2000), MinLength(SUBSTANCE), Matches(/\S+\s+\S+\s+\S+/, inWords));
}
