import { Injectable } from '@nestjs/common';
import { conflict, notFound, unprocessable } from '#libs/kernel';
import { Access, type Actor, Database, isDuplicateKey, pageOf, requireRoom } from '#libs/platform';
import { CAPS } from '../../directory/caps/caps.values.js';
import { FeedClient } from './feed.client.js';
import { FeedFault } from './feed-fault.values.js';
import { HarvestsJob } from './harvests.job.js';
import type { HarvestPage, HarvestResponse, NewHarvestRequest } from './harvests.dto.js';
import { findHarvest, findHarvests } from './harvests.queries.js';
import { enqueueHarvest, registerSource } from './harvests.writes.js';

@Injectable()
export class HarvestsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly client: FeedClient,
    private readonly job: HarvestsJob,
  ) {}

  /** @throws DomainError FEED_ADDRESS_REFUSED (422), HARVEST_UNDER_WAY, CAP_REACHED (409) */
  async request(actor: Actor, { url, everyDays }: NewHarvestRequest): Promise<HarvestResponse> {
    const address = new URL(url);
    address.hash = '';
    await this.requireAddress(address);
    const base = address.href.replace(/\/+$/, '');
    const harvest = await refusingSecond(() =>
      this.database.transaction(actor, async (tx) => {
        const source = await registerSource(tx, base, everyDays);
        const record = { area: actor.area, youngPersonId: null, type: 'harvest source', id: source.id };
        await this.access.require(tx, 'directory:harvest', record);
        await requireRoom(tx, CAPS.harvestSources, actor.area, 0);
        const id = await enqueueHarvest(tx, source, actor.name);
        return (await findHarvest(tx, id))!;
      }),
    );
    this.job.wake();
    return harvest;
  }

  get(actor: Actor, id: string): Promise<HarvestResponse> {
    return this.database.read(actor, async (db) => {
      const found = await findHarvest(db, id);
      if (!found) throw notFound('harvest');
      return found;
    });
  }

  list(actor: Actor, page: { after?: string; limit: number }): Promise<HarvestPage> {
    return this.database.read(actor, async (db) => pageOf(await findHarvests(db, page), page.limit));
  }

  private async requireAddress(url: URL): Promise<void> {
    try {
      await this.client.requireAddress(url);
    } catch (error) {
      if (!(error instanceof FeedFault)) throw error;
      throw unprocessable(
        'FEED_ADDRESS_REFUSED',
        'The feed’s address is unknown or must not be contacted. Check the address, or use a public one.',
        [{ field: 'url', code: error.code, message: 'must be a known public address' }],
      );
    }
  }
}

async function refusingSecond<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isDuplicateKey(error, 'harvest_under_way')) throw error;
    throw conflict('HARVEST_UNDER_WAY', 'This feed is already being harvested. Wait until that harvest ends.');
  }
}
