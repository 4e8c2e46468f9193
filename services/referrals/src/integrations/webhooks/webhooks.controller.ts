import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, IfMatch, Requires } from '#libs/platform';
import {
  ChangeWebhookRequest,
  DeliveriesQuery,
  DeliveryPage,
  DeliveryResponse,
  NewWebhookRequest,
  RotateSecretRequest,
  WebhookList,
  WebhookResponse,
  WebhookWithSecretResponse,
  WebhooksQuery,
} from './webhooks.dto.js';
import { WebhooksService } from './webhooks.service.js';

const Id = () => IdParam('webhookId');

@ApiTags('integrations')
@Controller('v1/webhooks')
export class WebhooksController {
  constructor(private readonly webhooks: WebhooksService) {}

  /** Lists the organisation's webhooks; administrators see all webhooks of the area. */
  @Get()
  @Requires('webhook:read')
  list(@CurrentActor() actor: Actor, @Query() { recipient }: WebhooksQuery): Promise<WebhookList> {
    return this.webhooks.list(actor, recipient);
  }

  /** Registers a webhook for future events. The response shows its signing secret once only. */
  @Post()
  @Requires('webhook:change')
  create(@CurrentActor() actor: Actor, @Body() webhook: NewWebhookRequest): Promise<WebhookWithSecretResponse> {
    return this.webhooks.create(actor, webhook);
  }

  /** Returns one webhook without its secret. */
  @Get(':webhookId')
  @Requires('webhook:read')
  get(@CurrentActor() actor: Actor, @Id() id: string): Promise<WebhookResponse> {
    return this.webhooks.get(actor, id);
  }

  /** Changes a webhook's URL or event types, or switches it on or off. */
  @Patch(':webhookId')
  @Requires('webhook:change')
  change(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @IfMatch() seen: number,
    @Body() change: ChangeWebhookRequest,
  ): Promise<WebhookResponse> {
    return this.webhooks.change(actor, id, seen, change);
  }

  /** Removes a webhook, its pending deliveries and its log. */
  @Delete(':webhookId')
  @HttpCode(204)
  @Requires('webhook:change')
  remove(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() seen: number): Promise<void> {
    return this.webhooks.remove(actor, id, seen);
  }

  /** Replaces a webhook's secret. Requests are signed with both secrets for one day. */
  @Post(':webhookId/secret-rotation')
  @HttpCode(200)
  @Requires('webhook:change')
  rotate(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() secret: RotateSecretRequest,
  ): Promise<WebhookWithSecretResponse> {
    return this.webhooks.rotate(actor, id, secret);
  }

  /** Lists deliveries and their attempts without the event contents, newest first. */
  @Get(':webhookId/deliveries')
  @Requires('webhook:read')
  deliveries(@CurrentActor() actor: Actor, @Id() id: string, @Query() query: DeliveriesQuery): Promise<DeliveryPage> {
    return this.webhooks.deliveries(actor, id, query);
  }

  /** Sends a delivery again with the same `webhook-id`. */
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
