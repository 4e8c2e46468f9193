/** Why a feed, or a page or a record of it, could not be had. `ANSWERED_404` and its like: the status that it answered. */
type FeedFaultCode =
  | 'ADDRESS_REFUSED'
  | 'HOST_UNKNOWN'
  | 'UNREACHABLE'
  | 'TIMED_OUT'
  | 'TOLD_TO_WAIT'
  | 'REDIRECTED_TOO_OFTEN'
  | 'TOO_LARGE'
  | 'NOT_JSON'
  | `ANSWERED_${number}`;

export class FeedFault extends Error {
  constructor(readonly code: FeedFaultCode) {
    super(code);
  }
}
