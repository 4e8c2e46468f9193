import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateIf,
} from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { IsRecordId, type Page, PageQuery } from '#libs/platform';
import { FEED_TYPES } from '../feed/feed.rules.js';
import { SECRET_PATTERN } from './webhook-secrets.rules.js';

const given = (_: object, value: unknown) => value !== undefined;

export class WebhooksQuery {
  /** an organisation's id or an agency's code; only administrators see other recipients' webhooks */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  recipient?: string;
}

export class NewWebhookRequest {
  /** `https:`, at a public address */
  @IsString()
  @MaxLength(2_000)
  url: string;

  /** signing secret, `whsec_` and 24 to 64 bytes in base64; default: generated, and shown once */
  @IsOptional()
  @IsString()
  @Matches(SECRET_PATTERN)
  secret?: string;

  /** event types to send; default: all */
  @ApiProperty({ enum: FEED_TYPES, isArray: true, required: false })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsIn(FEED_TYPES, { each: true })
  types?: string[];

  /** organisation id or agency code whose events are sent; required from an administrator, omitted by a provider */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  recipient?: string;
}

export class ChangeWebhookRequest {
  /** `https:`, at a public address */
  @ValidateIf(given)
  @IsString()
  @MaxLength(2_000)
  url?: string;

  /** null: all event types */
  @ApiProperty({ enum: FEED_TYPES, isArray: true, required: false, nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsIn(FEED_TYPES, { each: true })
  types?: string[] | null;

  /** false switches the webhook off; true switches it on again and sends pending deliveries */
  @ValidateIf(given)
  @IsBoolean()
  enabled?: boolean;
}

export class Disabled {
  /** instant, ISO 8601 in UTC */
  at: string;
  @ApiProperty({ enum: ['by-hand', 'deliveries-failed', 'gone'] })
  because: 'by-hand' | 'deliveries-failed' | 'gone';
  /** explanation and next step */
  note: string;
}

export class WebhookResponse {
  id: string;
  /** an organisation's id or an agency's code */
  recipient: string;
  url: string;
  /** null: all event types */
  @ApiProperty({ enum: FEED_TYPES, isArray: true, nullable: true })
  types: string[] | null;
  createdAt: string;
  /** instant until which the previous secret also signs requests; null if there is none */
  previousSecretUntil: string | null;
  disabled: Disabled | null;
  /** for `If-Match` */
  version: number;
  /** actions that the caller can take now: `change`, `remove`, `secret-rotation`, `resend` */
  allowedActions: string[];
}

export class WebhookWithSecretResponse extends WebhookResponse {
  /** shown once; null in a stored response that is repeated for an `Idempotency-Key` */
  secret: string | null;
}

export class WebhookList {
  @ApiProperty({ type: [WebhookResponse] })
  items: WebhookResponse[];
}

export class RotateSecretRequest {
  /** new secret; default: generated */
  @IsOptional()
  @IsString()
  @Matches(SECRET_PATTERN)
  secret?: string;
}

export class DeliveriesQuery extends PageQuery {
  @IsOptional()
  @IsIn(['pending', 'delivered', 'failed'])
  status?: 'pending' | 'delivered' | 'failed';

  /** limits the list to one event */
  @IsOptional()
  @IsRecordId()
  eventId?: string;
}

export class DeliveryAttemptResponse {
  attempt: number;
  /** instant, ISO 8601 in UTC */
  at: string;
  /** HTTP status of the response; null if there was none */
  status: number | null;
  /** why there was no response: `timeout`, `address-refused` (also for an unknown name), `connection-refused`, `tls-failed`, `secret-unreadable`, … */
  problem: string | null;
  /** 0 with `address-refused` */
  durationMs: number;
}

export class DeliveryResponse {
  id: string;
  /** `webhook-id` of the request */
  eventId: string;
  type: string;
  @ApiProperty({ enum: ['pending', 'delivered', 'failed'] })
  status: 'pending' | 'delivered' | 'failed';
  createdAt: string;
  /** only for a pending delivery */
  nextAttemptAt: string | null;
  @ApiProperty({ type: [DeliveryAttemptResponse] })
  attempts: DeliveryAttemptResponse[];
}

export class DeliveryPage implements Page<DeliveryResponse> {
  @ApiProperty({ type: [DeliveryResponse] })
  items: DeliveryResponse[];
  /** value of `after` for the next page; null on the last */
  next: string | null;
}
