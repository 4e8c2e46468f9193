import { IsIn, IsOptional } from 'class-validator';
import { REFERRAL_STATUSES, type ReferralStatus } from '#libs/contracts';
import { IsRecordId, PageQuery } from '#libs/platform';
import { WORKLISTS, type Worklist } from './reading.queries.js';

export class ReferralsQuery extends PageQuery {
  /** `incoming` for an organisation, `outgoing` for everybody else; which is what it is unless told */
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
   * `team-owned`: nobody in person has it; `hand-overs`: somebody was asked to take it; `to-decide`: another service of
   * the same request said yes; `late`: something that was due was not done; `disputed`, `unconfirmed` (asked three times, and nobody says whether support has started) and `expired`: for the coordinator;
   * `sending-long`: asked an hour ago or longer what may be told, and no answer; `stopped`: the organisation may read nothing of it any more; `not-sent`: a draft again, because what it was to tell was refused
   */
  @IsIn(WORKLISTS)
  list: Worklist;
}
