import { Module } from '@nestjs/common';
import { EventStreams } from './event-streams.service.js';
import { EventsController } from './events.controller.js';
import { FeedKeeper } from './feed-keeper.js';
import { FeedNumberer } from './feed-numberer.js';
import { FeedPublisher } from './feed-publisher.js';
import { FeedWatch } from './feed-watch.js';
import { FeedHandlers } from './feed.handlers.js';
import { Feed } from './feed.service.js';
import { WebhookSender } from './webhook-sender.js';
import { WebhooksController } from './webhooks.controller.js';
import { Webhooks } from './webhooks.service.js';

@Module({
  controllers: [EventsController, FeedHandlers, WebhooksController],
  providers: [EventStreams, Feed, FeedKeeper, FeedNumberer, FeedPublisher, FeedWatch, WebhookSender, Webhooks],
})
export class IntegrationsModule {}
