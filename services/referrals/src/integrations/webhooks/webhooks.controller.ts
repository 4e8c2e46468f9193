import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, IfMatch, Requires } from '#libs/platform';
import {
  DeliveriesQuery,
  DeliveryPage,
  DeliveryResponse,
  NewWebhook,
  SecretRotation,
  WebhookChange,
  WebhookList,
  WebhookResponse,
  WebhookWithSecret,
  WebhooksQuery,
} from './webhooks.dto.js';
import { WebhooksService } from './webhooks.service.js';

const Id = () => IdParam('webhookId');

@ApiTags('integrations')
@Controller('v1/webhooks')
export class WebhooksController {
  constructor(private readonly webhooks: WebhooksService) {}

  /** The organisation's webhooks; an administrator's are those of the area. */
  @Get()
  @Requires('webhook:read')
  list(@CurrentActor() actor: Actor, @Query() { recipient }: WebhooksQuery): Promise<WebhookList> {
    return this.webhooks.list(actor, recipient);
  }

  /** Sends events to a URL from now on; the secret that they are signed with is shown here and never again. */
  @Post()
  @Requires('webhook:change')
  create(@CurrentActor() actor: Actor, @Body() webhook: NewWebhook): Promise<WebhookWithSecret> {
    return this.webhooks.create(actor, webhook);
  }

  /** One webhook, without its secret. */
  @Get(':webhookId')
  @Requires('webhook:read')
  get(@CurrentActor() actor: Actor, @Id() id: string): Promise<WebhookResponse> {
    return this.webhooks.get(actor, id);
  }

  /** Changes what is given: where to, which events, on or off. */
  @Patch(':webhookId')
  @Requires('webhook:change')
  change(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() seen: number,
    @Body() change: WebhookChange,
  ): Promise<WebhookResponse> {
    return this.webhooks.change(actor, id, seen, change);
  }

  /** Removes the webhook, with what was still to be sent and its log. */
  @Delete(':webhookId')
  @HttpCode(204)
  @Requires('webhook:change')
  remove(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() seen: number): Promise<void> {
    return this.webhooks.remove(actor, id, seen);
  }

  /** Gives it a new secret; for a day, requests are signed with both. */
  @Post(':webhookId/secret-rotation')
  @HttpCode(200)
  @Requires('webhook:change')
  rotate(@CurrentActor() actor: Actor, @Id() id: string, @Body() secret: SecretRotation): Promise<WebhookWithSecret> {
    return this.webhooks.rotate(actor, id, secret);
  }

  /** What was sent and what came of it, newest first; never what was in it. */
  @Get(':webhookId/deliveries')
  @Requires('webhook:read')
  deliveries(@CurrentActor() actor: Actor, @Id() id: string, @Query() query: DeliveriesQuery): Promise<DeliveryPage> {
    return this.webhooks.deliveries(actor, id, query);
  }

  /** Sends it again, under the same `webhook-id`. */
  @Post(':webhookId/deliveries/:deliveryId/resend')
  @HttpCode(202)
  @Requires('webhook:change')
  resend(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IdParam('deliveryId') deliveryId: string,
  ): Promise<DeliveryResponse> {
    return this.webhooks.resend(actor, id, deliveryId);
  }
}
