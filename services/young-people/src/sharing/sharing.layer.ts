import type { Layer } from '#libs/platform';
import { AccessLogModule } from './access-log/access-log.module.js';
import { DisclosuresModule } from './disclosures/disclosures.module.js';
import { InvolvementsModule } from './involvements/involvements.module.js';
import { MeModule } from './me/me.module.js';

/** Disclosures from the record, and the log of who has read it. */
export const sharingLayer: Layer = {
  name: 'sharing',
  modules: [AccessLogModule, InvolvementsModule, MeModule, DisclosuresModule],
  entities: [],
  migrations: [],
};
