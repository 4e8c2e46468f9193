import { Words } from '#libs/platform';

/** The new owner on the caller's side: the caller, or another person who has to accept. */
export class NewOwner {
  /** account */
  @Words(200)
  subject: string;

  @Words(200)
  name: string;
}
