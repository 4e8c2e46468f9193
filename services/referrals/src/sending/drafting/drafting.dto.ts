import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsBoolean,
  IsIn,
  IsObject,
  IsOptional,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsRecordId, Words } from '#libs/platform';
import { RE_ROUTE_REASONS, type ReRouteReason } from '../../referral/lifecycle/reasons.values.js';
import { URGENCIES, type Urgency } from '../../referral/lifecycle/urgency.values.js';
import { Sharing } from '../saga/sharing.dto.js';

const given = (_: object, value: unknown) => value !== undefined;

/** What is written can be sent at once. */
export class SentAtOnce {
  /** true begins to send it in the same transaction */
  @ValidateIf(given)
  @IsBoolean()
  send?: boolean;

  /** with `send`: what is told of the young person, and on what basis */
  @ValidateIf(given)
  @IsObject()
  @ValidateNested()
  @Type(() => Sharing)
  sharing?: Sharing;
}

export class AskedFor extends SentAtOnce {
  @IsRecordId()
  youngPersonId: string;

  /** the young person's transition plan */
  @IsOptional()
  @IsRecordId()
  planId?: string | null;

  /** the step of the plan that the referral serves */
  @IsOptional()
  @IsRecordId()
  stepId?: string | null;

  /** what is asked for; the organisation and the young person read it */
  @Words(4_000)
  need: string;

  /** what the organisation should know beforehand; the young person reads it, too */
  @IsOptional()
  @Words(8_000)
  background?: string | null;

  /** how long the organisation has for its answer: 10, 5 or 2 working days */
  @IsIn(URGENCIES)
  urgency: Urgency;

  /** why the service should take somebody outside its age bounds */
  @IsOptional()
  @Words(1_000)
  ageException?: string | null;

  /** what the organisation should know of risks; it goes with the group `risk` alone; the young person reads it, too */
  @IsOptional()
  @Words(4_000)
  risk?: string | null;
}

export class NewReferral extends AskedFor {
  /** a service of the directory; where the young person refers themselves, one that takes self-referrals */
  @IsRecordId()
  serviceId: string;
}

/** The same asked of several services, each of which gets a referral of its own. */
export class NewReferralRequest extends AskedFor {
  /** 2 to 10 services of the directory */
  @IsRecordId({ each: true })
  @ArrayUnique()
  @ArrayMinSize(2)
  @ArrayMaxSize(10)
  serviceIds: string[];
}

export class ReRouting extends SentAtOnce {
  /** the service that is asked now */
  @IsRecordId()
  serviceId: string;

  @IsIn(RE_ROUTE_REASONS)
  reason: ReRouteReason;

  /** needed with the reason `other`; no organisation reads it */
  @ValidateIf(given)
  @Words(2_000)
  words?: string;
}
