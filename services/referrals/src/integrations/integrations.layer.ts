import { webhookTable } from './webhooks/webhook.table.js';
import { feedEntryTable, stepOwnerTable } from './feed/feed.table.js';
import type { Layer } from '#libs/platform';
import { Feed1760000016000 } from '../database/migrations/1760000016000-feed.js';
import { Webhooks1760000016100 } from '../database/migrations/1760000016100-webhooks.js';
import { WebhooksNeedToKnow1760000029000 } from '../database/migrations/1760000029000-webhooks-need-to-know.js';
import { ListsByIndex1760000030300 } from '../database/migrations/1760000030300-lists-by-index.js';
import { FeedModule } from './feed/feed.module.js';
import { HarvestsModule } from './harvests/harvests.module.js';
import { NumberingModule } from './numbering/numbering.module.js';
import { OpenReferralModule } from './open-referral/open-referral.module.js';
import { WebhooksModule } from './webhooks/webhooks.module.js';

export const integrationsLayer: Layer = {
  name: 'integrations',
  modules: [FeedModule, HarvestsModule, NumberingModule, OpenReferralModule, WebhooksModule],
  entities: [feedEntryTable.entity, stepOwnerTable.entity, webhookTable.entity],
  migrations: [Feed1760000016000, Webhooks1760000016100, WebhooksNeedToKnow1760000029000, ListsByIndex1760000030300],
};
