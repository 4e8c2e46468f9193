/** Why a feed, page or record could not be read. `ANSWERED_404` and similar codes contain the HTTP status. */
type FeedFaultCode =
  | 'ADDRESS_REFUSED'
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
