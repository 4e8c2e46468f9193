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

/** Fields that let a request send the new referral immediately. */
export class SentAtOnce {
  /** true starts the sending in the same transaction */
  @ValidateIf(given)
  @IsBoolean()
  send?: boolean;

  /** with `send`: the data to disclose about the young person, and the basis */
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

  /** the support requested; visible to the organisation and the young person */
  @Words(4_000)
  need: string;

  /** background for the organisation; also visible to the young person */
  @IsOptional()
  @Words(8_000)
  background?: string | null;

  /** sets the organisation's time to answer: 10, 5 or 2 working days */
  @IsIn(URGENCIES)
  urgency: Urgency;

  /** why the service should accept a person outside its age bounds */
  @IsOptional()
  @Words(1_000)
  ageException?: string | null;

  /** risks that the organisation should know about; disclosed only with the group `risk`; also visible to the young person */
  @IsOptional()
  @Words(4_000)
  risk?: string | null;
}

export class NewReferral extends AskedFor {
  /** a service of the directory; for a self-referral, one that accepts self-referrals */
  @IsRecordId()
  serviceId: string;
}

/** One request to several services, each of which receives its own referral. */
export class NewReferralRequest extends AskedFor {
  /** 2 to 10 services of the directory */
  @IsRecordId({ each: true })
  @ArrayUnique()
  @ArrayMinSize(2)
  @ArrayMaxSize(10)
  serviceIds: string[];
}

export class ReRouting extends SentAtOnce {
  /** the service to ask instead */
  @IsRecordId()
  serviceId: string;

  @IsIn(RE_ROUTE_REASONS)
  reason: ReRouteReason;

  /** required with the reason `other`; not visible to any organisation */
  @ValidateIf(given)
  @Words(2_000)
  words?: string;
}
