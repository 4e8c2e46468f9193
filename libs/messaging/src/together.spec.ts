import { Controller, Module } from '@nestjs/common';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  type EventOf,
  personRegistered,
  referralAccepted,
  planOpened,
  referralDrafted,
  referralOpened,
  referralSent,
} from '#libs/contracts';
import { Broker, Concerning, type EventContext, MayWait, On, OnMany } from '#libs/messaging';
import { newId, notFound } from '#libs/kernel';
import { Access, Database, isDuplicateKey, type ServiceDefinition, systemActor } from '#libs/platform';
import { NORFOLK, SUFFOLK, World, eventually } from '#libs/testing';

class WordsMigration1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      create table word (area text not null, word text not null, primary key (area, word));
      call secure_rows('word')`);
  }
  async down() {}
}

/** Time enough for three events to be published, on a busy machine too. */
const LONG_ENOUGH_MS = 2_000;
/** Longer than any event is on its way. */
const VERY_LONG_MS = 25_000;

/** The events of one transaction, for each. */
const taken: string[][] = [];

@Controller()
class TogetherController {
  @OnMany(referralDrafted, referralSent)
  @MayWait(LONG_ENOUGH_MS, referralDrafted)
  async whenReferralsTurn(events: readonly EventOf<typeof referralDrafted | typeof referralSent>[]) {
    taken.push(events.map((e) => e.id));
  }

  @OnMany(referralOpened, referralAccepted)
  @MayWait(VERY_LONG_MS, referralOpened)
  async whenReferralsOpen(events: readonly EventOf<typeof referralOpened | typeof referralAccepted>[]) {
    taken.push(events.map((e) => e.id));
  }

  @On(planOpened)
  @Concerning(planOpened, ({ data }) => data.reference === 'PLN-0000-01')
  async whenAPlanOpens(event: EventOf<typeof planOpened>, { tx }: EventContext) {
    taken.push([event.id]);
    await tx.query('insert into word values ($1, $2)', [event.area, event.id]);
  }
}

@Module({ controllers: [TogetherController] })
class TogetherModule {}

const together: ServiceDefinition = {
  name: 'young-people',
  summary: 'together',
  schema: 'together',
  migrations: [WordsMigration1700000000001],
  module: TogetherModule,
  entities: [],
  paths: [],
  caps: { caps: {}, uncapped: {} },
  consumes: ['referrals', 'transition-plans'],
};

let world: World;
beforeAll(async () => {
  world = await World.start([together], { poolSize: 1 });
});
afterAll(() => world?.stop());
beforeEach(() => {
  taken.length = 0;
});

const norfolk = systemActor(NORFOLK, 'test');
const insert = 'insert into word values ($1, $2)';
const words = async () =>
  (await world.rows<{ word: string }>('select word from together.word order by word')).map((r) => r.word);

describe('a statement that is not waited for', () => {
  it('fails the transaction with its own reason, whatever else fails after it', async () => {
    const database = world.app().get(Database);
    await database.transaction(norfolk, async (tx) => tx.write(insert, [NORFOLK, 'once'], 'word'));
    const again = (then: boolean) =>
      database.transaction(norfolk, async (tx) => {
        tx.write(insert, [NORFOLK, `before ${then}`], 'word');
        tx.write(insert, [NORFOLK, 'once'], 'word');
        if (then) await tx.query('select 1');
      });
    for (const then of [true, false]) {
      const failure = await again(then).catch((error: unknown) => error);
      expect(isDuplicateKey(failure, 'word_pkey')).toBe(true);
    }
    expect(await words()).toEqual(['once']);
  });
});

describe('the context of a connection', () => {
  it('is right again after a transaction that set it was rolled back, and while its refusal is logged', async () => {
    const database = world.app().get(Database);
    const areaIn = (area: string) =>
      database.read(systemActor(area, 'test'), async (db) => {
        return (await db.one<{ area: string }>(`select current_setting('onward.area') as area`))!.area;
      });
    const refused = (area: string) =>
      database.transaction(systemActor(area, 'test'), async (tx) => {
        await tx.query('select 1');
        await new Access().require(tx, 'person:read', { area: '', youngPersonId: null, type: 'test', id: newId() });
      });
    for (const [mine, other] of [
      [NORFOLK, SUFFOLK],
      [SUFFOLK, NORFOLK],
    ] as const) {
      expect(await areaIn(mine)).toBe(mine);
      await expect(refused(other)).rejects.toMatchObject({ code: notFound('test').code });
      expect(await areaIn(mine)).toBe(mine);
      await expect(refused(other)).rejects.toMatchObject({ code: notFound('test').code });
      expect(await areaIn(other)).toBe(other);
    }
    const logged = await world.rows(`select area, count(*)::int as n from together.audit_entry
      where outcome = 'refused' group by area order by area`);
    expect(logged).toEqual([NORFOLK, SUFFOLK].sort().map((area) => ({ area, n: 2 })));
  });
});

describe('events that may wait', () => {
  const draft = () => world.publish(referralDrafted, { data: referralDrafted.sample });

  it('are taken together, once the first has waited long enough', async () => {
    const began = performance.now();
    const drafts = [await draft(), await draft(), await draft()].map((e) => e.id);
    await eventually('the drafts', async () => taken.length > 0);
    expect(taken).toEqual([drafts]);
    expect(performance.now() - began).toBeGreaterThan(LONG_ENOUGH_MS - 10);
  });

  it('do not wait where one comes that does not', async () => {
    const began = performance.now();
    const first = await world.publish(referralOpened, { data: referralOpened.sample });
    const other = await world.publish(referralAccepted, { data: referralAccepted.sample });
    await eventually('both', async () => taken.length > 0);
    expect(taken).toEqual([[first.id, other.id]]);
    expect(performance.now() - began).toBeLessThan(VERY_LONG_MS - 1_000);
  });

  it('that concern nobody cost no transaction', async () => {
    const said = (reference: string) => world.publish(planOpened, { data: { ...planOpened.sample, reference } });
    const other = await said('PLN-0000-02');
    const mine = await said('PLN-0000-01');
    await eventually('the one that concerns it', async () => taken.length > 0);
    await world.settled();
    expect(taken).toEqual([[mine.id]]);
    const inbox = await world.rows<{ event_id: string }>('select event_id from together.inbox');
    expect(inbox.map((r) => r.event_id)).toContain(mine.id);
    expect(inbox.map((r) => r.event_id)).not.toContain(other.id);
  });
});

it('what is safe with the broker is out of the outbox when the service stops', async () => {
  const database = world.app().get(Database);
  const { manager } = await world.app().get(Broker).open();
  const inStream = async () => (await manager.streams.info('pfa-young-people')).state.messages;
  const outbox = () => world.rows('select from together.outbox');
  const about = { youngPersonId: newId(), recordId: newId(), recordVersion: 1 };
  const say = () =>
    database.transaction(norfolk, async (tx) => tx.emit(personRegistered, about, personRegistered.sample));
  await say();
  await world.settled();
  const before = await inStream();
  await say();
  await eventually('the broker to have it', async () => (await inStream()) > before, { every: 1 });
  await world.app().close();
  world.apps.clear();
  expect(await outbox()).toEqual([]);
});
