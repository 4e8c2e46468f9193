import { IsOptional } from 'class-validator';
import { IsCalendarDate } from '#libs/platform';

export class ClosedSendsQuery {
  /** first day; default: the earliest on record */
  @IsOptional()
  @IsCalendarDate()
  from?: string;

  /** last day; default: today */
  @IsOptional()
  @IsCalendarDate()
  until?: string;
}

export class ClosedSendCount {
  serviceId: string;
  serviceName: string;
  organisationName: string;
  count: number;
  lastSentOn: string;
}

/** How often referrals were sent to services that had reported themselves closed. */
export class ClosedSendsResponse {
  total: number;
  /** at most 200, the service with the most referrals first */
  services: ClosedSendCount[];
}
