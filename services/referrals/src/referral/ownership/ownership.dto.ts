import { ValidateIf } from 'class-validator';
import { Words } from '#libs/platform';

const isNamed = ({ subject, name }: NewOwner) => subject !== undefined || name !== undefined;

/** The new owner on the caller's side: by default the caller, if no person owns it yet. Another person has to accept. */
export class NewOwner {
  /** account */
  @ValidateIf(isNamed)
  @Words(200)
  subject?: string;

  @ValidateIf(isNamed)
  @Words(200)
  name?: string;
}
