import { Controller, Module } from '@nestjs/common';
import { type EventOf, referralSent } from '#libs/contracts';
import { Broker, On, createService, startService } from '#libs/messaging';
import { SERVICE_CONFIG, type ServiceConfig, type ServiceDefinition } from '#libs/platform';
import { World, eventually } from '#libs/testing';

const begun: string[] = [];
let goOn: () => void;
const held = new Promise<void>((resolve) => (goOn = resolve));

@Controller()
class SlowController {
  /** The first one takes until it is let go. */
  @On(referralSent)
  async whenReferralSent(event: EventOf<typeof referralSent>) {
    begun.push(event.id);
    await held;
  }
}

@Module({ controllers: [SlowController] })
class SlowModule {}

const slow: ServiceDefinition = {
  name: 'young-people',
  summary: 'slow',
  schema: 'slow',
  migrations: [],
  module: SlowModule,
  entities: [],
  paths: [],
  caps: { caps: {}, uncapped: {} },
  consumes: ['referrals'],
};

let world: World;
beforeAll(async () => {
  world = await World.start([slow]);
});
afterAll(() => world?.stop());

it('finishes and acknowledges what it has begun when it is stopped; what only waited comes soon to whoever is next', async () => {
  const events = [];
  for (let i = 0; i < 3; i++) {
    const { id } = await world.publish(referralSent, { data: referralSent.sample });
    events.push(id);
    await eventually('the first to begin', async () => begun.length === 1);
  }
  // Sent on the connection of the answer, so all three are here when it comes: what is still on its way waits longer.
  const { manager: broker } = await world.app().get(Broker).open();
  await eventually(
    'the broker to send them',
    async () => (await broker.consumers.info('pfa-referrals', slow.name)).num_ack_pending === 3,
  );
  const config = world.app().get<ServiceConfig>(SERVICE_CONFIG);
  const stopped = world.app().close();
  goOn();
  await stopped;
  expect(begun).toEqual(events.slice(0, 1));

  const next = await createService(slow, config, world.clock);
  world.apps.set(slow.name, next);
  const { manager } = await next.get(Broker).open();
  expect((await manager.consumers.info('pfa-referrals', slow.name)).ack_floor.consumer_seq).toBe(1);
  await startService(next);
  // Long before the time is over after which the broker gives up waiting for an acknowledgement.
  await eventually('the others', async () => begun.length === 3, { within: 0.8 * config.eventAckWaitMs });
  expect(begun).toEqual(events);
});
