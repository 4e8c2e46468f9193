import { ValidateIf } from 'class-validator';
import { Words } from '#libs/platform';
import { Sharing } from '../saga/sharing.dto.js';

const given = (_: object, value: unknown) => value !== undefined;

export class Sending extends Sharing {
  /** why the service should accept a person outside its age bounds */
  @ValidateIf(given)
  @Words(1_000)
  ageException?: string;
}

/** The data to disclose and the basis, stated again. */
export class SendingAgain extends Sharing {}
