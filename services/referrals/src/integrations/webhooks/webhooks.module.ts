import { Module } from '@nestjs/common';
import { WebhooksController } from './webhooks.controller.js';
import { WebhookDeliveriesJob } from './webhook-deliveries.job.js';
import { WebhooksService } from './webhooks.service.js';

@Module({
  controllers: [WebhooksController],
  providers: [WebhookDeliveriesJob, WebhooksService],
  exports: [WebhookDeliveriesJob],
})
export class WebhooksModule {}
