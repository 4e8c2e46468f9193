/** The person must sign in before they see the page. */
export class SignInFirst extends Error {
  /** @param to path to which they return */
  constructor(readonly to: string) {
    super('SIGN_IN_FIRST');
  }
}

/** The page was written for others. */
export class NotForYou extends Error {}

/** A form that no page of ours sent. */
export class NotFromHere extends Error {}

/** There is no such page. */
export class NoSuchPage extends Error {}
