import { IsIn, IsOptional } from 'class-validator';
import { REFERRAL_STATUSES, type ReferralStatus } from '#libs/contracts';
import { IsRecordId, PageQuery } from '#libs/platform';
import { WORKLISTS, type Worklist } from './reading.queries.js';

export class ReferralsQuery extends PageQuery {
  /** `incoming` for an organisation and `outgoing` for everyone else; this is also the default */
  @IsOptional()
  @IsIn(['incoming', 'outgoing'])
  list?: 'incoming' | 'outgoing';

  @IsOptional()
  @IsIn(REFERRAL_STATUSES)
  status?: ReferralStatus;

  @IsOptional()
  @IsRecordId()
  youngPersonId?: string;
}

export class WorklistQuery extends PageQuery {
  /**
   * `team-owned`: a team and not a person owns it. `hand-overs`: someone was asked to take it over. `to-decide`: another
   * service of the same request accepted. `late`: a deadline was missed. For the coordinator: `disputed`, `expired`, and
   * `unconfirmed` (three requests to confirm the start had no reply). `sending-long`: no response for an hour about the
   * disclosure. `stopped`: the organisation may no longer read it. `not-sent`: it is a draft again, because disclosure was
   * refused.
   */
  @IsIn(WORKLISTS)
  list: Worklist;

  /** `mine`: referrals that the caller owns on the caller's side */
  @IsOptional()
  @IsIn(['mine'])
  owner?: 'mine';
}
