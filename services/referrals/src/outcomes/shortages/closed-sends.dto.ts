import { IsOptional } from 'class-validator';
import { IsCalendarDate } from '#libs/platform';

export class ClosedSendsQuery {
  /** first day; from the beginning unless told */
  @IsOptional()
  @IsCalendarDate()
  from?: string;

  /** last day; until today unless told */
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

/** How often referrals were sent to services that had said that they were closed. */
export class ClosedSends {
  total: number;
  /** the most often sent to first, at most 200 */
  services: ClosedSendCount[];
}
