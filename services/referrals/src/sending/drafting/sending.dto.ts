import { ValidateIf } from 'class-validator';
import { Words } from '#libs/platform';
import { Sharing } from '../saga/sharing.dto.js';

const given = (_: object, value: unknown) => value !== undefined;

export class Sending extends Sharing {
  /** why the service should take somebody outside its age bounds */
  @ValidateIf(given)
  @Words(1_000)
  ageException?: string;
}

/** What is to be told, and on what basis: said anew. */
export class SendingAgain extends Sharing {}
