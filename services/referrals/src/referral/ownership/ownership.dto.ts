import { Words } from '#libs/platform';

/** Who is to look after a referral on the caller's side; themselves, or somebody who is asked. */
export class NewOwner {
  /** account */
  @Words(200)
  subject: string;

  @Words(200)
  name: string;
}
