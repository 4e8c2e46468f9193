import { Controller, Module } from '@nestjs/common';
import type { JsMsg } from '@nats-io/jetstream';
import { CONTRACTS, type EventDefinition, type EventOf, referralSent } from '#libs/contracts';
import { On } from '#libs/messaging';
import type { ServiceDefinition } from '#libs/platform';
import { World, eventually } from '#libs/testing';
import { UnknownEvents } from './unknown-events.js';

const HOUR_MS = 3_600_000;

describe('an event of an unknown type', () => {
  const NOW = 1_000 * HOUR_MS;
  const message = (streamSequence: number, deliveryCount = 1, storedAt = NOW) =>
    ({ info: { stream: 's', streamSequence, deliveryCount, timestampNanos: storedAt * 1e6 } }) as unknown as JsMsg;

  it('is given back for longer each time, until the upgrade window is over', () => {
    const events = new UnknownEvents(72 * HOUR_MS);
    expect([1, 2, 3, 4, 5, 99].map((n) => events.pauseFor(message(1, n), NOW))).toEqual([
      ...[1_000, 5_000, 15_000, 30_000, 30_000, 30_000],
    ]);
    expect(events.pauseFor(message(1, 9_000, NOW - 72 * HOUR_MS), NOW)).toBeNull();
    expect(new UnknownEvents(0).pauseFor(message(1), NOW)).toBeNull();
  });

  it('is not given back beside so many others that known events could not be delivered', () => {
    const events = new UnknownEvents(72 * HOUR_MS);
    const given = Array.from({ length: 600 }, (_, n) => events.pauseFor(message(n), NOW) !== null);
    expect(given.filter((isGivenBack) => isGivenBack)).toHaveLength(500);
    expect(events.pauseFor(message(3, 2), NOW)).toBe(5_000);
    // Another replica took them.
    expect(events.pauseFor(message(599), NOW + 120_000)).toBe(1_000);
  });
});

const sentLater: EventDefinition<typeof referralSent.schema> = {
  ...referralSent,
  version: 9,
  pattern: `${referralSent.type}.v9`,
};
const taken: string[] = [];
let failing = 0;

@Controller()
class UpgradeController {
  @On(referralSent)
  async whenReferralSent({ id }: EventOf<typeof referralSent>) {
    taken.push(id);
  }

  @On(sentLater)
  async whenReferralSentLater({ id }: EventOf<typeof sentLater>) {
    if (failing-- > 0) throw new Error('not yet');
    taken.push(id);
  }
}

@Module({ controllers: [UpgradeController] })
class UpgradeModule {}

const upgrade: ServiceDefinition = {
  name: 'transition-plans',
  summary: 'upgrade',
  schema: 'upgrade',
  migrations: [],
  module: UpgradeModule,
  entities: [],
  paths: [],
  caps: { caps: {}, uncapped: {} },
  consumes: ['referrals'],
};

describe('in an upgrade', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start([upgrade], { upgradeWindowMs: HOUR_MS });
  });
  afterAll(async () => {
    (CONTRACTS as Map<string, EventDefinition>).delete(sentLater.pattern);
    await world?.stop();
  });

  it('an event waits, while others go on, until a version knows it; then it has all its tries', async () => {
    const later = await world.publish(sentLater, { data: referralSent.sample });
    const known = await world.publish(referralSent, { data: referralSent.sample });
    await eventually('the known one', async () => taken.includes(known.id));
    // Delivered and given back more often than a failed event is tried.
    await new Promise((resolve) => setTimeout(resolve, 7_000));
    expect(taken).toEqual([known.id]);
    expect(await world.rows('select state from upgrade.dead_letter')).toEqual([]);

    failing = 2;
    (CONTRACTS as Map<string, EventDefinition>).set(sentLater.pattern, sentLater);
    await eventually('the later one', async () => taken.includes(later.id), { within: 30_000 });
    await world.settled();
    expect(taken).toEqual([known.id, later.id]);
    expect(await world.rows('select state from upgrade.dead_letter')).toEqual([]);
  });
});
